"""In production mode the application refuses to start with a missing, short or well-known secret.

Why:
    A service that goes on with a default or an empty key signs its sessions with what everybody can read in its
    repository, and nobody is told.

Fix:
    Read each secret without a default and look at it where settings are made. Django: `os.environ["SECRET_KEY"]` and
    `raise ImproperlyConfigured` for a short or well-known one. Flask: the same in create_app. FastAPI: a field
    `SecretStr` with `Field(min_length=32)` and a validator, made when the module is imported. Refuse an ENVIRONMENT
    that is not known.

Proof:
    The application is started in its own process with made-up production settings, then once per secret
    with that one missing, short, and set to each default or value printed in the documents: it must
    exit and name the variable. Control: with the good set it starts. An invented random key per process
    counts as a failure.

Asked as:
    fail fast if SECRET_KEY missing in production; no insecure secret fallbacks; application fails to
    start with default secrets; secret always required; refuses changeme values; JWT secret validation
    at startup

Told by:
    (fail | refuse | exit | abort | crash) + (secret | credential) + (missing | default | start) ~0.96
    (fail | refuse | exit | abort | crash) + (JWT_SECRET* | changeme) + (missing | default | start) ~0.96
    (fail | refuse | exit | abort | crash) + (secret | credential) + (startup | empty | weak | without) ~0.96
    (fail | refuse | exit | abort | crash) + (JWT_SECRET* | changeme) + (startup | empty | weak | without) ~0.96
    (fail | refuse | exit) + (secret | key) + (insecure | short | absent) -(test | login) ~0.94
    (fail | refuse | exit) + (secret | key) + (unset | production | placeholder) -(test | login) ~0.94
    ("fail fast" | fail-fast) + (secret | key | credential | required) ~0.95
    "secret key" + valid -(webhook | signature) ~0.93
    (secret | credential) + valid + (startup | required) -(webhook | signature | variable) ~0.92
    (secret | credential) + valid + (production | start | enforce) -(webhook | signature | variable) ~0.92
    ("secret validation" | "jwt secret validation" | "secrets validated") ~0.92
    (no | remove | without | eliminate | disable) + (secret | key | insecure) + fallback ~0.93
    (no | remove | without | eliminate | disable) + (development | credential) + fallback ~0.93
    (insecure | weak | default | placeholder) + (secret | key) + (reject | refuse | block | disallow) ~0.92
    (secret | SECRET_KEY | JWT_SECRET*) + ("always required" | mandatory) -variable ~0.92
    (secret | SECRET_KEY | JWT_SECRET*) + ("no default" | "without default") -variable ~0.92
    secret + required + (changethis | changeme | enforce | "not default") ~0.9
    "strong secret" + requirement ~0.7
    (secret | key) + "auto generated" + (missing | "not set" | start) ~0.85
    "secret key" + automatic + generate ~0.95
    default + secret + (allow | warning) -(change | rotate) ~0.86
    (fail | fails | refuse | crash | abort) + (SECRET_KEY | JWT_SECRET | secret) + (not | missing | unset | default |
        without) -(test | login | audit) ~0.96
    "insecure default" + (secret | key) ~0.95

Sources:
    Django ImproperlyConfigured on an empty SECRET_KEY; OWASP ASVS 5.0 V16.5.3
"""

from collections.abc import Mapping
from dataclasses import dataclass

from proveout.facts.environment_reads import EnvironmentReadFacts
from proveout.facts.setting_value import Masked
from proveout.facts.start_trials import StartTrialFacts, Trial, Variant, is_own_key
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.limit import Characters
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.SETTINGS)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    names: tuple[str, ...] = ()
    min_length: Characters = Characters(32)


PASSES = {"trials": StartTrialFacts.example(), "reads": EnvironmentReadFacts.example(), "limits": Limits()}
FAILS = {
    **PASSES,
    "trials": StartTrialFacts.example(
        trials=(Trial("SECRET_KEY", Variant.UNSET, started=True, where="settings.py:3"),)
    ),
}
# By these the code may tell production from the rest; without an environment file nobody knows their values.
MODES = ("ENV", "ENVIRONMENT", "STAGE", "DEBUG", "TESTING", "SETTINGS_MODULE", "MODE")
WEAK = (Variant.UNSET, Variant.EMPTY, Variant.BLANK, Variant.SHORT, Variant.DEFAULT)


