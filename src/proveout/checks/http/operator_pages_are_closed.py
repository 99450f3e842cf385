"""Admin, interactive API docs, metrics and dashboards are closed to strangers.

Proof:
    Default and declared paths of admin, OpenAPI and GraphQL pages, metrics, Flower, proxy dashboards
    and debug toolbars are requested without a session: each must refuse, redirect to a login or be
    absent. Pages that the document declares public are left out. Control: with the operator's session
    the admin page opens, so the path was right.

Asked as:
    disable Swagger docs in production; admin interface protected; admin URL changed; Flower behind a
    password; Traefik dashboard secured; metrics endpoint not public; debug toolbar removed

Sources:
    OWASP ASVS 5.0 V13.4.5 and V13.4.2
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)


@dataclass(frozen=True, slots=True)
class Limits:
    public: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
