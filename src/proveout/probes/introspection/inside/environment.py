"""The variables of the service, and who asks for which."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType
    from typing import Any

MOST_READS = 1000
NOTHING = object()
IMPORTING = "<frozen importlib._bootstrap>"
# Libraries that read variables for somebody else; what others read, they read for themselves.
READERS = (
    "decouple", "environ", "environs", "dotenv", "dynaconf", "pydantic_settings", "pydantic", "configurations",
    "goodconf", "everett", "prettyconf", "starlette", "dj_database_url", "envparse", "confuse", "marshmallow",
)  # fmt: skip
MAPPINGS = ("os", "_collections_abc", "collections.abc")
# What a framework reads for itself and the team sets all the same.
TEAMS = ("FLASK_DEBUG", "FLASK_ENV", "FLASK_APP", "DJANGO_SETTINGS_MODULE")


class Recorder:
    """What was read of the environment, in the order of the first time."""

    def __init__(self, root: str) -> None:
        self._root = root + os.sep
        self._reads: dict[str, dict[str, Any]] = {}
        self.wholes: list[str] = []  # where all of it was read at once

    def install(self, variables: dict[str, str]) -> None:
        """Makes `variables` all that there is, and tells of every look from here on."""
        for name in list(os.environ):
            del os.environ[name]
        os.environ.update(variables)
        environment: Any = os.environ
        _Recorded.recorder = self
        environment.__class__ = _Recorded

    def saw(self, name: Any, *, given: bool, default: Any) -> None:
        if not isinstance(name, str) or len(self._reads) >= MOST_READS:
            return
        seen = self._reads.get(name)
        if seen is not None and not (seen["where"] and seen["own"]):
            seen = None  # a library copied all of them before the service asked for this one
        if seen is not None and (seen["default"] is not NOTHING or default is NOTHING):
            return
        where = self.place()
        if given and where in self.wholes:
            return  # a copy of all of it takes one after the other
        if seen is None:
            own = name in TEAMS or self._reader() in ("", *READERS)
            self._reads[name] = {"name": name, "given": given, "default": default, "where": where, "own": own}
        elif where:
            seen["default"] = default

    def _reader(self) -> str:
        """The package whose line asked, "" where it is one of the service."""
        frame: FrameType | None = sys._getframe(1)
        # os.getenv and the mapping's own methods ask for their caller.
        while frame is not None and frame.f_globals.get("__name__") in (__name__, *MAPPINGS):
            frame = frame.f_back
        if frame is None or frame.f_code.co_filename.startswith(self._root):
            return ""
        return str(frame.f_globals.get("__name__", "")).partition(".")[0]

    def saw_all(self) -> None:
        # Who fills named fields looks through all of them and takes those alone.
        if self._reader() not in ("", "flask", "dynaconf", "decouple"):
            return
        where = self.place()
        if where and where not in self.wholes:
            self.wholes.append(where)

    def place(self, *, of_imports: bool = False) -> str:
        """The innermost line of the service that is running, "" where it is none of its own.

        A module that it imports runs for itself: that line only counts with `of_imports`.
        """
        frame: FrameType | None = sys._getframe(1)
        while frame is not None:
            path = frame.f_code.co_filename
            if path == IMPORTING and not of_imports:
                return ""
            if path.startswith(self._root):
                return "{0}:{1}".format(path[len(self._root) :].replace(os.sep, "/"), frame.f_lineno)
            frame = frame.f_back
        return ""

    def reads(self) -> list[dict[str, Any]]:
        """By the service's own code: what libraries look for by themselves is left out."""
        return [seen for seen in self._reads.values() if seen["where"] and seen["own"]]

    def absent(self) -> list[str]:
        """Names that were looked for and have no value, whatever the service goes on with."""
        return [seen["name"] for seen in self.reads() if not seen["given"]]

    def missing(self) -> dict[str, str]:
        """Names that were wanted, have no value and no default, with the place."""
        return {
            seen["name"]: seen["where"]
            for seen in self.reads()
            if not seen["given"] and seen["default"] in (NOTHING, None)
        }


class _Recorded(os._Environ):  # type: ignore[type-arg]  # Python 3.8 cannot subscript it
    """Takes the place of the class of `os.environ`, so that every reference to it tells."""

    recorder: Recorder

    def __getitem__(self, key: Any) -> Any:
        try:
            value = super().__getitem__(key)
        except KeyError:
            self.recorder.saw(key, given=False, default=NOTHING)
            raise
        self.recorder.saw(key, given=True, default=NOTHING)
        return value

    def get(self, key: Any, default: Any = None) -> Any:
        try:
            value = super().__getitem__(key)
        except KeyError:
            self.recorder.saw(key, given=False, default=default)
            return default
        self.recorder.saw(key, given=True, default=default)
        return value

    def pop(self, key: Any, *default: Any) -> Any:
        given = super().__contains__(key)
        self.recorder.saw(key, given=given, default=default[0] if default else NOTHING)
        if not given and default:
            return default[0]
        value = super().__getitem__(key)
        del self[key]
        return value

    def setdefault(self, key: Any, value: Any = None) -> Any:
        if not super().__contains__(key):
            self[key] = value
        return super().__getitem__(key)

    def __contains__(self, key: Any) -> bool:
        given = super().__contains__(key)
        # Whoever asks whether it is there can do without.
        self.recorder.saw(key, given=given, default="")
        return given

    def __iter__(self) -> Any:
        self.recorder.saw_all()
        return super().__iter__()
