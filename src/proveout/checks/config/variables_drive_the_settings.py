"""Changing a variable changes the setting it is said to control.

Why:
    A variable that is set and ignored looks like a setting. Whoever changes it in an incident changes nothing.

Fix:
    Let the setting be what the variable says: Django `EMAIL_HOST = os.environ["EMAIL_HOST"]`, Flask
    `app.config.from_prefixed_env()` or a mapping made in create_app, FastAPI a field of the settings class with the
    same name (mind `env_prefix`). Take literals out that come after it.

Proof:
    The settings are built twice with two made-up values per variable; the effective setting must differ
    and carry the value. Control: an unrelated setting does not change. Literal hosts, URLs and
    credentials in settings modules are listed.

Asked as:
    environment variables used for all runtime configuration; settings read from environment; no
    hardcoded configuration; environment-based configuration; production settings applied from env;
    single DATABASE_URL accepted

Told by:
    ("environment based" | "environment driven" | "env driven") -(log | cookie | cors) ~0.93
    (setting | configuration) + (read | load) + environment -(secret | valid | document | production) ~0.92
    (setting | configuration) + (come | pull) + environment -(secret | valid | document | production) ~0.92
    (settings.py | config.py) + (read | load) + environment -(secret | valid | document | production) ~0.92
    (settings.py | config.py) + (come | pull) + environment -(secret | valid | document | production) ~0.92
    settings.py + read + "environment variable" ~0.95
    (os.environ* | os.getenv* | process.env.* | decouple.config*) -(print | #command) ~0.92
    (application | code | service | backend) + read + ("environment variable" | #env) -(fail | valid) ~0.88
    (read | reads) + environment + (#env | configuration | production) ~0.86
    configuration + externalized ~0.95
    ("twelve factor" | "12 factor" | "12-factor") ~0.86
    (hardcoded | "hard coded") + (configuration | value) -(secret | credential | key | password | url) ~0.88
    (hardcoded | "hard coded") + (setting | constant) -(secret | credential | key | password | url) ~0.88
    (hardcoded | "hard coded") + #env -(secret | credential | key | password | url) ~0.8
    configuration + (.env | ENVIRONMENT) + variable -(set | valid | document | example | require) ~0.7
    "environment variable" + (management | support) -(secret | credential | document | loaded | set) ~0.9
    "environment variable" + (loading | driven | runtime) -(secret | credential | document | loaded | set) ~0.9
    "environment variable" + use + (configuration | setting | all) -(secret | credential | password | set) ~0.88
    (controlled | configurable | driven | overridable) + environment -(false | log) ~0.88
    (secret | key | credential) + (loaded | read) + environment -(hardcoded | no | never | fallback | store) ~0.84
    "load environment variable" + (runtime | code | application | test) ~0.86
    "configuration change" + (require | without) + (code | deploy) ~0.88
    DATABASE_URL + (accepted | supported | parsed | configurable) ~0.86
    "environment variable" + (sensitive | "secret data") -(commit | git | hardcoded) ~0.84
    "configuration management" -(ansible | chef | puppet) ~0.72
    ("configuration supports" | "settings support") + (#env | environment) -(document | heroku | #setting) ~0.93
    (setting | settings | settings.py | .env) + (distinguish | separate | differ*) + (dev | production) ~0.78
    configurable + (database | url | port | setting) -(cors | host | cookie | timeout) ~0.8

Sources:
    The Twelve-Factor App, III Config; Enlightn EnvCall
"""

from collections.abc import Mapping
from dataclasses import dataclass

from proveout.facts.variable_effects import VariableEffect, VariableEffectFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.SETTINGS,)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    variables: tuple[str, ...] = ()


PASSES = {"effects": VariableEffectFacts.example(), "limits": Limits()}
IGNORED = VariableEffect("EMAIL_HOST", where="shop/settings.py:30", namesakes=("EMAIL_HOST of shop.settings",))
FAILS = {**PASSES, "effects": VariableEffectFacts.example(effects=(IGNORED,))}


def asks(limits: Limits) -> Mapping[str, str]:
    """The variables that the document names, or all that are given."""
    return {"effects": " ".join(limits.variables)}


def check(effects: VariableEffectFacts, limits: Limits) -> Verdict:
    start = effects.start
    if not effects.effects:
        return unknown("variables: no environment file was handed over: name one with --env-file")
    if not start.environment and not limits.variables:
        return unknown("variables: no environment file was handed over: name one with --env-file")
    seen = [_shown(one, effects) for one in effects.effects]
    dead = [one for one in effects.effects if _is_dead(one, effects, limits)]
    if dead:
        one = dead[0]
        why = (
            f"{one.where} reads it, and {one.namesakes[0]} stays" if one.where and one.namesakes else "nothing reads it"
        )
        return failed(f"variables: {one.variable} changes no setting of {start.entry}: {why}", *(
            _shown(one, effects) for one in dead
        ))  # fmt: skip
    still = [one for one in effects.effects if one.started and not one.changed]
    if still:
        one = still[0]
        where = f"{one.where} reads it" if one.where else "nothing is seen to read it when it starts"
        return unknown(f"variables: no setting was seen to change with {one.variable}; {where}", *seen)
    refused = next((one for one in effects.effects if not one.started), None)
    if refused is not None:
        return unknown(f"variables: {refused.variable} was refused with another value: {refused.says}", *seen)
    if effects.left_out:
        return unknown(f"variables: {', '.join(effects.left_out)} could not be tried", *seen)
    return passed(
        f"variables: each of {len(effects.effects)} changes a setting of {start.entry}",
        control("with no variable changed, the same settings stay as they are", start.place, start.again),
        *seen,
    )


def _is_dead(one: VariableEffect, effects: VariableEffectFacts, limits: Limits) -> bool:
    if not one.started or one.changed:
        return False
    if one.where:
        return bool(one.namesakes)
    # What nothing reads at the start may be read later, or by another program; not where a document names it.
    return one.variable in limits.variables and not effects.whole


def _shown(one: VariableEffect, effects: VariableEffectFacts) -> Evidence:
    came = f"changes {', '.join(one.changed[:8])}" if one.changed else "changes no setting"
    where = one.where or effects.start.place
    again = f"env {one.variable}=another python -c 'import {effects.start.entry.partition(':')[0]}'"
    return Evidence(f"{one.variable} {came if one.started else f'is refused: {one.says}'}", where, again)
