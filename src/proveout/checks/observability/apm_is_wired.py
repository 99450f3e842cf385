"""Request, query and job timing is instrumented and sent somewhere.

Why:
    Without timings nobody knows which request is slow, or why, until users say so.

Fix:
    Sentry: `sentry_sdk.init(…, traces_sample_rate=0.1)`. OpenTelemetry: start with `opentelemetry-instrument`,
    and set OTEL_EXPORTER_OTLP_ENDPOINT. New Relic and Datadog: start with `newrelic-admin run-program` or
    `ddtrace-run`. A package in the requirements alone measures nothing.

Proof:
    The loaded application is asked for active instrumentation and exporter address; in rehearsal spans
    of one request, its query and its job must arrive at a local collector. A package in the
    requirements alone fails.

Asked as:
    application performance monitoring in place; performance monitoring enabled; New Relic or Datadog
    set up; OpenTelemetry configured; traces_sample_rate set; monitor application performance

Told by:
    apm ~0.91
    "application performance monitor" ~0.91
    "performance monitor" -(database | query | frontend | "web vitals" | cache | dashboard) ~0.9
    ("new relic" | newrelic | datadog | dynatrace | appdynamics) -(log | alert | sentry | free | paid) ~0.86
    "elastic apm" -(log | alert | sentry | free | paid) ~0.86
    (opentelemetry | otel | otlp | jaeger | zipkin | honeycomb | xray) -"request id" ~0.9
    (traces_sample_rate | tracessamplerate | profiles_sample_rate | sentry_traces_sample_rate) ~0.95 &
    (otel_* | new_relic_* | dd_trace* | dd_service | newrelic.ini | sentry_profiles_sample_rate) ~0.93
    sentry + (performance | profile | trace | tracing) -(error | release) ~0.9
    "sample rate" + (trace | tracing | transaction | performance | profile) ~0.91
    (instrument | instrumentation) + (request | query | job | application | trace | tracing | auto | automatic) ~0.85
    "transaction trace" ~0.88
    "real user monitor" ~0.82
    (tracing | ddtrace | traces) -(stack | request | log | id | uuid | correlation | distributed) ~0.82
    sentry + performance + (enable | monitor | configure) ~0.96

Sources:
    OpenTelemetry specification
"""

from dataclasses import dataclass

from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.processes import ProcessFacts
from proveout.facts.python import Call, Expression, Module, PythonFacts, texts
from proveout.facts.tracker_settings import TrackerSettingsFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.FILES, Sight.PROVIDER, Sight.ATTESTATION)
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Limits:
    sample_rate: float | None = None


TRACED = Call(
    "sentry_sdk.init",
    5,
    ("dsn", "traces_sample_rate"),
    (),
    {"dsn": Expression("os.environ.SENTRY_DSN"), "traces_sample_rate": 0.1},
)
PASSES = {
    "trackers": TrackerSettingsFacts.example(),
    "python": PythonFacts(
        (Module("app/main.py", imports=("sentry_sdk",), calls=(TRACED, Call("fastapi.FastAPI", 9))),)
    ),
    "dependencies": DependencyFacts.example(),
    "processes": ProcessFacts.example(),
    "environment": EnvironmentFacts.example(values={"SENTRY_DSN": "https://key@errors.example.org/1"}),
    "limits": Limits(),
}
FAILS = {
    **PASSES,
    "trackers": TrackerSettingsFacts.example(traces_sample_rate=0.0),
    "python": PythonFacts.example(),
    "dependencies": DependencyFacts.example(declared=(Declared("ddtrace", "==3.1", "requirements.txt", 4),)),
}
# Package, what an import of it looks like, and the command that wires it without an import.
TOOLS = (
    ("newrelic", "newrelic", "newrelic-admin"),
    ("ddtrace", "ddtrace", "ddtrace-run"),
    ("elastic-apm", "elasticapm", "elasticapm-run"),
    ("scout-apm", "scout_apm", ""),
    ("opentelemetry-sdk", "opentelemetry", "opentelemetry-instrument"),
    ("opentelemetry-distro", "opentelemetry", "opentelemetry-instrument"),
)


