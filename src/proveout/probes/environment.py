"""Reads the environment file that was handed over. Its values leave here as secrets."""

import re
from datetime import UTC, datetime
from pathlib import Path

from proveout.facts.environment import EnvironmentFacts, Variable
from proveout.model.need import Unreadable
from proveout.model.secret import Secret

ASSIGNMENT = re.compile(r"\s*(?:export\s+)?([A-Za-z_][A-Za-z0-9_.]*)\s*=\s*(.*?)\s*$")
MOST_BYTES = 1024 * 1024


def read_environment_file(path: Path, environment: str, *, shown: str = "") -> EnvironmentFacts | Unreadable:
    """Assignments as `docker compose --env-file` and python-dotenv read them; later ones win.

    Values are taken literally: `${OTHER}` is not filled in, so such a value is what it looks like.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        return Unreadable(f"the environment file {path} cannot be read: {error.strerror}")
    if len(data) > MOST_BYTES:
        return Unreadable(f"the environment file {path} is larger than 1 MiB")
    variables: dict[str, Variable] = {}
    unclear = []
    lines = data.decode("utf-8-sig", "replace").splitlines()
    at = 0
    while at < len(lines):
        number, line = at + 1, lines[at]
        at += 1
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = ASSIGNMENT.match(line)
        if found is None:
            unclear.append(number)
            continue
        name, value = found[1], found[2]
        quote = value[:1]
        if quote in ('"', "'") and value.find(quote, 1) < 0:
            # A quoted value may go on over lines: a private key does.
            held = [value]
            while at < len(lines):
                held.append(lines[at])
                at += 1
                if quote in held[-1]:
                    break
            value = "\n".join(held)
        variables[name] = Variable(name, Secret(_plain(value)), number)
    return EnvironmentFacts(
        shown or str(path), environment, variables, tuple(unclear), datetime.now(UTC).replace(microsecond=0)
    )


def _plain(value: str) -> str:
    quote = value[:1]
    if quote in ('"', "'") and (end := value.rfind(quote)) > 0:
        return value[1:end]
    return re.split(r"\s#", value, maxsplit=1)[0].rstrip()
