"""What a start sees of this machine beside its variables: files outside of the repository, the clock, chance, names.

Each is noticed with its place. In another start, with `other`, it is different: a file that is there is gone, one that
is not there holds something, the clock is another day's, the machine has another name. What changes with it is not
what the service has in production.
"""

from __future__ import annotations

import builtins
import io
import os
import random
import re
import sys
import time
from typing import TYPE_CHECKING

from .environment import READERS
from .later import changed_later

if TYPE_CHECKING:
    from types import FrameType
    from typing import Any

    from .environment import Recorder

MOST_NOTICED = 50
DAYS = 401 * 86400 + 5 * 3600  # seconds: another year, month, weekday and hour
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
# The same wherever it runs, as far as a service asks for it.
EVERYWHERE = (
    "/dev/", "/proc/", "/sys/", "/tmp/", "/var/tmp/", "/bin/", "/sbin/", "/usr/bin/", "/usr/sbin/",  # noqa: S108 - places
    "/usr/local/bin/", "/usr/lib",
    "/usr/share/", "/usr/local/lib", "/lib", "/etc/localtime", "/etc/timezone", "/etc/ssl/", "/etc/mime.types",
    "/etc/hosts", "/etc/resolv.conf", "/etc/passwd", "/etc/nsswitch.conf", "/etc/os-release",
)  # fmt: skip
FOLDERS = ("isdir", "is_dir", "ismount", "listdir", "scandir", "iterdir", "glob", "rglob", "walk")
# Modules with settings of one machine alone, which a service takes where they are.
OPTIONAL = re.compile(
    r"(^|_)(local|secrets?|private|prod|production|live|override|overrides|custom|settings|config|conf|env|instance|"
    r"site|deploy|deployment|machine|credentials)(_|$)"
)
CLOCK = re.compile(r"^(?:\S.*|\s*[A-Z][A-Z0-9_]*\s*(?::[^=]+)?=.*)\b(?:now|utcnow)\(", re.MULTILINE)


