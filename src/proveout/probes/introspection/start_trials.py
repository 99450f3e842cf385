"""Starts the service with one variable changed at a time."""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from proveout.facts.environment_reads import EnvironmentRead
from proveout.facts.setting_value import SettingValue
from proveout.facts.start_trials import StartTrialFacts, Trial, Variant, is_own_key
from proveout.model.need import Unreadable
from proveout.probes.introspection.decoding import value_of
from proveout.probes.introspection.driver import Answer
from proveout.probes.introspection.environment_reads import read_environment_reads
from proveout.probes.introspection.inside.masking import is_secret_name
from proveout.probes.introspection.sight import Introspection, SettingsSight

AT_ONCE = 2  # starts side by side
MOST_TRIALS = 40
SHORTER = "shorter:"
MALFORMED = "values"  # the question for values that are missing or malformed, before the names it is about
NAMES_ENVIRONMENT = re.compile(r"(^|_)(ENV|ENVIRONMENT|STAGE)$")
EVERYWHERE = (Variant.UNSET, Variant.EMPTY, Variant.BLANK)
OF_KEYS = (*EVERYWHERE, Variant.SHORT, Variant.DEFAULT)
OF_ENVIRONMENTS = (Variant.UNSET, Variant.WRONG_CASE, Variant.NONSENSE)
WHAT_EVERYBODY_WRITES = "changeme"
# What a good value looks like, and what is none of its kind.
SHAPES = (
    ("number", re.compile(r"-?\d+(\.\d+)?"), "not-a-number"),
    ("address", re.compile(r"[A-Za-z][\w+.-]*://\S+"), "not an address"),
    ("list", re.compile(r"\[.*\]|\{.*\}"), "{not json"),
    ("switch", re.compile(r"true|false|yes|no|on|off", re.IGNORECASE), "perhaps"),
)


@dataclass(frozen=True, slots=True)
class _Asked:
    """`beside` is a variable that names the environment, changed to `beside_variant` at the same time."""

    variable: str
    variant: Variant
    beside: str = ""
    beside_variant: Variant = Variant.WRONG_CASE
    length: int = 3  # of a short key


def read_start_trials(sight: SettingsSight, question: str = "") -> StartTrialFacts | Unreadable:
    """Trials of the variables that the question names, apart by spaces; without one, of secrets and environments.

    A question that begins with "values" asks for missing and malformed values, of all variables where it names none.
    "shorter:40" among the names asks for a key that is drawn and has one character less.
    """
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    reads = read_environment_reads(sight)
    if isinstance(reads, Unreadable):
        return reads
    words = [word for word in question.split() if not word.startswith(SHORTER)]
    least = next((int(word[len(SHORTER) :]) for word in question.split() if word.startswith(SHORTER)), 4)
    by_name = {read.name: read for read in reads.reads}
    asked = list(
        _of_values(words[1:] or [*by_name], introspection.values)
        if words[:1] == [MALFORMED]
        else _of_secrets(words, by_name, least)
    )
    now = asked[:MOST_TRIALS]
    trials = _tried(sight, introspection, now, by_name)
    if words[:1] != [MALFORMED]:
        trials += _tried(sight, introspection, _together(trials), by_name)
    left_out = tuple(dict.fromkeys(one.variable for one in asked[MOST_TRIALS:]))
    return StartTrialFacts(tuple(trials), left_out, introspection.start)


def _tried(
    sight: SettingsSight, introspection: Introspection, asked: Sequence[_Asked], reads: Mapping[str, EnvironmentRead]
) -> list[Trial]:  # fmt: skip
    def where(name: str) -> str:
        return reads[name].where if name in reads else ""

    with ThreadPoolExecutor(AT_ONCE) as starts:
        return list(starts.map(lambda one: _trial(sight, introspection, one, where(one.variable)), asked))


def _of_secrets(names: Sequence[str], reads: Mapping[str, EnvironmentRead], least: int) -> Iterator[_Asked]:
    found = names or [
        read.name for read in reads.values()
        if read.required or is_secret_name(read.name) or is_own_key(read.name) or NAMES_ENVIRONMENT.search(read.name)
    ]  # fmt: skip
    # The first ones are tried in any case.
    first = [name for name in found if is_own_key(name)] + [name for name in found if NAMES_ENVIRONMENT.search(name)]
    for name in dict.fromkeys((*first, *found)):
        for variant in _variants(name, named=bool(names)):
            yield _Asked(name, variant, length=least - 1)


