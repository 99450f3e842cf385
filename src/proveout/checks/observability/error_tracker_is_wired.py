"""The error tracker is initialised in every process with address, environment and release.

Why:
    An error that reaches nobody is found by a customer, and without environment and release nobody knows which
    deployment it came with.

Fix:
    Call `sentry_sdk.init(dsn=os.environ["SENTRY_DSN"], environment="production", release=…)` before the
    application is made (Django: in the settings; Flask and FastAPI: above `Flask()` or `FastAPI()`; Celery: in
    the module of the app), and set SENTRY_DSN where each process is started.

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
    monitor + sentry + #alone -(configure | service) ~0.86
    @(sentry | sentry_dsn) + integration + (fastapi | django | react | flask | celery) ~0.9
"""

from dataclasses import dataclass

from proveout.facts.dependencies import DependencyFacts
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.python import Call, Expression, Module, PythonFacts, Value
from proveout.facts.setting_value import Masked, SettingValue
from proveout.facts.tracker_settings import TrackerSettingsFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.FILES, Sight.PROVIDER)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    processes: tuple[str, ...] = ("web",)
    release: str = ""
    environment: str = "production"
    sample_rate: float | None = None


def _wired(**values: Value) -> PythonFacts:
    init = Call("sentry_sdk.init", 5, tuple(values), (), values)
    return PythonFacts(
        (Module("app/main.py", imports=("fastapi", "sentry_sdk"), calls=(init, Call("fastapi.FastAPI", 9))),)
    )


READ = Expression("os.environ.SENTRY_DSN")
PASSES = {
    "trackers": TrackerSettingsFacts.example(),
    "python": _wired(dsn=READ, environment="production", release=Expression("app.version")),
    "dependencies": DependencyFacts.example(),
    "environment": EnvironmentFacts.example(values={"SENTRY_DSN": "https://key@errors.example.org/1"}),
    "limits": Limits(),
}
FAILS = {
    **PASSES,
    "trackers": TrackerSettingsFacts.example(address=""),
    "environment": EnvironmentFacts.example(values={"SENTRY_DSN": ""}),
}
OF_THIS_START = ("web", "api", "backend", "app", "server")
APPLICATIONS = (
    "fastapi.FastAPI",
    "flask.Flask",
    "django.core.wsgi.get_wsgi_application",
    "starlette.applications.Starlette",
)


def check(trackers: TrackerSettingsFacts, limits: Limits) -> Verdict:  # noqa: C901 - one arm a case
    sentry = trackers.sentry
    if sentry is None:
        named = ", ".join(trackers.others) or "no error tracker that is read here"
        return unknown(f"error tracker: the start of {trackers.start.entry} loads {named}; sentry_sdk is not imported")
    if not trackers.firm:
        return unknown("error tracker: it changes with values that nobody gave. Hand them over with --env-file")
    shown = trackers.seen(
        f"sentry_sdk: {'with' if sentry.sends else 'without'} an address, environment {_shown(sentry.environment)}, "
        f"release {_shown(sentry.release)}, sample rate {sentry.sample_rate}"
    )
    if not sentry.sends:
        why = "has no address (DSN)" if sentry.started else "is imported and never started"
        return failed(f"error tracker: sentry_sdk {why}, so nothing is sent", shown)
    if sentry.environment != limits.environment:
        return failed(
            f"error tracker: it names environment '{_shown(sentry.environment)}', '{limits.environment}' is stated",
            shown,
        )
    if sentry.sample_rate is not None and sentry.sample_rate <= 0:
        return failed("error tracker: sample_rate is 0, so no error is sent", shown)
    rates = (sentry.sample_rate, sentry.traces_sample_rate)
    if limits.sample_rate is not None and limits.sample_rate not in rates:
        return failed(
            f"error tracker: the rates are {rates[0]} and {rates[1]}, {limits.sample_rate:g} is stated", shown
        )
    if limits.release and isinstance(sentry.release, Masked):
        return unknown(
            f"error tracker: its release looks like a secret and is hidden, {limits.release} is stated", shown
        )
    if limits.release and sentry.release != limits.release:
        return failed(
            f"error tracker: it names release '{_shown(sentry.release)}', '{limits.release}' is stated", shown
        )
    if not sentry.release:
        # Sentry takes it from a variable of the platform too, and none of these is here.
        return unknown("error tracker: its start names no release; the platform may (SENTRY_RELEASE)", shown)
    others = [
        name for name in limits.processes if name.lower() not in OF_THIS_START and name not in sentry.integrations
    ]
    if others:
        return unknown(f"error tracker: the web process starts it; whether {', '.join(others)} does is not seen", shown)
    return passed(
        f"error tracker: sentry_sdk sends as '{_shown(sentry.environment)}', release {_shown(sentry.release)}", shown
    )


def _shown(value: SettingValue) -> str:
    return "hidden" if isinstance(value, Masked) else str(value)


