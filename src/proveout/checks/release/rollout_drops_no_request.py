"""Putting out a new version loses no request.

Proof:
    A steady load with kept-alive connections runs through the switch of versions: every request must
    get a right answer and both versions must have answered. Control: with the old process killed at
    once the same load sees losses.

Asked as:
    deploy without downtime; blue-green deployment working; rolling update strategy defined; connection
    draining enabled; deployment without downtime; gradual rollout
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Requests

SEVERITY = Severity.MAJOR
EFFECT = Effect.DISRUPT
SEES = (Sight.DRILL, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    lost: Requests = Requests(0)
