"""The queue monitor answers, sees the workers, and asks for a login.

Proof:
    The stated address answers 401 without and 200 with credentials, and lists the workers that the
    broker knows. Control: a worker started by the run appears there.

Asked as:
    Flower monitoring UI; Celery monitoring configured; Flower running on port 5555; worker stats
    available; Celery workers monitored

Told by:
    flower ~0.96
    ("bull board" | "rq dashboard" | "sidekiq web" | "celery dashboard" | "queue dashboard") ~0.94
    celery + monitor -(length | depth | alert | task + fail | error) ~0.88
    celery + "worker status" ~0.86

Sources:
    Enlightn HorizonSuggestion; Flower API
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Url

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SERVICE, Sight.FILES)
FRAMEWORKS = ("celery",)


@dataclass(frozen=True, slots=True)
class Limits:
    url: Url = Url("")