def check(trackers: TrackerSettingsFacts, limits: Limits) -> Verdict:
    if not trackers.firm:
        return unknown("timings: they change with values that nobody gave. Hand them over with --env-file")
    traced = trackers.opentelemetry
    if traced is not None and traced.exporters and limits.sample_rate is None:
        shown = trackers.seen(f"OpenTelemetry exports by {', '.join(traced.exporters)}")
        if not traced.instrumented:
            return unknown("timings: spans are exported, and no instrumentation is loaded that makes one", shown)
        return passed(f"timings: {', '.join(traced.instrumented)} exported by {', '.join(traced.exporters)}", shown)
    sentry = trackers.sentry
    if sentry is None or not sentry.sends:
        named = ", ".join((*trackers.others, *(["OpenTelemetry without an exporter"] if traced else [])))
        return unknown(f"timings: the start of {trackers.start.entry} loads {named or 'nothing that measures them'}")
    rate = sentry.traces_sample_rate
    shown = trackers.seen(f"sentry_sdk: traces_sample_rate {rate}")
    if sentry.traces_are_chosen:
        return unknown("timings: a function of the service chooses which are sent (traces_sampler)", shown)
    if not rate:
        return failed("timings: Sentry is started and samples none of them (traces_sample_rate)", shown)
    if limits.sample_rate is not None and rate != limits.sample_rate:
        return failed(f"timings: the sample rate is {rate:g}, {limits.sample_rate:g} is stated", shown)
    return passed(f"timings: {rate:.0%} of them are sent to Sentry", shown)


def check_files(
    python: PythonFacts,
    dependencies: DependencyFacts,
    processes: ProcessFacts,
    environment: EnvironmentFacts | Unreadable,
    limits: Limits,
) -> Verdict:
    traced = [
        (m, call, rate)
        for m in python.serving
        for call in m.calls
        if call.name == "sentry_sdk.init" and (rate := call.values.get("traces_sample_rate")) is not None
    ]
    if traced:
        return _sentry(traced[0], environment, limits)
    declared = {one.name: one for one in dependencies.declared if not one.group}
    # An agent may be named in settings as text, and then no import shows it.
    used = {
        package
        for package, module, command in TOOLS
        if python.importing(module) or (command and any(command in one.command for one in processes.processes))
    }
    named = {
        package
        for module in python.application
        for setting in module.settings
        for text in texts(setting.value)
        for package, name, _ in TOOLS
        if name in text
    }
    idle = [declared[package] for package, _, _ in TOOLS if package in declared and package not in used | named]
    doubt = (
        processes.unread
        or next(iter(python.unread), "")
        or next((f"{one.where} may start it" for one in processes.opaque), "")
    )
    if idle and not used and not doubt and python.application and processes.processes:
        return failed(
            f"timings: {idle[0].name} is declared in {idle[0].path}, and no file imports or starts it",
            Evidence(f"{idle[0].name} is declared", f"{idle[0].path}:{idle[0].line}", f"grep -rnE '{idle[0].name}' ."),
        )
    if used:
        return unknown(f"timings: {min(used)} is imported or started; where it sends to is not seen in the files")
    return unknown(f"timings: nothing was seen in the files that measures them{f', but {doubt}' if doubt else ''}")


def _sentry(traced: tuple[Module, Call, object], environment: EnvironmentFacts | Unreadable, limits: Limits) -> Verdict:
    module, call, rate = traced
    shown = Evidence(
        "sentry_sdk.init with traces_sample_rate",
        f"{module.path}:{call.line}",
        f"sed -n {call.line},+10p '{module.path}'",
    )
    if rate == 0:
        return failed(f"timings: {shown.where} samples none of them", shown)
    if limits.sample_rate is not None:
        if isinstance(rate, int | float) and rate != limits.sample_rate:
            return failed(f"timings: the sample rate is {rate:g}, {limits.sample_rate:g} is stated", shown)
        if not isinstance(rate, int | float):
            return unknown(f"timings: the sample rate is computed, {limits.sample_rate:g} is stated", shown)
    if isinstance(environment, Unreadable):
        return unknown(f"timings: {shown.where} measures them, but {environment.reason}", shown)
    dsn = environment.variables.get("SENTRY_DSN")
    if dsn is None or not dsn.value.reveal().strip():
        return unknown(f"timings: {shown.where} measures them; SENTRY_DSN is not set in {environment.path}", shown)
    if not isinstance(rate, int | float) or call.guarded or not _makes_application(module) or not _reads_dsn(call):
        return unknown(f"timings: {shown.where} measures them; whether the web process reaches it is not seen", shown)
    return passed(
        f"timings: {shown.where} sends {rate:.0%} of them",
        shown,
        Evidence("SENTRY_DSN is set", f"{environment.path}:{dsn.line}"),
    )


def _reads_dsn(call: Call) -> bool:
    dsn = call.values.get("dsn")
    return "dsn" not in call.keywords or (
        isinstance(dsn, Expression) and (dsn.name.endswith("SENTRY_DSN") or "SENTRY_DSN" in dsn.arguments)
    )


def _makes_application(module: Module) -> bool:
    return "settings" in module.path or any(one.name in ("fastapi.FastAPI", "flask.Flask") for one in module.calls)
