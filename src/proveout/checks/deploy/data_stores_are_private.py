"""Database, Redis and broker cannot be reached from the internet.

Proof:
    The addresses in the effective settings are tried from a place outside their network: no connection,
    or for managed ones TLS and a login with address rules. Ports that compose publishes to all
    interfaces fail. Control: the application reaches them.

Asked as:
    database not publicly exposed; database access restricted to application; Redis not exposed; private
    network used; internal services on private network; no database port published

Sources:
    CWE-668
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Host

SEVERITY = Severity.BLOCKER
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.FILES, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    allow: tuple[Host, ...] = ()
