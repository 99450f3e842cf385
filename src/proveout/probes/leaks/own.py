"""The values of the environment that was handed over, as rules: where one stands in a file, it is no longer secret."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from proveout.facts.environment import EnvironmentFacts
from proveout.probes.leaks.assigned import ABOUT
from proveout.probes.leaks.entropy import kinds_of_characters, looks_drawn
from proveout.probes.leaks.placeholder import ORDINARY
from proveout.probes.leaks.rule import Rule
from proveout.probes.leaks.scanner import OWN
from proveout.probes.repository import Repository

# Values of these names are worth a search even where they do not look drawn.
NAMED = re.compile(r"PASS|PWD|SECRET|TOKEN|KEY|CREDENTIAL|SALT|PRIVATE|DSN|WEBHOOK|SIGNING", re.IGNORECASE)
SHORTEST, LONGEST = 8, 400  # characters: a shorter one stands in many places by chance
DRAWN = 20  # characters of a value that only its looks tell


def rules_of(environment: EnvironmentFacts) -> tuple[Rule, ...]:
    """One rule for each value that must not be known. Words that anybody could write are none."""
    rules: dict[str, Rule] = {}
    for name, variable in environment.variables.items():
        for value in _values(name, variable.value.reveal()):
            pattern = rf"(?<![A-Za-z0-9])(?P<value>{re.escape(value)})(?![A-Za-z0-9])"
            rules.setdefault(value, Rule(OWN, name, (value,), pattern, 0, further="own"))
    return tuple(rules.values())


def repository_rules(repository: Repository) -> tuple[Rule, ...]:
    """The rules for the environment that is judged with this repository; none where no file was handed over."""
    environment = repository.environment()
    return rules_of(environment) if isinstance(environment, EnvironmentFacts) else ()


def handed_over(repository: Repository) -> str:
    """The path of the environment file that was handed over, as the repository would name it."""
    environment = repository.environment()
    return environment.path if isinstance(environment, EnvironmentFacts) else ""


def _values(name: str, value: str) -> Iterator[str]:
    if "://" in value:
        try:
            password = urlsplit(value).password or ""
        except ValueError:
            password = ""
        # As it is written in an address, and as it is written elsewhere.
        yield from (one for one in dict.fromkeys((password, unquote(password))) if _tells(one))
    elif "\n" in value:
        # One line of a key is enough to know it again.
        yield from (line for line in sorted(value.split("\n"), key=len)[-1:] if looks_drawn(line, DRAWN))
    elif _tells(value) and (_is_named(name) or looks_drawn(value, DRAWN)):
        yield value


def _is_named(name: str) -> bool:
    return NAMED.search(name) is not None and ABOUT.search(name.lower()) is None


def _tells(value: str) -> bool:
    """True where nobody would write these characters without knowing the value."""
    if not SHORTEST <= len(value) <= LONGEST or value.lower() in ORDINARY or re.search(r"\s", value):
        return False
    return kinds_of_characters(value) >= 2 and any(one.isdigit() for one in value)
