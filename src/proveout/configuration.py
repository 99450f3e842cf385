"""What a team may write into `proveout.toml`, or under `[tool.proveout]` of pyproject.toml.

Unknown words are errors: a misspelt one would change nothing and nobody would know.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from proveout.errors import ConfigurationError
from proveout.model.check import Effect
from proveout.model.environment import Environment

if TYPE_CHECKING:
    from proveout.facts.attestation import Attestation

MOST_BYTES = 2 * 1024**2  # of one file
KNOWN = ("checklists", "environment", "env_file", "environments", "pin", "attestation")
ENVIRONMENT_WORDS = ("grants", "env_file")
ATTESTATION_WORDS = ("about", "by", "saw", "on", "until", "holds")


@dataclass(frozen=True, slots=True)
class Configuration:
    """All of it, checked. `path` is empty where there is no file."""

    path: str = ""
    checklists: tuple[str, ...] = ()
    environment: str = "production"
    env_file: str = ""
    environments: Mapping[str, Environment] = field(default_factory=dict)
    env_files: Mapping[str, str] = field(default_factory=dict)
    pins: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    attestations: "tuple[Attestation, ...]" = ()

    def place(self, name: str) -> Environment:
        """The environment of that name. Only what is written down is granted more than reading."""
        return self.environments.get(name, Environment(name))


def read_configuration(repository: Path) -> Configuration:
    """The one configuration of a repository; the defaults where there is none.

    Raises ConfigurationError for two configurations, an unknown word, or a value that does not fit.
    """
    own, shared = repository / "proveout.toml", repository / "pyproject.toml"
    own_said = _toml(own) if own.is_file() else None
    shared_said = None
    if shared.is_file() and b"[tool.proveout" in _bytes(shared):
        shared_said = _table(_toml(shared).get("tool", {}), "pyproject.toml: tool").get("proveout")
    if own_said is not None and shared_said is not None:
        raise ConfigurationError(
            "there are two configurations, proveout.toml and [tool.proveout] in pyproject.toml. Keep one of them"
        )
    if own_said is not None:
        return _configuration(own_said, own)
    return _configuration(shared_said, shared) if shared_said is not None else Configuration()


def _toml(path: Path) -> dict[str, Any]:  # Any: TOML
    import tomllib  # noqa: PLC0415 - most repositories have no configuration yet

    try:
        return tomllib.loads(_bytes(path).decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(f"{path.name} cannot be read: {error}") from error
    except (RecursionError, ValueError) as error:  # a number of ten thousand digits is a ValueError
        raise ConfigurationError(
            f"{path.name} cannot be read: it is nested too deeply, or a number is too long"
        ) from error


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise ConfigurationError(f"{path.name} cannot be read: {error.strerror}") from error
    if len(data) > MOST_BYTES:
        raise ConfigurationError(f"{path.name} is larger than {MOST_BYTES // 1024**2} MiB: that is no configuration")
    return data


def _table(value: object, where: str) -> dict[str, Any]:  # Any: TOML
    if not isinstance(value, dict):
        raise ConfigurationError(f"{where} is no table")
    return value


def _configuration(value: object, path: Path) -> Configuration:
    said = _table(value, f"{path.name}: tool.proveout")
    _refuse_unknown(said, KNOWN, path.name)
    environments = {}
    env_files = {}
    for name, value_of in _table(said.get("environments", {}), f"{path.name}: environments").items():
        where = f"{path.name}: [environments.{name}]"
        place = _table(value_of, where)
        _refuse_unknown(place, ENVIRONMENT_WORDS, where)
        grants = str(place.get("grants", "read"))
        if grants.upper() not in Effect.__members__:
            raise ConfigurationError(f"{where}: grants = '{grants}' is none of {', '.join(_words(Effect))}")
        environments[name] = Environment(name, Effect[grants.upper()])
        env_files[name] = str(place.get("env_file", ""))
    return Configuration(
        path=path.name,
        checklists=_listed(said, "checklists", path.name),
        environment=str(said.get("environment", "production")),
        env_file=str(said.get("env_file", "")),
        environments=environments,
        env_files=env_files,
        pins={
            item: (ids,) if isinstance(ids, str) else _listed({item: ids}, item, f"{path.name}: pin")
            for item, ids in _table(said.get("pin", {}), f"{path.name}: pin").items()
        },
        attestations=tuple(_attestations(said.get("attestation", []), path)),
    )


def _attestations(said: object, path: Path) -> "list[Attestation]":  # Any: TOML
    from datetime import date  # noqa: PLC0415 - most repositories have no attestation

    from proveout.facts.attestation import Attestation  # noqa: PLC0415 - the same

    if not isinstance(said, list):
        raise ConfigurationError(f"{path.name}: an attestation begins with [[attestation]]")
    if not said:
        return []
    lines = [at for at, line in enumerate(_bytes(path).decode("utf-8").splitlines(), 1) if _opens_attestation(line)]
    given = []
    for number, one in enumerate(said):
        where = f"{path.name}:{lines[number] if number < len(lines) else 1}"
        word = _table(one, f"{where}: the attestation")
        _refuse_unknown(word, ATTESTATION_WORDS, where)
        for needed in ("about", "by", "saw", "on", "until"):
            if not word.get(needed):
                raise ConfigurationError(f"{where}: the attestation does not say '{needed}'")
        if (
            type(word["on"]) is not date or type(word["until"]) is not date
        ):  # a datetime is a date, and does not compare
            raise ConfigurationError(f"{where}: 'on' and 'until' are dates without quotes, such as 2026-03-01")
        if word["until"] < word["on"]:
            raise ConfigurationError(f"{where}: 'until' lies before 'on'")
        given.append(
            Attestation(
                str(word["about"]), str(word["by"]), str(word["saw"]), word["on"], word["until"], where,
                holds=bool(word.get("holds", True)),
            )
        )  # fmt: skip
    return given


def _opens_attestation(line: str) -> bool:
    import re  # noqa: PLC0415 - most repositories have no attestation

    return re.match(r"\s*\[\[\s*(tool\.proveout\.)?attestation\s*\]\]", line) is not None


def _refuse_unknown(said: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:  # Any: TOML
    import difflib  # noqa: PLC0415 - only where there is a configuration

    for word in said:
        if word not in known:
            near = difflib.get_close_matches(word, known, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else f"Known are {', '.join(known)}."
            raise ConfigurationError(f"{where}: there is no setting '{word}'. {hint}")


def _listed(said: Mapping[str, Any], name: str, where: str) -> tuple[str, ...]:  # Any: TOML
    value = said.get(name, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ConfigurationError(f"{where}: {name} is a list of words in quotes")
    return tuple(value)


def _words(kind: type[Effect]) -> list[str]:
    return [member.name.lower() for member in kind]
