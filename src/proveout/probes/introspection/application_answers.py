"""What the started application answers, in a start of its own: one that hangs costs no other fact."""

import re
from collections.abc import Mapping
from typing import Any

from proveout.facts.application_answers import ApplicationAnswer, ApplicationAnswersFacts, SocketHandshake
from proveout.model.need import Unreadable
from proveout.probes.introspection.decoding import masked_of
from proveout.probes.introspection.inside.judged import JUDGED
from proveout.probes.introspection.sight import SettingsSight

TOPIC = "answers"
NONCE = re.compile(r"'nonce-[^']*'")


def read_application_answers(sight: SettingsSight, question: str = "") -> ApplicationAnswersFacts | Unreadable:
    """`question` holds the origins that a document states, apart by spaces."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    options = {TOPIC: {"origins": question.split()}}
    seen, *others = (
        sight.start(values, made_up=introspection.start.made_up, collectors=(TOPIC,), options=options)
        for values in (introspection.values, introspection.other_values)
        if values or values is introspection.values
    )
    entry = introspection.start.entry
    if not seen.started:
        return Unreadable(f"{entry} did not answer in its own process: {seen.says}")
    topic = seen.document["topics"].get(TOPIC, {})
    if "failed" in topic:
        return Unreadable(f"{entry} could not be asked in its own process: {topic['failed']}")
    firm = all(one.started and _settled(one.document["topics"].get(TOPIC, {})) == _settled(topic) for one in others)
    return ApplicationAnswersFacts(
        tuple(_answer(one) for one in topic["answers"]),
        tuple(topic["wrappers"]),
        firm,
        introspection.start,
        tuple(SocketHandshake(**one) for one in topic["sockets"]),
    )


def _settled(topic: Mapping[str, Any]) -> list[Any]:  # Any: JSON
    """What a check looks at; an id or a nonce is another one with each answer."""
    return [
        (
            one["question"],
            one["status"],
            one["reveals"],
            [(name, NONCE.sub("'nonce-'", str(value))) for name, value in one["headers"] if name in JUDGED],
        )
        for one in topic.get("answers", ())
    ]


def _answer(said: dict[str, Any]) -> ApplicationAnswer:  # Any: JSON
    headers = tuple(
        (name, masked_of(value) if isinstance(value, dict) else str(value)) for name, value in said["headers"]
    )
    return ApplicationAnswer(**{**said, "headers": headers})
