"""Starts the service with one variable changed to another good value, and looks which settings follow."""

import re
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from proveout.facts.variable_effects import VariableEffect, VariableEffectFacts
from proveout.model.need import Unreadable
from proveout.probes.introspection.driver import Answer
from proveout.probes.introspection.inside.masking import PREFIXES
from proveout.probes.introspection.sight import Introspection, SettingsSight
from proveout.probes.introspection.values import OWN_FILE

AT_ONCE = 2  # starts side by side
MOST = 24
COLLECTED = ("settings", "databases", "redis", "celery", "logging", "trackers")
HOST = re.compile(r"([A-Za-z][\w+.-]*://(?:[^@/\s]*@)?)([\w.-]+)")
MODULES = re.compile(r"_SETTINGS(_MODULE)?$|^FLASK_APP$|_MODULE$|(^|_)(ENV|ENVIRONMENT|STAGE)$")
LEVELS = ("DEBUG", "INFO", "ERROR", "CRITICAL")
LETTERS = str.maketrans("abcdefghijklmnopqrstuvwxyz0123456789", "bcdefghijklmnopqrstuvwxyza1234567890")


def read_variable_effects(sight: SettingsSight, question: str = "") -> VariableEffectFacts | Unreadable:
    """Effects of the variables that the question names, apart by spaces; without one, of all that are given."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    asked = question.split() or [name for name in introspection.values if not MODULES.search(name)]
    reads = {one["name"]: one["where"] for one in introspection.document["reads"]}
    topic = introspection.topic("settings")
    fields = {} if isinstance(topic, Unreadable) else {one["variable"]: one["where"] for one in topic["fields"]}
    same = _parts(_start(sight, introspection, introspection.values))
    base = _parts(_start(sight, introspection, introspection.values))
    unsteady = tuple(sorted(_names(name for name in {*same, *base} if same.get(name) != base.get(name))))

    def effect(name: str) -> VariableEffect:
        where = reads.get(name, fields.get(name, ""))
        good = introspection.values.get(name)
        values = {**introspection.values, name: _other("" if good is None else good)}
        answer = _start(sight, introspection, values)
        if not answer.started:
            return VariableEffect(name, started=False, says=answer.says, where=where)
        after = _parts(answer)
        changed = [one for one in {*base, *after} if base.get(one) != after.get(one) and same.get(one) == base.get(one)]
        kept = [
            f"{place} of {of}" for (kind, of, place), value in base.items()
            if kind == "settings" and place.upper() == name.upper() and (kind, of, place) not in changed
            and _differs(value, good or "")
        ]  # fmt: skip
        return VariableEffect(name, tuple(sorted(_names(changed))), where=where, namesakes=tuple(kept))

    with ThreadPoolExecutor(AT_ONCE) as starts:
        effects = tuple(starts.map(effect, asked[:MOST]))
    whole = tuple(introspection.document["read_whole"])
    return VariableEffectFacts(effects, tuple(asked[MOST:]), whole, unsteady, introspection.start)


def _start(sight: SettingsSight, introspection: Introspection, values: Mapping[str, str]) -> Answer:
    return sight.start(values, made_up=introspection.start.made_up, collectors=COLLECTED)


Part = tuple[str, str, str]


def _parts(answer: Answer) -> dict[Part, Any]:  # Any: JSON
    topics = answer.document.get("topics", {})
    found: dict[Part, Any] = {}  # Any: JSON
    for one in topics.get("settings", {}).get("settings", ()):
        found["settings", one["of"], one["name"]] = one["value"]
    for topic in COLLECTED[1:]:
        for name, value in topics.get(topic, {}).items():
            found[topic, topic, name] = value
    return found


def _differs(value: Any, given: str) -> bool:  # noqa: ANN401 - JSON
    """True for a plain value that is not what the variable says."""
    return isinstance(value, str | int | float) and str(value).strip("/").lower() != given.strip().strip("/").lower()


def _names(parts: Any) -> set[str]:  # noqa: ANN401 - any iterable of parts
    return {name if kind == "settings" else f"{kind} ({name})" for kind, _, name in parts}


def _other(good: str) -> str:
    """Another value of the same kind, as good as the first as far as its shape tells."""
    bare = good.strip()
    if bare.startswith(OWN_FILE):  # only a start knows where that is
        return f"{OWN_FILE}other-{bare.removeprefix(OWN_FILE)}"
    if bare.lower() in ("true", "false"):
        word = "false" if bare.lower() == "true" else "true"
        return word.capitalize() if bare[:1].isupper() else word
    if re.fullmatch(r"-?\d+", bare):
        return str(int(bare) + (1 if int(bare) < 65_535 else -1))
    if bare.upper() in LEVELS:
        return "WARNING" if bare.isupper() else "warning"
    if bare.startswith("["):
        return re.sub(r"\"((?:https?://)?)", r'"\1other-', bare, count=1)
    if HOST.search(bare):
        return HOST.sub(lambda at: f"{at[1]}other-{at[2]}", bare)
    if "." in bare and " " not in bare and "/" not in bare:
        return f"other-{bare}"
    mark = next((mark for mark in PREFIXES if bare.startswith(mark)), bare[:1])
    return mark + bare[len(mark) :].translate(LETTERS) if len(bare) > 1 else f"{bare}2"
