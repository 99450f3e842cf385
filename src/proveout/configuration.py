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
    if shared.is_file() and b"[tool.proveout" in shared.read_bytes():
        shared_said = _toml(shared).get("tool", {}).get("proveout")
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
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigurationError(f"{path.name} cannot be read: {error}") from error


def _configuration(said: Mapping[str, Any], path: Path) -> Configuration:  # Any: TOML
    _refuse_unknown(said, KNOWN, path.name)
    environments = {}
    env_files = {}
    for name, place in said.get("environments", {}).items():
        where = f"{path.name}: [environments.{name}]"
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
        pins={str(item): (ids,) if isinstance(ids, str) else tuple(ids) for item, ids in said.get("pin", {}).items()},
        attestations=tuple(_attestations(said.get("attestation", []), path)),
    )


def _attestations(said: list[Mapping[str, Any]], path: Path) -> "list[Attestation]":  # Any: TOML
    from datetime import date  # noqa: PLC0415 - most repositories have no attestation

    from proveout.facts.attestation import Attestation  # noqa: PLC0415 - the same

    lines = [at for at, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1) if _opens_attestation(line)]
    given = []
    for number, word in enumerate(said):
        where = f"{path.name}:{lines[number] if number < len(lines) else 1}"
        _refuse_unknown(word, ATTESTATION_WORDS, where)
        for needed in ("about", "by", "saw", "on", "until"):
            if not word.get(needed):
                raise ConfigurationError(f"{where}: the attestation does not say '{needed}'")
        if not isinstance(word["on"], date) or not isinstance(word["until"], date):
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
        raise ConfigurationError(f"{where}: {name} is a list of paths in quotes")
    return tuple(value)


def _words(kind: type[Effect]) -> list[str]:
    return [member.name.lower() for member in kind]
