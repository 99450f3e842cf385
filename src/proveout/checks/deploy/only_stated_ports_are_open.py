"""From outside only the stated ports of the host answer.

Proof:
    Connections to a short list of usual service ports of the public address, from outside the host's
    network; published ports of deployment files are listed beside it. Control: a stated port accepts.
    From the host itself it is unknown.

Asked as:
    firewall configured; only ports 80 and 443 open; UFW enabled; firewall rules configured; unnecessary
    ports closed; security groups configured

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
