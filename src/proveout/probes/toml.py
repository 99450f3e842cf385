"""TOML of strangers, with one kind of error."""

import re
from typing import Any

# The parser looks at every part of a dotted key again for each part: a line of a hundred thousand takes minutes.
LONG_KEY = re.compile(r"(?<![\w-])(?:[\w-]{1,100}[ \t]{0,10}\.[ \t]{0,10}){100}")


def parse_toml(text: str) -> dict[str, Any]:  # Any: TOML
    """The tables. Raises ValueError for no TOML, depth, and keys of a hundred parts, which nobody writes."""
    import tomllib  # noqa: PLC0415 - only where a repository holds TOML

    if LONG_KEY.search(text):
        raise ValueError("a key has a hundred parts")
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