def _variants(name: str, *, named: bool) -> Sequence[Variant]:
    if NAMES_ENVIRONMENT.search(name):
        return OF_ENVIRONMENTS
    if is_own_key(name) or (named and is_secret_name(name)):
        return OF_KEYS
    return EVERYWHERE if named else (Variant.UNSET,)


def _of_values(names: Sequence[str], values: Mapping[str, str]) -> Iterator[_Asked]:
    for name in dict.fromkeys(names):
        if (NAMES_ENVIRONMENT.search(name) and name in values) or _nonsense(values.get(name, "")):
            yield _Asked(name, Variant.NONSENSE)
        if name in values:
            yield _Asked(name, Variant.UNSET)


def _nonsense(good: str) -> str:
    return next((bad for _, shape, bad in SHAPES if shape.fullmatch(good.strip())), "")


def _kind(name: str, good: str) -> str:
    if NAMES_ENVIRONMENT.search(name):
        return "environment"
    return next((kind for kind, shape, _ in SHAPES if shape.fullmatch(good.strip())), "")


def _together(trials: Sequence[Trial]) -> list[_Asked]:
    """A well-known key where the service does not know its environment, and starts all the same."""
    key = next((one.variable for one in trials if is_own_key(one.variable)), "")
    unknown = [one for one in trials if NAMES_ENVIRONMENT.search(one.variable) and one.started]
    return [_Asked(key, Variant.DEFAULT, one.variable, one.variant) for one in unknown] if key else []


def _changed(values: dict[str, str], variable: str, variant: Variant, length: int = 3) -> None:
    good = values.pop(variable, "production")
    match variant:
        case Variant.UNSET:
            pass
        case Variant.EMPTY:
            values[variable] = ""
        case Variant.BLANK:
            values[variable] = "   "
        case Variant.SHORT:
            values[variable] = f"x7{hashlib.sha256(variable.encode()).hexdigest() * 8}"[:length]
        case Variant.DEFAULT:
            values[variable] = WHAT_EVERYBODY_WRITES
        case Variant.WRONG_CASE:
            values[variable] = good.lower() if good.isupper() else good.upper()
        case Variant.NONSENSE:
            values[variable] = _nonsense(good) or "no-such-environment"


def _trial(sight: SettingsSight, introspection: Introspection, asked: _Asked, where: str) -> Trial:
    variable, variant = asked.variable, asked.variant
    values = dict(introspection.values)
    kind = _kind(variable, values.get(variable, "")) if variant is Variant.NONSENSE else ""
    _changed(values, variable, variant, asked.length)
    if asked.beside:
        _changed(values, asked.beside, asked.beside_variant)
    beside = f"{asked.beside} {asked.beside_variant}" if asked.beside else ""
    answer = sight.start(values, made_up=introspection.start.made_up, collectors=("settings",))
    if answer.started:
        later, in_force = "; ".join(_later(answer)), _in_force(answer, variable)
        return Trial(
            variable, variant, started=True, later=later, where=where, beside=beside, in_force=in_force, kind=kind
        )
    said = " ".join((answer.says, *answer.printed)).lower()
    named = variable in answer.needs or variable.lower() in said
    return Trial(
        variable, variant, started=False, says=answer.says, names_variable=named, where=where, beside=beside, kind=kind
    )  # fmt: skip


def _in_force(answer: Answer, variable: str) -> SettingValue:
    seen = answer.document["topics"].get("settings", {}).get("settings", ())
    named = [one for one in seen if variable.lower() in (one["name"].lower(), one["variable"].lower())]
    return value_of(named[0]["value"]) if named else None


def _later(answer: Answer) -> Iterator[str]:
    seen = answer.document["topics"].get("settings", {})
    for one in seen.get("not_made", ()):
        yield f"{one['of']}: {one['says']}"
    for one in seen.get("settings", ()):
        # Django refuses an empty SECRET_KEY when it is asked for, and not before.
        if one["owner"] == "django" and one["value"] == {"object": "ImproperlyConfigured"}:
            yield f"{one['name']}: ImproperlyConfigured"
