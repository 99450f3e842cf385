"""One collector in a start of its own, and in a second one where the first start had a second one."""

from collections.abc import Mapping
from typing import Any

from proveout.probes.introspection.driver import Answer
from proveout.probes.introspection.sight import Introspection, SettingsSight

Topic = Mapping[str, Any]  # Any: JSON of a collector


def seen_twice(
    sight: SettingsSight, introspection: Introspection, topic: str, option: Any  # noqa: ANN401 - JSON
) -> tuple[Answer, Topic | None]:  # fmt: skip
    """The answer with this option, and the topic of the second start: None where none is needed.

    It is empty where that one showed nothing, and then nothing is firm.
    """
    made_up = introspection.start.made_up
    options = {topic: option}
    seen = sight.start(introspection.values, made_up=made_up, collectors=(topic,), options=options)
    if introspection.other is None or not introspection.other:
        return seen, introspection.other
    values = introspection.other_values or introspection.values
    second = sight.start(values, made_up=made_up, collectors=(topic,), options=options, other=True)
    said = second.document.get("topics", {}).get(topic, {}) if second.started else {}
    return seen, said if isinstance(said, dict) and "failed" not in said else {}
