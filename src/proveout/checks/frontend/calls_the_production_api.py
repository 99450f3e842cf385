"""The built front end calls the stated API address and nothing on this machine.

Proof:
    Delivered or built scripts are searched for API addresses: the stated one present, loopback and
    staging ones absent; variables that the document sets but the code never reads are listed. Control:
    the stated address is found. n/a without a front end.

Asked as:
    API URL points to production; frontend connects to backend; no localhost references in build;
    VITE_API_URL set; NEXT_PUBLIC_API_URL set to production; frontend environment variables set
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Url

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.DRILL, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    api: Url = Url("")
    variables: tuple[str, ...] = ()
