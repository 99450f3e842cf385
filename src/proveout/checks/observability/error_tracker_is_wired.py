"""The error tracker is initialised in every process with address, environment and release.

Proof:
    Web, worker and front end are loaded with production variables and the client of each is asked for
    its address, environment, release and integrations; the release must be the revision. It shows
    wiring only; arrival is proved by `observability.planted_error_reaches_the_tracker`.

Asked as:
    Sentry configured; SENTRY_DSN set; error tracking initialised; crash reporting set up; Sentry
    releases tagged with version; environment tagging in Sentry; frontend JavaScript error tracking

Told by:
    (sentry_dsn | react_app_sentry_dsn | vite_sentry_dsn | next_public_sentry_dsn | expo_public_sentry_dsn) ~0.97
    (sentry_environment | sentry_release | sentry_auth_token | sentry_org | sentry_project) ~0.92
    (sentry_sdk.init | sentry.init | sentry_sdk | sentry-sdk | sentry/node | sentry/nextjs) -"pip install" ~0.95
    "sentry dsn" ~0.91
    sentry + error + logging* -test ~0.88
    "sentry error track" -(test | trigger | verify) ~0.91
    "sentry release" ~0.91
    @sentry + ("release track" | "environment tag" | dsn | "source map") -test ~0.91
    sentry + integration -(slack | test) ~0.91
    "release track" + (tag | sha | version | sentry) ~0.91
    ("release tag" | "environment tag") + sentry ~0.91
    sentry -check + (configure | install | initialize) -(error | test | alert | monitor | apm | #command) ~0.92
    sentry -check + (integrate | enable | add) -(error | test | alert | monitor | apm | #command) ~0.92
    sentry + (project | account | organization | sdk | dsn | token | environment) -(test | #command) ~0.9
    "sentry monitor" -test ~0.9
    sentry -(test | appear | event | no | review | check | log | performance | monitor | apm | docs*) ~0.82
    (rollbar | bugsnag | honeybadger | glitchtip | raygun | airbrake | appsignal | crashlytics | logrocket) -test ~0.88
    (rollbar_access_token | bugsnag_api_key | honeybadger_api_key | rollbar_token) ~0.95
    "error track" + (service | dsn | sdk | initialize | integrate | wire | tool) -(test | verify) ~0.91
    "crash report" -test ~0.9
    ("javascript error track" | "frontend error track" | "client error track" | "client side error track") ~0.91
    ("exception capture" | "capture exception" | "exception track") -test ~0.91
    "source map" + (upload | sentry) ~0.88
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