def asks(limits: Limits) -> Mapping[str, str]:
    """Which variables are tried, and with how short a key."""
    shorter = () if limits.min_length == Limits().min_length else (f"shorter:{limits.min_length}",)
    return {"trials": " ".join((*limits.names, *shorter))}


def check(trials: StartTrialFacts, reads: EnvironmentReadFacts, limits: Limits) -> Verdict:
    tried = [one for one in trials.trials if _is_asked(one, limits)]
    start = trials.start
    if not tried:
        return unknown(f"secrets: {start.place} reads none of its own from the environment when it starts")
    seen = [_shown(one, trials) for one in tried]
    mode = next((one.name for one in reads.reads if one.name.upper().endswith(MODES) and not one.given), "")
    doubt = "" if start.environment or not mode else f"{mode} may decide, and no environment file tells its value"
    through = [one for one in tried if one.started and not one.later]
    if through and doubt:
        return unknown(f"secrets: {start.entry} starts {_with(through[0])}, but {doubt}", *seen)
    if through:
        worst = through[0]
        said = f"secrets: {start.entry} starts {_with(worst)}, it must refuse"
        return failed(said, *(_shown(one, trials) for one in through), control(_good(trials), start.place, start.again))
    late = next((one for one in tried if one.started), None)
    if late is not None:
        return unknown(f"secrets: {start.entry} starts {_with(late)}, and refuses when it is first used", *seen)
    if trials.left_out:
        return unknown(f"secrets: refused where tried; {', '.join(trials.left_out)} could not be tried", *seen)
    own = {one.variable for one in tried if one.variant in WEAK[1:]}
    if missing := [name for name in limits.names if name not in own]:
        return unknown(f"secrets: {missing[0]} was not tried with bad values", *seen)
    if not own:
        return unknown("secrets: no key that the service signs with is read from the environment", *seen)
    silent = [one for one in tried if one.variant is Variant.UNSET and one.variable in own and not one.names_variable]
    if silent:
        return unknown(f"secrets: without {silent[0].variable} it stops, and does not say its name", *seen)
    if start.doubts:
        return unknown(f"secrets: refused where tried, but {start.doubts[0]}", *seen)
    named = ", ".join(sorted(own))
    return passed(
        f"secrets: {start.entry} refuses to start with a missing, blank, short or well-known {named}",
        control(_good(trials), start.place, start.again),
        *seen,
    )


def _is_asked(one: Trial, limits: Limits) -> bool:
    if limits.names:
        return one.variable in limits.names
    if is_own_key(one.variable):
        return True
    # What others hand out may be optional; what the code has in its place then is a secret in the repository.
    return one.variant is Variant.UNSET and one.started and bool(_weakness(one))


def _weakness(one: Trial) -> str:
    return one.in_force.weak if isinstance(one.in_force, Masked) else ""


def _with(one: Trial) -> str:
    words = {
        Variant.UNSET: f"without {one.variable}",
        Variant.EMPTY: f"with an empty {one.variable}",
        Variant.BLANK: f"with blanks as {one.variable}",
        Variant.SHORT: f"with a {one.variable} that is too short",
        Variant.DEFAULT: f"with 'changeme' as {one.variable}",
    }.get(one.variant, f"with another {one.variable}")
    kept = f", with {_weakness(one)} in its place" if one.variant is Variant.UNSET and _weakness(one) else ""
    return f"{words}{kept}{f' and with {one.beside}' if one.beside else ''}"


def _good(trials: StartTrialFacts) -> str:
    return f"{trials.start.entry} starts with the good values"


def _shown(one: Trial, trials: StartTrialFacts) -> Evidence:
    came = "it starts" if one.started else f"it stops: {one.says}"
    later = f", and then says {one.later}" if one.later else ""
    name = one.variable
    again = f"env -u {name} python -c 'import {trials.start.entry.partition(':')[0]}'"
    return Evidence(f"{_with(one)}: {came}{later}", one.where or trials.start.place, again)
