"""A missing or malformed setting stops the start with a sentence that names it.

Why:
    A value that is missing or misspelt is cheap at the start and dear at night, when the first request needs it.

Fix:
    Parse each value where settings are made, and let the error name the variable. Django: django-environ or a
    function of your own that raises ImproperlyConfigured. Flask: the same in create_app. FastAPI: a settings class of
    pydantic-settings with types (`PostgresDsn`, `int`, `Literal`), made when the module is imported. Give no store a
    default that leads to this machine.

Proof:
    The application is started with one variable missing or nonsense at a time; it must exit non-zero
    before it listens, and name the variable. Control: with the good set it starts and answers. What
    starts anyway is listed with what it then does.

Asked as:
    environment variables validated at startup; configuration validation in place; missing configuration
    stops the process; wildcard CORS refused in production; settings validated with Pydantic

Told by:
    ("environment variable" | environment | configuration | setting) + valid + (startup | start | boot | launch) ~0.96
    ("environment variable validation" | "environment validation" | "startup validation" | "settings validation") ~0.94
    "environment variable" + valid -(input | document | secret) ~0.9
    "configuration validation" -(nginx | compose | docker | terraform | webhook) ~0.86
    ("configuration validated" | "configs validated") -(nginx | compose | docker | terraform | webhook) ~0.86
    (fail | exit | refuse | crash | abort) + (variable | configuration | setting) + (missing | invalid) ~0.94
    (fail | exit | refuse | crash | abort) + (variable | configuration | setting) + (startup | start |
        empty) -(worker | restart) ~0.94
    "fail fast" + (wildcard | cors | origin | configuration | variable | setting | environment) -secret ~0.94
    pydantic + (valid | setting) + (setting | configuration | environment) -install ~0.88
    missing + (variable | configuration | setting) + (error | clear | message | detect | raise) ~0.88
    (envalid | "t3 env") ~0.85
    ("valid configuration" | "valid settings") + (startup | start) ~0.9
    (startup | start | boot) + check + (environment | variable | configure) -(health | script) ~0.88
    (fail | crash | abort | exit) + (start | startup | boot) + (missing | unset) -(secret | SECRET_KEY | JWT_SECRET |
        dependency) ~0.95
"""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from proveout.facts.environment_reads import EnvironmentRead, EnvironmentReadFacts
from proveout.facts.setting_value import Address, SettingValue
from proveout.facts.start_trials import StartTrialFacts, Trial, Variant
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.SETTINGS)
MINUTES = 45


@dataclass(frozen=True, slots=True)
class Limits:
    names: tuple[str, ...] = ()


REFUSED = tuple(
    Trial("DATABASE_URL", variant, started=False, says="DATABASE_URL is no address", names_variable=True)
    for variant in (Variant.NONSENSE, Variant.UNSET)
)
PASSES = {
    "trials": StartTrialFacts.example(trials=REFUSED),
    "reads": EnvironmentReadFacts.example(),
    "limits": Limits(),
}
FAILS = {
    **PASSES,
    "trials": StartTrialFacts.example(
        trials=(Trial("DATABASE_URL", Variant.NONSENSE, started=True, kind="address"), *REFUSED[1:])
    ),
}


def asks(limits: Limits) -> Mapping[str, str]:
    """Every variable that is read, or those that the document names."""
    return {"trials": " ".join(("values", *limits.names))}


def check(trials: StartTrialFacts, reads: EnvironmentReadFacts, limits: Limits) -> Verdict:
    start = trials.start
    if not trials.trials:
        return unknown(f"values: {start.place} reads no variable when it starts")
    if missing := [name for name in limits.names if name not in (read.name for read in reads.reads)]:
        return unknown(f"values: {start.place} does not read {', '.join(missing)} when it starts")
    by_name = {read.name: read for read in reads.reads}
    seen = [_shown(one, trials) for one in trials.trials]
    through = [one for one in trials.trials if one.started and _is_bad(one, by_name.get(one.variable))]
    if through and not start.environment:
        return unknown(
            f"values: {start.entry} starts {_with(through[0])}; hand the variables over with --env-file", *seen
        )
    certain = [one for one in through if not one.later]
    if certain:
        shown = [_shown(one, trials) for one in certain]
        good = control(f"{start.entry} starts with the good values", start.place, start.again)
        return failed(f"values: {start.entry} starts {_with(certain[0])}, it must refuse", *shown, good)
    if through:
        return unknown(f"values: {start.entry} starts {_with(through[0])}, and refuses at its first use", *seen)
    if trials.left_out:
        return unknown(f"values: refused where tried; {', '.join(trials.left_out)} could not be tried", *seen)
    stopped = [one for one in trials.trials if not one.started]
    if not stopped:
        return unknown(f"values: {start.entry} starts without each of {', '.join(trials.variables)}", *seen)
    silent = [one for one in stopped if not one.names_variable]
    if silent:
        return unknown(f"values: {start.entry} stops {_with(silent[0])}, and does not name it", *seen)
    loose = [one for one in trials.trials if one.started and (one.variant is Variant.NONSENSE or limits.names)]
    reasons = [f"{start.entry} starts {_with(one)}; whether that is meant is not seen" for one in loose]
    reasons += [f"refused where tried, but {doubt}" for doubt in start.doubts]
    if reasons:
        return unknown(f"values: {reasons[0]}", *seen)
    names = {one.variable for one in stopped}
    return passed(
        f"values: {start.entry} refuses each of {len(names)} variables when it is missing or malformed, and names it",
        control(f"{start.entry} starts with the good values", start.place, start.again),
        *seen,
    )


def _is_bad(one: Trial, read: EnvironmentRead | None) -> bool:
    """True where going on is wrong by any reading: nonsense for a number or an address, or a store of this machine."""
    if one.variant is Variant.NONSENSE:
        return one.kind in ("number", "address", "list")
    return one.variant is Variant.UNSET and (
        _leads_here(one.in_force) or (read is not None and _leads_here(read.default))
    )


def _leads_here(value: SettingValue) -> bool:
    match value:
        case Address():
            host = value.host
        case str() if "://" in value:
            host = urlsplit(value.replace("[", "").replace("]", "")).hostname or ""
        case _:
            return False
    return host == "localhost" or host.startswith("127.")


def _with(one: Trial) -> str:
    return f"without {one.variable}" if one.variant is Variant.UNSET else f"with nonsense as {one.variable}"


def _shown(one: Trial, trials: StartTrialFacts) -> Evidence:
    came = "it starts" if one.started else f"it stops: {one.says}"
    later = f", and then says {one.later}" if one.later else ""
    module = trials.start.entry.partition(":")[0]
    change = f"-u {one.variable}" if one.variant is Variant.UNSET else f"{one.variable}=nonsense"
    return Evidence(
        f"{_with(one)}: {came}{later}", one.where or trials.start.place, f"env {change} python -c 'import {module}'"
    )
