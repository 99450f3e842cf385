"""From outside only the stated ports of the host answer.

Proof:
    Connections to a short list of usual service ports of the public address, from outside the host's
    network; published ports of deployment files are listed beside it. Control: a stated port accepts.
    From the host itself it is unknown.

Asked as:
    firewall configured; only ports 80 and 443 open; UFW enabled; firewall rules configured; unnecessary
    ports closed; security groups configured

Told by:
    only + public + (service | port | container) -(database | redis | postgres) ~0.86
    firewall -(waf | "web application" | database | redis | postgres | mongodb | cloudflare) ~0.91
    (ufw | iptables | nftables | firewalld) -(log) ~0.95
    "security group" -(database | rds | redis | postgres | elasticache) ~0.91
    port + (only | close | unnecessary | unused | necessary | open) -(database | redis | 6379 | 5432 | external) ~0.91
    port + expos* -(database | redis | 6379 | 5432 | external) ~0.91
    ("open ports" | "port scan" | nmap | "exposed ports") ~0.9
    (22/tcp | 80/tcp | 443/tcp | 443/udp) ~0.95
    port + (80 | 443 | 22) + (allow | open | only | ssh | accessible) -(listener | nginx + listen | redirect) ~0.91
    "network security group" ~0.9
    (443 | 80) + (only | expos*) -(redirect | listen | worker | nginx | docker) ~0.84
    ("inbound rule" | "ingress rule" | "network acl") ~0.88

Sources:
    CIS Controls 4.4
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Port

SEVERITY = Severity.MAJOR
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.FILES, Sight.ATTESTATION)


@dataclass(frozen=True, slots=True)
class Limits:
    ports: tuple[Port, ...] = (Port(80), Port(443))
    ssh: bool = False
