"""Django's own deployment check has no finding.

Why:
    Django knows its own traps and tells them to whoever asks. What it says before a release costs a line of settings.

Fix:
    `python manage.py check --deploy` with production's variables, and set what it names. Take ids out of
    SILENCED_SYSTEM_CHECKS that hide something; where one must stay, write why and until when beside it.

Proof:
    The check runs in the project's interpreter with the production variables; each code is reported,
    and each silenced one needs a reason and a date. Control: it was shown to report under development
    settings. n/a without Django.

Asked as:
    manage.py check --deploy passes; run Django deployment check; no warnings from check --deploy;
    Django system check clean

Told by:
    manage.py + check + deploy ~0.96
    "manage py check" ~0.95
    django + ("deploy check" | "system check" | "check deploy") ~0.95
    "system check" + (no | issue | clean | pass | warning | run) ~0.86
    "check deploy" + (warning | clean | issue) -(log | status | url | dashboard | health | build) ~0.88
    "check deploy" + (pass | no | flag) -(log | status | url | dashboard | health | build) ~0.88
    SILENCED_SYSTEM_CHECKS ~0.92
    "django deploy checklist" + (run | follow | review | pass) ~0.8
    "security warning" + django ~0.86
    check + --deploy ~0.95

Sources:
    Django deployment checklist
"""

from dataclasses import dataclass

from proveout.facts.dependencies import DependencyFacts
from proveout.facts.framework_checks import WARNING, CheckMessage, FrameworkCheckFacts
from proveout.facts.start import Start
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, absent, failed, not_applicable, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS,)
FRAMEWORKS = ("django",)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    silence: tuple[str, ...] = ()


W012 = CheckMessage("security.W012", WARNING, "SESSION_COOKIE_SECURE is not set to True.")
PASSES = {
    "checks": FrameworkCheckFacts.example(),
    "dependencies": DependencyFacts.example(),
    "limits": Limits(),
}
FAILS = {**PASSES, "checks": FrameworkCheckFacts.example(messages=(W012,))}
AGAIN = "python manage.py check --deploy"
# Optional by their own words, or about what the proxy may do.
INFORMATION = 20


def check(checks: FrameworkCheckFacts, dependencies: DependencyFacts | Unreadable, limits: Limits) -> Verdict:
    start = checks.start
    if not start.settings:
        return _without(start, dependencies)
    told = [one for one in checks.messages if one.level > INFORMATION]
    seen = [_shown(one, start) for one in told]
    open_ = [one for one in told if one.id not in limits.silence]
    certain = [one for one in open_ if one.firm]
    if certain and not start.environment and start.varied:
        return unknown(f"deploy check: {certain[0].id} without the environment's variables; name --env-file", *seen)
    if certain:
        one = certain[0]
        silenced = " (silenced)" if one.silenced else ""
        return failed(
            f"deploy check: {len(certain)} findings, none is needed: {one.id}{silenced} {one.says}",
            *(_shown(one, start) for one in certain),
        )
    if open_ or start.made_up:
        reason = f"{open_[0].id} depends on them" if open_ else f"{', '.join(start.made_up)} is made up"
        return unknown(f"deploy check: it rests on variables that nobody gave: {reason}; name --env-file", *seen)
    if not checks.firm:
        return unknown("deploy check: no finding, but its settings may be others in production", *seen)
    if not start.environment:
        return unknown("deploy check: no finding, and no environment file of production was handed over", *seen)
    return absent(
        f"deploy check: Django finds nothing in {start.settings}",
        control(
            f"Django {start.packages.get('django', '')} ran all of its checks for a deployment", start.place, AGAIN
        ),
        *seen,
    )


def _shown(one: CheckMessage, start: Start) -> Evidence:
    silenced = ", silenced by SILENCED_SYSTEM_CHECKS" if one.silenced else ""
    return Evidence(f"{one.id}: {one.says}{silenced}", one.about or start.settings, AGAIN)


def _without(start: Start, dependencies: DependencyFacts | Unreadable) -> Verdict:
    if isinstance(dependencies, Unreadable):
        return unknown(f"deploy check: {start.place} has no settings of Django; {dependencies.reason}")
    declared = any(one.name == "django" for one in dependencies.declared)
    locked = any("django" in lock.versions for lock in dependencies.locks)
    doubt = "django" in start.packages or declared or locked or dependencies.unclear
    if doubt or not (dependencies.manifests or dependencies.locks):
        return unknown(f"deploy check: {start.place} has no settings of Django, and something speaks of it")
    return not_applicable(
        f"deploy check: {start.entry} is no service of Django",
        Evidence(
            f"no Django is imported, and none of {len(dependencies.declared)} requirements is Django",
            start.place,
            "grep -rni django requirements*.txt pyproject.toml",
        ),
    )
