"""Python's own events: what the service tried, where, and what is refused before the system is asked."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from .environment import Recorder

MOST_LISTED = 100
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
LOCAL = ("localhost", "127.0.0.1", "::1", "0.0.0.0", "::", "")  # noqa: S104 - names to compare with
CHANGES = {
    "os.chmod": 0, "os.chown": 0, "os.utime": 0, "os.setxattr": 0, "os.removexattr": 0, "os.truncate": 0,
    "os.remove": 0, "os.rmdir": 0, "os.mkdir": 0, "os.rename": 1, "os.link": 1, "os.symlink": 1,
}  # fmt: skip
PROGRAMS = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.spawn")
DEVICES = ("/dev/", "/proc/")
SHARED, OF_OURS = "/dev/shm/", "/dev/shm/pym-"  # noqa: S108 - to compare with


class Audit:
    """`refused` holds {"what", "to", "where"} of each thing that was tried and refused; `started` the programs."""

    def __init__(self, recorder: Recorder, scratch: str, *, held: bool, log: str) -> None:
        """`log` takes the connections as they are refused, for a service that never comes to its end."""
        self._log = log
        self.refused: list[dict[str, Any]] = []
        self.started: list[dict[str, Any]] = []
        self._recorder = recorder
        self._scratch = os.path.realpath(scratch) + os.sep
        self._held = held  # the kernel stops what a program would do
        self._busy = False

    def install(self) -> None:
        watched = {
            "open": self._open, "socket.connect": self._connect, "socket.sendto": self._connect,
            "socket.getaddrinfo": self._lookup, "socket.gethostbyname": self._lookup,
        }  # fmt: skip
        for name in CHANGES:
            watched[name] = self._change
        for name in PROGRAMS:
            watched[name] = self._program

        def hook(event: str, arguments: Any) -> None:
            seen = watched.get(event)
            if seen is not None:
                seen(event, arguments)

        sys.addaudithook(hook)

    def _connect(self, event: str, arguments: Any) -> None:
        address = arguments[1]
        if address is None:
            return
        if isinstance(address, tuple) and len(address) >= 2:
            to = "{0}:{1}".format(address[0], address[1])
        else:
            to = os.fsdecode(address) if isinstance(address, (str, bytes)) else str(address)
        self._note("connect" if event == "socket.connect" else "send", to)
        raise ConnectionRefusedError(111, "connections are refused while the settings are read")

    def _lookup(self, _: str, arguments: Any) -> None:
        host = arguments[0]
        host = os.fsdecode(host) if isinstance(host, (str, bytes)) else ""
        if host in LOCAL or host.replace(".", "").isdigit() or host == os.uname().nodename:
            return
        self._note("lookup", host)
        import socket

        raise socket.gaierror(socket.EAI_NONAME, "names are not looked up while the settings are read")

    def _open(self, _: str, arguments: Any) -> None:
        path, _, flags = arguments
        if not flags & WRITES or not isinstance(path, (str, bytes)):
            return
        # What multiprocessing shares is new, and loses its name at once.
        if flags & os.O_EXCL and os.fsdecode(path).startswith(SHARED):
            return
        self._write(path, "write")

    def _change(self, event: str, arguments: Any) -> None:
        path = arguments[CHANGES[event]]
        if isinstance(path, (str, bytes)) or hasattr(path, "__fspath__"):
            self._write(os.fspath(path), event[3:])

    def _write(self, path: Any, what: str) -> None:
        if self._busy:
            return
        self._busy = True
        try:
            whole = os.path.realpath(os.fsdecode(path))
        except (OSError, ValueError):
            return
        finally:
            self._busy = False
        if (whole + os.sep).startswith(self._scratch):
            return
        if whole.startswith(DEVICES) and (not whole.startswith(SHARED) or (what == "remove" and OF_OURS in whole)):
            return
        if what == "mkdir" and os.path.isdir(whole):
            return  # a folder that is there already: the system says so itself
        self._note(what, whole)
        raise PermissionError(13, "nothing is written outside of the scratch folder while the settings are read", whole)

    def _program(self, event: str, arguments: Any) -> None:
        first = arguments[0]
        to = os.fsdecode(first) if isinstance(first, (str, bytes)) or hasattr(first, "__fspath__") else str(first)
        if self._held and event != "os.exec":
            if len(self.started) < MOST_LISTED:
                self.started.append({"what": "program", "to": to[:200], "where": self._recorder.place(of_imports=True)})
            return
        self._note("program", to[:200])
        raise PermissionError(1, "no program is started while the settings are read", to)

    def _note(self, what: str, to: str) -> None:
        entry = {"what": what, "to": to, "where": self._recorder.place(of_imports=True)}
        if len(self.refused) < MOST_LISTED and entry not in self.refused:
            self.refused.append(entry)
            if what in ("connect", "send", "lookup"):
                self._write_down(to)

    def _write_down(self, to: str) -> None:
        try:
            handle = os.open(self._log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            os.write(handle, to.encode("utf-8", "replace") + b"\n")
            os.close(handle)
        except (OSError, TypeError):
            return
