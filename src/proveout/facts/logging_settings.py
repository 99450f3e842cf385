"""The tree of loggers as the start of the service leaves it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Self

from proveout.facts.setting_value import Masked
from proveout.facts.start import Start
from proveout.model.evidence import Evidence

LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")


@dataclass(frozen=True, slots=True)
class LogHandler:
    """One handler. `to` is "stdout", "stderr", a file or a host, "" where that is not told.

    `fields` are those of a sample line that is a JSON object, empty where the line is none, None where its formatter
    could not make one.
    """

    kind: str = "logging.StreamHandler"
    level: str = ""
    to: str | Masked = "stdout"
    formatter: str = "logging.Formatter"
    filters: tuple[str, ...] = ()
    fields: tuple[str, ...] | None = ()

    @property
    def is_silent(self) -> bool:
        """True where nothing of production comes through it."""
        return self.kind.endswith(("NullHandler", "BlackHoleHandler")) or "RequireDebugTrue" in self.filters

    @property
    def writes_lines(self) -> bool:
        """True for a stream or a file, and not for mail and trackers."""
        return not self.is_silent and self.to != "" and not self.kind.endswith(("AdminEmailHandler", "SMTPHandler"))


@dataclass(frozen=True, slots=True)
class LogLogger:
    """One logger. `level` is its own and empty where it takes that of its parent; `effective` is what counts."""

    name: str = "root"
    level: str = "INFO"
    effective: str = "INFO"
    propagates: bool = True
    disabled: bool = False
    filters: tuple[str, ...] = ()
    handlers: tuple[LogHandler, ...] = ()

    @property
    def is_silent(self) -> bool:
        """True for a library's own logger for its own debugging: a filter of its own decides what comes through."""
        return self.disabled or (bool(self.filters) and self.name != "root")


@dataclass(frozen=True, slots=True)
class LoggingSettingsFacts:
    """Root, and the loggers with something of their own. `firm` is false where it changes with a made-up value.

    `libraries` are others that write logs in their own ways (structlog, loguru).
    """

    root: LogLogger = field(default_factory=LogLogger)
    loggers: tuple[LogLogger, ...] = ()
    libraries: tuple[str, ...] = ()
    firm: bool = True
    start: Start = field(default_factory=Start.example)

    @classmethod
    def example(cls, *, handler: LogHandler | None = None, level: str = "INFO", **difference: Any) -> Self:
        """A root at INFO that writes JSON to stdout, with the given fields changed."""
        json = LogHandler(formatter="pythonjsonlogger.json.JsonFormatter", fields=("level", "message", "time"))
        root = LogLogger(level=level, effective=level, handlers=(handler or json,))
        return replace(cls(root), **difference)

    def all(self) -> Iterator[LogLogger]:
        """Root first."""
        yield self.root
        yield from self.loggers

    def lines(self) -> Iterator[tuple[LogLogger, LogHandler]]:
        """Every handler that writes lines, with its logger."""
        heard = (one for one in self.all() if not one.is_silent)
        return ((one, handler) for one in heard for handler in one.handlers if handler.writes_lines)

    def seen(self, one: LogLogger, saw: str) -> Evidence:
        """Evidence of what is in force for one logger."""
        return Evidence(f"logger '{one.name}': {saw}", f"{self.start.place}, as it starts", self.start.again)
