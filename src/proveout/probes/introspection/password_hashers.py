"""The hashers of passwords, as facts."""

from proveout.facts.password_hashers import PasswordHasher, PasswordHasherFacts
from proveout.model.need import Unreadable
from proveout.probes.introspection.sight import SettingsSight

TOPIC = "passwords"


def read_password_hashers(sight: SettingsSight) -> PasswordHasherFacts | Unreadable:
    """Every hasher; firm where it is the same with other made-up values."""
    introspection = sight.introspection
    if isinstance(introspection, Unreadable):
        return introspection
    seen = introspection.topic(TOPIC)
    if isinstance(seen, Unreadable):
        return seen
    other = introspection.other_topic(TOPIC)
    return PasswordHasherFacts(
        tuple(PasswordHasher(**one, firm=other is None or one in other.get("hashers", ())) for one in seen["hashers"]),
        introspection.start,
    )
