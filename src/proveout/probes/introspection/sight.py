"""The settings sight of one run: the service is started as often as it takes, and what was seen is kept."""

import re
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from proveout.facts.environment import EnvironmentFacts
from proveout.facts.service import Service
from proveout.facts.start import Attempt, Start
from proveout.model.need import Unreadable
from proveout.probes.introspection.doubts import Doubts, doubts_of
from proveout.probes.introspection.driver import Answer, Request, start
from proveout.probes.introspection.values import NOWHERE, loopback, made_up, own_file, turned
from proveout.probes.repository import Repository

WORD_BESIDE = re.compile(r"""["']([\w-]{1,20})["']""")
COMPARES = re.compile(r"[=!]=|\bin\b")
MOST_ATTEMPTS = 8  # starts that each show a variable more without which there is none
DEADLINE_S = 30.0  # for one start
OF_DATABASES = re.compile(r"DATABASE|SQLALCHEMY|ENGINE|POOL|(^|_)(DB|SQL|CONN\w*|POSTGRES\w*|PG)(_|$)", re.IGNORECASE)
NAMES_A_MODULE = re.compile(r"_SETTINGS(_MODULE)?$|^FLASK_APP$|_MODULE$")


@dataclass(frozen=True, slots=True)
class Introspection:
    """What one start showed, and a second one with other values in the place of those that nobody gave.

    `other` is None where nothing had to be made up, and empty where that second start did not come to its end.
    """

    start: Start
    document: Mapping[str, Any]  # Any: JSON of the collectors
    other: Mapping[str, Any] | None = None  # Any: the same
    required: frozenset[str] = field(default_factory=frozenset)
    values: Mapping[str, str] = field(default_factory=dict, repr=False)  # all that it was started with
    other_values: Mapping[str, str] = field(default_factory=dict, repr=False)  # the second one, empty without it

    def topic(self, name: str) -> Mapping[str, Any] | Unreadable:  # Any: JSON
        """What the collector of that name returned; Unreadable where it failed."""
        seen = self.document["topics"].get(name)
        if not isinstance(seen, dict):
            return Unreadable(f"{self.start.entry}: nothing was collected of its {name.replace('_', ' ')}")
        if "failed" in seen:
            return Unreadable(f"{self.start.entry}: its {name.replace('_', ' ')} cannot be read: {seen['failed']}")
        return seen

    def other_topic(self, name: str) -> Mapping[str, Any] | None:  # Any: JSON
        """The same of the second start: None where there was no need of one, empty where it showed nothing."""
        if self.other is None:
            return None
        seen = self.other.get("topics", {}).get(name)
        return seen if isinstance(seen, dict) and "failed" not in seen else {}

    def is_firm(self, name: str, *path: str) -> bool:
        """True where what stands there in the topic did not change with the values that were made up."""
        other = self.other_topic(name)
        if other is None:
            return True
        one: Any = self.document["topics"].get(name)  # Any: JSON
        two: Any = other
        for word in path:
            one = one.get(word) if isinstance(one, dict) else None
            two = two.get(word) if isinstance(two, dict) else None
        return one is not None and one == two


