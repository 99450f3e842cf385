"""The error tracker is initialised in every process with address, environment and release.

Proof:
    Web, worker and front end are loaded with production variables and the client of each is asked for
    its address, environment, release and integrations; the release must be the revision. It shows
    wiring only; arrival is proved by `observability.planted_error_reaches_the_tracker`.

Asked as:
    Sentry configured; SENTRY_DSN set; error tracking initialised; crash reporting set up; Sentry
    releases tagged with version; environment tagging in Sentry; frontend JavaScript error tracking
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.FILES, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    processes: tuple[str, ...] = ("web",)
    release: str = ""
    environment: str = "production"
    sample_rate: float | None = None
