"""What the service reads of its environment, as facts."""

from proveout.facts.environment_reads import EnvironmentRead, EnvironmentReadFacts
from proveout.model.need import Unreadable
from proveout.probes.introspection.decoding import value_of
from proveout.probes.introspection.sight import SettingsSight


def read_environment_reads(sight: SettingsSight) -> EnvironmentReadFacts | Unreadable:
    """Every variable that its own code looks at while it starts; required is what a start without it told."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    document = introspection.document
    reads = {
        one["name"]: EnvironmentRead(
            one["name"],
            one["where"],
            one["name"] in sight.given,
            one["name"] in introspection.required,
            one["has_default"],
            value_of(one["default"]),
        )
        for one in document["reads"]
    }
    settings = introspection.topic("settings")
    for one in () if isinstance(settings, Unreadable) else settings["fields"]:
        name = one["variable"]
        given, required = name in sight.given, one["required"]
        default = None if given or required else value_of(one["value"])
        reads.setdefault(name, EnvironmentRead(name, one["where"], given, required, not required, default))
    return EnvironmentReadFacts(tuple(reads.values()), tuple(document["read_whole"]), introspection.start)