class SettingsSight:
    """Starts the service when somebody asks. `find` says which one it is, `environment` what it is given."""

    def __init__(
        self,
        repository: Repository,
        *,
        find: Callable[[], Service | Unreadable],
        environment: Callable[[], EnvironmentFacts | Unreadable],
        deadline_s: float = DEADLINE_S,
    ) -> None:
        self.repository = repository
        self.deadline_s = deadline_s
        self._find = find
        self._environment = environment
        self._key = secrets.token_hex(32)
        self.lacking: dict[str, str] = {}  # variables that nobody gave, with what the start says without them
        self._elsewhere: Mapping[str, str] | None = None  # harmless values, where nothing holds the service back
        self._makes_tables = True
        self._files: Mapping[str, str] = {}  # in the place of databases, where it will not start without one

    @cached_property
    def service(self) -> Service | Unreadable:
        return self._find()

    @cached_property
    def environment(self) -> EnvironmentFacts | None:
        seen = self._environment()
        return seen if isinstance(seen, EnvironmentFacts) else None

    @cached_property
    def given(self) -> Mapping[str, str]:
        """The values of the environment file. They go to the service and to nobody else."""
        if self.environment is None:
            return {}
        return {name: variable.value.reveal() for name, variable in self.environment.variables.items()}

    @property
    def _base(self) -> Mapping[str, str]:
        return {**self.given, **(self._elsewhere or {}), **self._files}

    @cached_property
    def introspection(self) -> Introspection | Unreadable:
        """The start that all facts rest on; Unreadable, with a sentence, where there is none."""
        if isinstance(self.service, Unreadable):
            return self.service
        answer = self.start(self.given)
        if answer.kind == "unguarded":
            self._elsewhere = loopback(self.given)
            answer = self.start(self._base)
        filled: dict[str, str] = {}
        for _ in range(MOST_ATTEMPTS):
            known = {**self._base, **filled}
            # A module that is made up would not be there.
            needs = [
                name for name in (*answer.needs, *_not_made(answer))
                if name not in known and not NAMES_A_MODULE.search(name)
            ]  # fmt: skip
            stricter = {
                name: value.replace("redis://", "rediss://", 1) for name, value in filled.items()
                if value.startswith("redis://") and name in answer.says and "rediss" in answer.says
            }  # fmt: skip
            if not needs and not stricter:
                break
            filled |= {name: made_up(name, 0) for name in needs} | stricter
            self.lacking |= dict.fromkeys(needs, answer.says)
            answer = self.start({**self._base, **filled}, made_up=tuple(filled))
        if answer.kind == "refused":
            answer = self._started_alone(answer, filled)
            filled |= {name: value for name, value in self._files.items() if name in filled}
        if not answer.started:
            return Unreadable(sentence(self.service, answer, tuple(filled)))
        doubts = doubts_of(answer.document, self.environment, self.repository)
        varied = self._variation(answer, filled, doubts)
        other: Mapping[str, Any] | None = None  # Any: JSON
        if doubts.everything:
            other = {}
        elif varied or doubts.elsewhere:
            values = {**self._base, **filled, **varied}
            second = self.start(values, made_up=tuple(filled), other=doubts.elsewhere)
            other = second.document if second.started else {}
        if other and self._files:
            other = _without_databases(other)
        return Introspection(
            self._start(self.service, answer, filled, varied, doubts), answer.document, other, frozenset(filled),
            {**self._base, **filled}, {**self._base, **filled, **varied} if varied else {},
        )  # fmt: skip

    def start(
        self,
        values: Mapping[str, str],
        *,
        made_up: tuple[str, ...] = (),
        collectors: tuple[str, ...] = (),
        options: Mapping[str, Any] | None = None,  # Any: JSON for a collector
        other: bool = False,
    ) -> Answer:
        """One more start with exactly these variables; with `other`, as if on another machine and another day."""
        if isinstance(self.service, Unreadable):
            raise TypeError("there is no service to start")
        request = Request(
            values,
            made_up=made_up,
            collectors=collectors,
            deadline_s=self.deadline_s,
            key=self._key,
            options=options or {},
            harmless=self._elsewhere is not None,
            schemas=self._makes_tables,
            other=other,
        )
        return start(self.service, self.repository, request)

    def _started_alone(self, refused: Answer, filled: Mapping[str, str]) -> Answer:
        """The start of a service that asks its database at once: first without its tables, then with a file of SQLite.

        The refusal is handed back where neither helps.
        """
        self._makes_tables = False
        answer = self.start({**self._base, **filled}, made_up=tuple(filled))
        if answer.kind != "refused":
            return answer if answer.started else refused
        self._files = own_file({**self.given, **filled}, 0)
        self._makes_tables = True  # in a file of its own nobody minds
        if self._files:
            answer = self.start({**self._base, **filled, **self._files}, made_up=(*filled, *self._files))
        if answer.started:
            return answer
        self._files = {}
        return refused

    def _variation(self, answer: Answer, filled: Mapping[str, str], doubts: Doubts) -> dict[str, str]:
        """What the second start changes: all that nobody gave.

        Where no environment file was handed over that is every variable which is read with a default as well, for
        nobody knows what it is in the environment that is to be proved.
        """
        varied = {name: made_up(name, 1) for name in filled}
        varied |= {
            name: varied[name].replace("redis://", "rediss://", 1)
            for name in filled
            if filled[name].startswith("rediss://")
        }
        varied |= {name: value.replace(NOWHERE, "127.0.0.2") for name, value in (self._elsewhere or {}).items()}
        varied |= own_file(self._files, 1)
        topic = answer.document.get("topics", {}).get("settings", {})
        read = {one["name"]: one["default"] for one in answer.document.get("reads", ()) if not one["given"]}
        places = {one["name"]: one["where"] for one in answer.document.get("reads", ())}
        read |= {one["variable"]: one["value"] for one in topic.get("fields", ()) if not one["required"]}
        if self.environment is not None:
            read = {name: read.get(name, self.given.get(name)) for name in doubts.variables}
        for name, default in read.items():
            # Another module would be another service.
            if name not in varied and not NAMES_A_MODULE.search(name):
                varied[name] = self._compared(places.get(name, ""), name, default) or turned(name, default, 1)
        return varied

    def _compared(self, place: str, name: str, default: object) -> str:
        """A word that stands beside the reading and is no default: `os.environ.get("DEBUG") == "1"` waits for it."""
        path, _, line = place.rpartition(":")
        text = self.repository.text(path) if path in self.repository.files else ""
        lines = text.splitlines() if isinstance(text, str) else []
        said = lines[int(line) - 1] if line.isdigit() and 0 < int(line) <= len(lines) else ""
        # Without a comparison the words beside it are keys and other names.
        words = WORD_BESIDE.findall(said) if COMPARES.search(said) else []
        return next((word for word in words if word not in (name, default, "")), "")

    def _start(
        self, service: Service, answer: Answer, filled: Mapping[str, str], varied: Mapping[str, str], doubts: Doubts
    ) -> Start:  # fmt: skip
        document = answer.document
        path = self.environment.path if self.environment else ""
        return Start(
            entry=service.entry.target,
            found_in=service.entry.found_in,
            python=document["python"],
            packages=document["packages"],
            environment=path,
            given=frozenset(self.given),
            made_up=tuple(sorted({*filled, *(self._elsewhere or ()), *self._files})),
            varied=tuple(sorted(varied)),
            refused=_attempts(document["refused"]),
            programs=_attempts(document["started"]),
            guards=tuple(document["guards"]),
            doubts=doubts.says,
            settings=document.get("settings", ""),
            judged=judged(service),
            again=_again(service, path),
            seen_at=self.repository.seen_at,
        )