class Surroundings:
    """`noticed` holds {"what", "to", "where"}: what is file | untracked | module | later | clock | chance | machine."""

    def __init__(self, recorder: Recorder, request: dict[str, Any]) -> None:
        self.noticed: list[dict[str, str]] = []
        self._recorder = recorder
        self._root = request["root"]
        self._repository = request["places"].get(self._root, "")
        self._scratch = request["scratch"]
        self._other = bool(request["other"])
        self._made: dict[tuple[str, bool], str] = {}
        self._busy = False
        self._chance: Any = None
        self._python = os.path.dirname(os.__file__) + os.sep
        self._same: tuple[str, ...] = ()

    def install(self) -> None:
        """After the import paths of the service are set."""
        packages = {path.rstrip(os.sep) + os.sep for path in (*sys.path, sys.prefix, sys.base_prefix) if path}
        self._same = (
            *(path for path in packages if not path.startswith(self._root + os.sep) and path != os.sep),
            os.path.join(self._scratch, "tmp"), self._python, *EVERYWHERE,
        )  # fmt: skip
        self._chance = random.getstate()
        for name in ("stat", "access", "open", "listdir", "scandir"):
            self._wrap(os, name, self._file)
        self._wrap(io, "open", self._file)
        builtins.open = io.open
        for holder, name in ((os, "uname"), (os, "cpu_count"), (os, "getuid"), (os, "geteuid"), (os, "getlogin")):
            self._wrap(holder, name, self._machine)
        import _socket

        self._wrap(_socket, "gethostname", self._machine)
        if "socket" in sys.modules:
            vars(sys.modules["socket"])["gethostname"] = _socket.gethostname
        for name in ("time", "time_ns", "localtime", "gmtime", "strftime", "ctime"):
            self._wrap(time, name, self._clock)
        self._wrap(os, "urandom", self._drawn)
        vars(random)["_urandom"] = os.urandom
        # Python 3.8 and 3.9 keep these functions in a class.
        accessor = getattr(sys.modules.get("pathlib"), "_NormalAccessor", None)
        for name in ("stat", "open", "listdir", "scandir") if accessor is not None else ():
            setattr(accessor, name, staticmethod(getattr(os if name != "open" else io, name)))
        sys.meta_path.append(_Last(self))

    def look_back(self) -> None:
        """At what left no trace while it happened."""
        if random.getstate() != self._chance:
            self._note("chance", "random numbers", "")
        for module in list(sys.modules.values()):
            path = getattr(module, "__file__", None)
            if isinstance(path, str) and path.startswith(self._root + os.sep) and path.endswith(".py"):
                try:
                    with open(path, encoding="utf-8", errors="replace") as file:
                        text = file.read(400000)
                except OSError:
                    continue
                shown = path[len(self._root) + 1 :].replace(os.sep, "/")
                if CLOCK.search(text):
                    self._note("clock", "the time", shown)
                hook, line = changed_later(text)
                if hook:
                    self._note("later", hook, "{0}:{1}".format(shown, line))

    def _wrap(self, holder: Any, name: str, around: Any) -> None:
        inner = getattr(holder, name, None)
        if inner is None:
            return
        outer = _Call(inner, around, name)
        for kept in (os.supports_dir_fd, os.supports_fd, os.supports_follow_symlinks, os.supports_effective_ids):
            if inner in kept:
                kept.add(outer)
        setattr(holder, name, outer)

    def _note(self, what: str, to: str, where: str) -> None:
        entry = {"what": what, "to": to, "where": where}
        if len(self.noticed) < MOST_NOTICED and entry not in self.noticed:
            self.noticed.append(entry)

    def _own(self) -> str:
        """The line of the service that asks, itself or through Python's library or a reader of settings."""
        frame: FrameType | None = sys._getframe(1)
        while frame is not None:
            path = frame.f_code.co_filename
            if path.startswith(self._root + os.sep):
                return "{0}:{1}".format(path[len(self._root) + 1 :].replace(os.sep, "/"), frame.f_lineno)
            if path == "<frozen importlib._bootstrap>":
                return ""
            name = str(frame.f_globals.get("__name__", ""))
            of_python = path.startswith(("<", self._python)) and "site-packages" not in path
            if not of_python and name != __name__ and name.partition(".")[0] not in READERS:
                return ""
            frame = frame.f_back
        return ""

    def _file(self, name: str, inner: Any, arguments: Any, named: Any) -> Any:
        if self._busy or not arguments or not isinstance(arguments[0], (str, bytes, os.PathLike)):
            return inner(*arguments, **named)
        self._busy = True
        try:
            path = os.path.abspath(os.fsdecode(arguments[0]))
            other = "" if _writes(name, arguments, named) else self._elsewhere(name, path)
        except (OSError, ValueError, TypeError):
            other = ""
        finally:
            self._busy = False
        return inner(*((other, *arguments[1:]) if other else arguments), **named)

    def _elsewhere(self, name: str, path: str) -> str:
        inside = path.startswith(self._root + os.sep)
        of_home = path.startswith(self._scratch + "/home/")
        if path in (self._root, os.sep) or path.endswith("/mime.types"):
            return ""
        if not inside and not of_home and (path + os.sep).startswith(self._same):
            return ""
        if inside and (not self._repository or os.path.lexists(path)):
            return ""
        beside = self._repository + path[len(self._root) :] if inside else ""
        if inside and not os.path.lexists(beside):
            return ""  # not there, and not in what would be deployed
        where = self._own()
        if not where:
            return ""
        shown = path[len(self._root) + 1 :] if inside else path
        self._note("untracked" if inside else "file", shown, where)
        if not self._other:
            return ""
        folder = os.path.isdir(beside) if inside else name in FOLDERS or self._asked_by(FOLDERS)
        return self._made_for(path, folder=folder, empty=inside)

    def _made_for(self, path: str, *, folder: bool, empty: bool) -> str:
        key = (path, folder)
        if key not in self._made:
            place = "{0}/elsewhere-{1}".format(self._scratch, len(self._made))
            if os.path.exists(path):
                place += "/gone"
            elif folder:
                os.mkdir(place)
            else:
                with open(place, "w") as file:
                    file.write("" if empty else "mU4d6f2be1a97c03e58f6d2e14ba97c05e38f6d2e")
            self._made[key] = place
        return self._made[key]

    @staticmethod
    def _asked_by(names: tuple[str, ...]) -> bool:
        frame: FrameType | None = sys._getframe(4)
        for _ in range(4):
            if frame is None:
                return False
            if frame.f_code.co_name in names:
                return True
            frame = frame.f_back
        return False

    def _machine(self, name: str, inner: Any, arguments: Any, named: Any) -> Any:
        value = inner(*arguments, **named)
        where = "" if self._busy else self._own()
        if not where:
            return value
        self._note("machine", name, where)
        if not self._other:
            return value
        if isinstance(value, str):
            return "machine-{0}".format(len(value) + 7)
        if isinstance(value, int):
            return value + 5
        if name == "uname":
            return os.uname_result((value[0], "machine-7", *value[2:]))
        return value

    def _clock(self, name: str, inner: Any, arguments: Any, named: Any) -> Any:
        # Its own line alone: libraries measure with it all the time.
        frame = sys._getframe(2)
        if not frame.f_code.co_filename.startswith(self._root + os.sep):
            return inner(*arguments, **named)
        self._note("clock", "the time", self._recorder.place())
        if self._other and name in ("time", "time_ns"):
            return inner() + DAYS * (10**9 if name == "time_ns" else 1)
        if self._other and name in ("localtime", "gmtime") and not arguments:
            return inner(float(DAYS + int(os.times().elapsed)))
        return inner(*arguments, **named)

    def _drawn(self, _: str, inner: Any, arguments: Any, named: Any) -> Any:
        where = self._recorder.place()
        if where:
            self._note("chance", "random numbers", where)
        return inner(*arguments, **named)

    def missed(self, module: str) -> None:
        """No finder knows this module."""
        if not OPTIONAL.search(module.rpartition(".")[2].lower()):
            return
        frame: FrameType | None = sys._getframe(2)
        while frame is not None and "importlib" in frame.f_code.co_filename:
            frame = frame.f_back
        path = frame.f_code.co_filename if frame is not None else ""
        if frame is not None and path.startswith(self._root + os.sep):
            where = "{0}:{1}".format(path[len(self._root) + 1 :].replace(os.sep, "/"), frame.f_lineno)
            self._note("module", module, where)


class _Call:
    """In the place of a function of Python. No function itself: it binds to nothing where a class holds it."""

    def __init__(self, inner: Any, around: Any, name: str) -> None:
        self._inner, self._around, self.__name__ = inner, around, name
        self.__doc__ = getattr(inner, "__doc__", "")

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        return self._around(self.__name__, self._inner, arguments, named)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def __reduce__(self) -> Any:
        return getattr, (sys.modules[getattr(self._inner, "__module__", "") or "os"], self.__name__)


class _Last:
    """Asked for a module when nobody else had it."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._surroundings = surroundings

    def find_spec(self, name: str, path: Any = None, target: Any = None) -> None:  # noqa: ARG002 - as it is called
        self._surroundings.missed(name)

    def invalidate_caches(self) -> None:
        pass


def _writes(name: str, arguments: Any, named: Any) -> bool:
    if name != "open":
        return False
    mode = arguments[1] if len(arguments) > 1 else named.get("mode", named.get("flags", "r"))
    if isinstance(mode, int):
        return bool(mode & WRITES)
    return any(letter in str(mode) for letter in "wax+")
