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
from proveout.model.policy import LeftOut, Policy
from proveout.model.service import ServiceChoice
from proveout.rulebook import (
    listed,
    opening_lines,
    read_attestations,
    read_left_out,
    read_policy,
    read_waivers,
    refuse_unknown,
)

if TYPE_CHECKING:
    from proveout.facts.attestation import Attestation
    from proveout.model.waiver import Waiver

MOST_BYTES = 2 * 1024**2  # of one file
KNOWN = (
    "checklists", "environment", "env_file", "baseline", "policy", "environments", "pin", "attestation", "waiver",
    "leave_out", "service",
)  # fmt: skip
SERVICE_WORDS = ("name", "entry", "python", "execute")
ENVIRONMENT_WORDS = ("grants", "env_file", "policy")


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
    waivers: "tuple[Waiver, ...]" = ()
    left_out: tuple[LeftOut, ...] = ()
    baseline: str = ""
    service: ServiceChoice = field(default_factory=ServiceChoice)
    online: bool = False  # of the command line alone: no file of a repository sends anything anywhere
    policy: Policy = field(default_factory=Policy)
    policies: Mapping[str, Policy] = field(default_factory=dict)

    def policy_of(self, name: str) -> Policy:
        """The policy of that environment: the common one with what is said of the environment changed."""
        return self.policies.get(name, self.policy)

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
    refuse_unknown(said, KNOWN, path.name)
    policy = read_policy(
        _table(said.get("policy", {}), f"{path.name}: policy"), f"{path.name}: [policy]", base=Policy()
    )
    environments = {}
    env_files = {}
    policies = {}
    for name, value_of in _table(said.get("environments", {}), f"{path.name}: environments").items():
        where = f"{path.name}: [environments.{name}]"
        place = _table(value_of, where)
        refuse_unknown(place, ENVIRONMENT_WORDS, where)
        grants = str(place.get("grants", "read"))
        if grants.upper() not in Effect.__members__:
            raise ConfigurationError(f"{where}: grants = '{grants}' is none of {', '.join(_words(Effect))}")
        environments[name] = Environment(name, Effect[grants.upper()])
        env_files[name] = _inside(place, "env_file", path, where)
        own = f"{path.name}: [environments.{name}.policy]"
        policies[name] = read_policy(_table(place.get("policy", {}), own), own, base=policy)
    checklists = listed(said, "checklists", path.name)
    for one in checklists:
        _refuse_outside(one, "checklists", path, path.name)
    text = _bytes(path).decode("utf-8") if any(name in said for name in ("attestation", "waiver", "leave_out")) else ""
    return Configuration(
        path=path.name,
        checklists=checklists,
        environment=str(said.get("environment", "production")),
        env_file=_inside(said, "env_file", path, path.name),
        environments=environments,
        env_files=env_files,
        pins={
            item: (ids,) if isinstance(ids, str) else listed({item: ids}, item, f"{path.name}: pin")
            for item, ids in _table(said.get("pin", {}), f"{path.name}: pin").items()
        },
        attestations=read_attestations(said["attestation"], path.name, opening_lines(text, "attestation"))
        if "attestation" in said
        else (),
        waivers=read_waivers(said["waiver"], path.name, opening_lines(text, "waiver")) if "waiver" in said else (),
        left_out=read_left_out(said["leave_out"], path.name, opening_lines(text, "leave_out"))
        if "leave_out" in said
        else (),
        baseline=_inside(said, "baseline", path, path.name),
        service=_service(_table(said.get("service", {}), f"{path.name}: service"), path),
        policy=policy,
        policies=policies,
    )


def _service(said: Mapping[str, Any], path: Path) -> ServiceChoice:  # Any: TOML
    where = f"{path.name}: [service]"
    refuse_unknown(said, SERVICE_WORDS, where)
    for word in ("name", "entry"):
        if not isinstance(said.get(word, ""), str):
            raise ConfigurationError(f"{where}: {word} is a text in quotes")
    if not isinstance(said.get("execute", True), bool):
        raise ConfigurationError(f"{where}: execute is true or false")
    return ServiceChoice(
        name=said.get("name", ""),
        entry=said.get("entry", ""),
        # A program that a stranger's repository names is not started: an environment in it, made here, is.
        python=_inside(said, "python", path, where),
        execute=said.get("execute", True),
    )


def _inside(said: Mapping[str, Any], name: str, path: Path, where: str) -> str:  # Any: TOML
    value = said.get(name, "")
    if not isinstance(value, str):
        raise ConfigurationError(f"{where}: {name} is a path in quotes")
    if value:
        _refuse_outside(value, name, path, where)
    return value


def _refuse_outside(named: str, name: str, path: Path, where: str) -> None:
    """A stranger's repository must not make us read what lies elsewhere; links count by where they lead."""
    root = path.parent.resolve()
    try:
        inside = (root / named).resolve().is_relative_to(root)
    except (OSError, ValueError, RuntimeError):  # a loop of links, a zero byte, a name that is too long
        inside = False
    if not inside:
        raise ConfigurationError(
            f"{where}: {name} = '{named}' lies outside of the repository, and a configuration may name nothing there. "
            "Name it on the command line"
        )


def _words(kind: type[Effect]) -> list[str]:
    return [member.name.lower() for member in kind]