def _without_databases(document: Mapping[str, Any]) -> Mapping[str, Any]:  # Any: JSON
    """Both starts had a file of SQLite: that they agree says nothing of pools and options of the real one."""
    topics = {name: topic for name, topic in document["topics"].items() if name != "databases"}
    settings = topics.get("settings", {})
    kept = [one for one in settings.get("settings", ()) if not OF_DATABASES.search(one["name"])]
    return {**document, "topics": {**topics, "settings": {**settings, "settings": kept}}}


def judged(service: Service) -> str:
    """Which service it is, and with what it was started."""
    where = f"in {service.folder} ({service.why})" if service.folder else f"({service.why})"
    interpreter = service.interpreter
    version = f", Python {interpreter.version}" if interpreter.version else ""
    remark = f"; {interpreter.remark}" if interpreter.remark else ""
    return f"the service {where}, started by {interpreter.found or interpreter.path}{version}{remark}"


def _again(service: Service, environment: str) -> str:
    words = ["proveout check", f"--env-file {environment}" if environment else ""]
    words += [f"--service {service.folder}" if service.folder else "", f"--entry {service.entry.target}"]
    return " ".join(filter(None, words))


def sentence(service: Service, answer: Answer, filled: tuple[str, ...] = ()) -> str:
    """Why the service did not start, with what to do about it."""
    running = f"Python {service.interpreter.version}" if service.interpreter.version else service.interpreter.path
    match answer.kind:
        case "package":
            rest = f", and {running} does not have it. Install it there, name another with --python, or call --install"
        case "python":
            rest = f" ({running}). Name the Python that it is written for with --python"
        case "needs":
            rest = f". Hand its variables over with --env-file: it needs {', '.join(answer.needs)}"
        case "interpreter":
            rest = ". Name another Python with --python"
        case "refused":
            rest = ". Let it connect when it is used for the first time, or when its server starts"
        case _ if filled:
            rest = f", with made-up values for {', '.join(filled)}. Hand its variables over with --env-file"
        case _:
            rest = ""
    return f"{service.entry.target} cannot be started: {answer.says}{rest}"


def _not_made(answer: Answer) -> list[str]:
    settings = answer.document.get("topics", {}).get("settings")
    if not isinstance(settings, dict):
        return []
    return [name for one in settings.get("not_made", ()) for name in one["needs"]]


def _attempts(said: list[Mapping[str, str]]) -> tuple[Attempt, ...]:
    return tuple(Attempt(one["what"], one["to"], one["where"]) for one in said)
