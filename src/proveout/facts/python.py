"""What the Python sources of a repository say, file by file. Nothing was imported or run."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import Any, Self, TypeAlias, Union

from proveout.facts.tree import SEEN_AT

# A literal of the source, or an expression where it is none. Tuples stand for lists and sets as well.
Value: TypeAlias = Union[str, int, float, bool, tuple["Value", ...], Mapping[str, "Value"], "Expression", None]

# Modules that serve nobody: migrations, management commands, scripts. What stands there runs by hand.
TOOL = re.compile(
    r"(^|/)(scripts?|tools?|bin|utils?/scripts|management/commands|migrations|alembic|versions|seeds?|seeders|notebooks?|"
    r"benchmarks?|demos?|samples?|playground|sandbox|hack|load_?tests?|ci|\.github|docker)/"
    r"|(^|/)(manage|setup|conftest|noxfile|fabfile|dev|seed\w*|load_?test\w*|locustfile|demo\w*|create_\w+|init_\w+|cli|__main__)\.py$",
    re.IGNORECASE,
)
DEVELOPMENT = re.compile(
    r"(^|[/_.-])(dev|develop|development|local|test|tests|testing|debug|ci)([/_.-]|$)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class EnvironmentRead:
    """A variable that the code reads: `os.environ["X"]` has no default, `os.getenv("X", "y")` has one.

    `default` is the source text of the default, and None where the code breaks without the variable.
    """

    name: str
    line: int
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Expression:
    """What is no literal. `name` is dotted as imported, and empty where the expression has no name.

    `called` tells `env("X")` from `env`; `arguments` and `keywords` are those of the call.
    """

    name: str = ""
    arguments: tuple[Value, ...] = ()
    keywords: Mapping[str, Value] = field(default_factory=dict)
    called: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One piece that a text is built from, as far as its own function tells where it comes from.

    `origin` is "request" (taken from it in the same function), "parameter" (of the function, without a type that
    holds no text), "number", "constant", "cleaned" (quoted or escaped), or "unknown". `before` is the fixed text
    that stands in front of it, its last 40 characters.
    """

    source: str
    origin: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class Built:
    """A text that is put together at run time. `how` is "f-string", "%", "+" or "format".

    `fixed` are the fixed pieces, each gap marked by `{}`; at most 400 characters.
    """

    how: str
    fixed: str
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """A call of something that checks ask about. `name` is dotted as imported: `requests.get`.

    `keywords` are the names of keyword arguments; `**` stands for an unpacked mapping. `arguments` and `values`
    are the positional and the keyword arguments; a `*` among the arguments is an Expression named `*`.
    `scope` is the function around it, `Class.method`, and empty on module level. `guarded` is true below an
    `if`, a loop or an `except`. `built` is the first argument where it is a text put together at run time,
    and `mentions` are all names in the arguments; both only for calls of which checks ask for it. `excused` is
    true where a comment tells scanners to pass over the call (`# nosec`, `# noqa: S608`).
    """

    name: str
    line: int
    keywords: tuple[str, ...] = ()
    arguments: tuple[Value, ...] = ()
    values: Mapping[str, Value] = field(default_factory=dict)
    scope: str = ""
    guarded: bool = False
    built: Built | None = None
    mentions: tuple[str, ...] = ()
    excused: bool = False


@dataclass(frozen=True, slots=True)
class Assignment:
    """A module-level or class-level name that is set to a literal: `DEBUG = True`."""

    name: str
    line: int
    value: str  # source text