def check_files(
    python: PythonFacts, dependencies: DependencyFacts, environment: EnvironmentFacts | Unreadable, limits: Limits
) -> Verdict:
    starts = [(m, call) for m in python.serving for call in m.calls if call.name == "sentry_sdk.init"]
    if python.unread:
        return unknown(f"error tracker: {python.unread[0]}")
    if not starts:
        return _not_started(python, dependencies)
    module, call = starts[0]
    shown = Evidence("sentry_sdk.init", f"{module.path}:{call.line}", f"sed -n {call.line},+10p '{module.path}'")
    address = call.values.get("dsn", call.arguments[0] if call.arguments else Expression("os.environ.SENTRY_DSN"))
    if address is None or address == "":
        return failed(f"error tracker: {shown.where} gives it no address", shown)
    stated = call.values.get("environment")
    if isinstance(stated, str) and stated != limits.environment and len(starts) == 1:
        return failed(
            f"error tracker: {shown.where} names environment '{stated}', '{limits.environment}' is stated", shown
        )
    rate = call.values.get("sample_rate", call.values.get("traces_sample_rate"))
    if (
        limits.sample_rate is not None
        and isinstance(rate, int | float)
        and rate != limits.sample_rate
        and len(starts) == 1
    ):
        return failed(f"error tracker: the sample rate is {rate:g}, {limits.sample_rate:g} is stated", shown)
    if isinstance(environment, Unreadable):
        return unknown(f"error tracker: {shown.where} starts it, but {environment.reason}", shown)
    dsn = environment.variables.get(variable(address)) if variable(address) else None
    if variable(address) and (dsn is None or not dsn.value.reveal().strip()):
        return failed(
            f"error tracker: {variable(address)} is not set in {environment.path}, so {shown.where} sends nowhere",
            Evidence(
                f"{variable(address)} is not set", environment.path, f"grep -n {variable(address)} '{environment.path}'"
            ),
            shown,
        )
    missing = _missing(call, module, environment, limits)
    if dsn is None or missing or len(starts) > 1 or call.guarded or "**" in call.keywords:
        return unknown(
            f"error tracker: {shown.where} starts it; {missing or 'whether that is always reached is not seen'}", shown
        )
    return passed(
        f"error tracker: {shown.where} starts it with an address, environment and release",
        shown,
        Evidence(f"{dsn.name} is set", f"{environment.path}:{dsn.line}"),
    )


def variable(value: Value) -> str:
    """The environment variable that a value is read from, "" where it is not plainly one."""
    if not isinstance(value, Expression):
        return ""
    if value.called and value.arguments and isinstance(value.arguments[0], str):
        reader = value.name.rpartition(".")[2] in ("getenv", "get", "env", "config", "str") or value.name == "env"
        return value.arguments[0] if reader and len(value.arguments) == 1 and not value.keywords else ""
    head, _, name = value.name.rpartition(".")
    return name if head in ("os.environ", "environ") and not value.called else ""


def _missing(call: Call, module: Module, environment: EnvironmentFacts, limits: Limits) -> str:
    """What the files do not show of the wiring, as a sentence; empty where they show it all."""
    if limits.sample_rate is not None and "sample_rate" not in call.values and "traces_sample_rate" not in call.values:
        return "its sample rate is not read"
    # Where nothing is said, it calls itself "production".
    default = limits.environment == "production" and "environment" not in call.values
    said = environment.variables.get("SENTRY_ENVIRONMENT")
    named = said.value.reveal() if said else "production" if default else call.values.get("environment")
    if named != limits.environment:
        return "its environment is not seen in the files"
    if call.values.get("release") in (None, "") and "SENTRY_RELEASE" not in environment.variables:
        return "no release is named, so it is what the tracker finds by itself"
    if limits.release:
        return f"only the running process tells whether its release is {limits.release}"
    if limits.processes != ("web",):
        return f"whether {', '.join(limits.processes)} all load it is not seen in the files"
    made = (
        any(one.name in APPLICATIONS for one in module.calls)
        or module.path.endswith(("wsgi.py", "asgi.py"))
        or "settings" in module.path
    )
    return "" if made else f"whether the web process loads {module.path} is not seen"


def _not_started(python: PythonFacts, dependencies: DependencyFacts) -> Verdict:
    declared = [one for one in dependencies.declared if one.name == "sentry-sdk" and not one.group]
    if declared and python.application and not python.importing("sentry_sdk"):
        return failed(
            f"error tracker: sentry-sdk is declared in {declared[0].path}, and no Python file starts it",
            Evidence(
                "sentry-sdk is declared",
                f"{declared[0].path}:{declared[0].line}",
                "grep -rn 'sentry_sdk.init' --include='*.py' .",
            ),
        )
    return unknown("error tracker: no Python file was seen to start one that is read here (sentry_sdk.init)")