@dataclass(frozen=True, slots=True)
class Setting:
    """A name in capitals on module or class level, or a key of a configuration object, and what it is set to.

    `config.X` is `app.config["X"]`, `conf.x` is `app.conf.x` of Celery. `scope` is the class around it.
    `added` is true for `+=`. `guarded` is true below an `if`, a loop or an `except`.
    """

    name: str
    line: int
    value: Value
    scope: str = ""
    added: bool = False
    guarded: bool = False


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a function. `annotation` is dotted, with its arguments: `dict[str, Any]`."""

    name: str
    annotation: str = ""
    default: Value | None = None


@dataclass(frozen=True, slots=True)
class Function:
    """A function or method. `name` is qualified by its classes and functions: `Orders.create`."""

    name: str
    line: int
    decorators: tuple[Expression, ...] = ()
    parameters: tuple[Parameter, ...] = ()


@dataclass(frozen=True, slots=True)
class Class:
    """A class, the classes that it is made from, and what its body sets, inner classes apart."""

    name: str
    line: int
    bases: tuple[str, ...] = ()
    fields: tuple[Setting, ...] = ()


@dataclass(frozen=True, slots=True)
class Logged:
    """A call of a logger, and the names whose values it prints: `user.email`, `data.password`."""

    name: str
    line: int
    shown: tuple[str, ...]
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Compared:
    """`left == right` or `left != right`, where both have names and one of them speaks of a password.

    `left` is "[:]" where a piece of something is compared, as in `data[:4] == PNG`.
    """

    left: str
    right: str
    line: int
    scope: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A comment that starts with one of `NOTED`.

    `word` is in small letters where it is only likely to be one: it is written so, or stands in a text of many
    lines or behind another comment of its line.
    """

    word: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Module:
    """One source file. `broken` is why it could not be parsed, and empty where it could.

    `is_test` is true for tests, fixtures and examples, by their paths. `indirect` are the lines that read a
    variable whose name is only known at run time. `log_calls` counts calls of loggers.
    """

    path: str
    is_test: bool = False
    broken: str = ""
    imports: tuple[str, ...] = ()
    environment: tuple[EnvironmentRead, ...] = ()
    indirect: tuple[int, ...] = ()
    calls: tuple[Call, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    notes: tuple[Note, ...] = ()
    settings: tuple[Setting, ...] = ()
    functions: tuple[Function, ...] = ()
    classes: tuple[Class, ...] = ()
    logged: tuple[Logged, ...] = ()
    log_calls: int = 0
    compared: tuple[Compared, ...] = ()
    names: tuple[str, ...] = ()  # what `from … import …` brought in, dotted

    @property
    def is_tool(self) -> bool:
        """True for migrations, management commands and scripts, by their paths: they serve no request."""
        return TOOL.search(self.path) is not None

    @property
    def is_development(self) -> bool:
        """True for settings of development and tests, by their paths."""
        return DEVELOPMENT.search(self.path) is not None

    def imports_any(self, *packages: str) -> str:
        """The first import that is one of the packages or lies in it, and "" where none is."""
        below = tuple(f"{package}." for package in packages)
        for names in (self.imports, self.names):
            for name in names:
                if name in packages or name.startswith(below):
                    return name
        return ""


# `cached_property` needs a dictionary, so this one has no slots.
@dataclass(frozen=True)
class PythonFacts:
    """Every Python source of the repository, in the order of the paths."""

    modules: tuple[Module, ...]
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """One application module that reads two variables, with the given fields changed."""
        module = Module(
            "app/main.py",
            imports=("os", "fastapi"),
            environment=(EnvironmentRead("DATABASE_URL", 4), EnvironmentRead("LOG_LEVEL", 5, default="'INFO'")),
            calls=(Call("fastapi.FastAPI", 7),),
        )
        return replace(cls(modules=(module,)), **difference)

    @cached_property
    def application(self) -> tuple[Module, ...]:
        """Modules that ship: no tests, and parsed."""
        return tuple(module for module in self.modules if not module.is_test and not module.broken)

    @cached_property
    def serving(self) -> tuple[Module, ...]:
        """Modules that ship and may serve a request or a job: no tests, no scripts, no migrations."""
        return tuple(module for module in self.application if not module.is_tool)

    @property
    def broken(self) -> tuple[Module, ...]:
        return tuple(module for module in self.modules if module.broken)

    @property
    def unread(self) -> tuple[str, ...]:
        """Why shipped sources could not be read."""
        return tuple(module.broken for module in self.broken if not module.is_test)

    def importing(self, *packages: str) -> tuple[tuple[Module, str], ...]:
        """Shipped modules that import one of the packages, with the import."""
        return tuple((module, name) for module in self.application if (name := module.imports_any(*packages)))

    def production_settings(self, *names: str) -> tuple[tuple[Module, Setting], ...]:
        """What shipped modules set one of the names to, settings of development left out by path and class."""
        return tuple(
            (module, setting)
            for module in self.application
            if not module.is_development
            for setting in module.settings
            if setting.name in names and not DEVELOPMENT_CLASS.search(setting.scope)
        )


# Words of comments that are looked for; the last one only with a colon behind it.
NOTED = ("TODO", "FIXME", "XXX", "HACK", "PRODUCTION")
DEVELOPMENT_CLASS = re.compile(r"dev|local|test|debug", re.IGNORECASE)


def texts(value: Value) -> Iterator[str]:
    """Every literal text in a value, at any depth."""
    match value:
        case str():
            yield value
        case tuple():
            for one in value:
                yield from texts(one)
        case Mapping():
            for one in value.values():
                yield from texts(one)
        case Expression():
            for one in (*value.arguments, *value.keywords.values()):
                yield from texts(one)
        case _:
            return


def is_plain(value: Value) -> bool:
    """True where a value holds no expression at any depth."""
    match value:
        case Expression():
            return False
        case tuple():
            return all(is_plain(one) for one in value)
        case Mapping():
            return "**" not in value and all(is_plain(one) for one in value.values())
        case _:
            return True
