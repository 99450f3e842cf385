"""One start of the service's own code, in its own interpreter, in a guarded process. Never raises for what it does."""

import json
import os
import re
import secrets
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from proveout.facts.service import Entry, Service
from proveout.probes.introspection.inside.words import Words
from proveout.probes.introspection.tree import copy_tree
from proveout.probes.introspection.values import OWN_FILE
from proveout.probes.repository import Repository

INSIDE = Path(__file__).with_name("inside")
MEMORY = 2 * 1024**3  # bytes
FILE_SIZE = 64 * 1024**2  # bytes
OUTPUT_KEPT = 16 * 1024  # bytes of what it prints, from the end
ANSWER_READ = 64 * 1024**2
PRINTED_KEPT = 5  # lines
GRACE_S = 3.0  # for the watchdog to end what is left
TELLS_OF_REFUSAL = re.compile(r"refused|unreachable|connect|translate host name|name resolution", re.IGNORECASE)
STACK_LINE = re.compile(r'File "(?P<path>[^"]+)", line (?P<line>\d+) in')


@dataclass(frozen=True, slots=True)
class Request:
    """What to start with. `values` are the variables, `made_up` the names of those that nobody gave.

    `collectors` are names of topics, all of them where it is empty. `key` makes fingerprints of one run comparable.
    `deadline_s` counts in seconds for the whole start.
    """

    values: Mapping[str, str] = field(repr=False)
    made_up: tuple[str, ...] = ()
    collectors: tuple[str, ...] = ()
    deadline_s: float = 30.0
    key: str = field(default_factory=lambda: secrets.token_hex(32))
    options: Mapping[str, Any] = field(default_factory=dict)  # Any: JSON, for a collector that asks for more
    schemas: bool = True  # it may make its tables
    harmless: bool = False  # no value names another machine: it may run without the kernel's guards
    other: bool = False  # on what looks like another machine and another day


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of it. `document` is empty where the service left without one; `says` is then the sentence.

    `kind` is "started", or why not: late | ended | crashed | interpreter | unguarded, or the kind of a failure that
    was raised.
    """

    kind: str
    says: str = ""
    document: Mapping[str, Any] = field(default_factory=dict)  # Any: JSON
    printed: tuple[str, ...] = ()  # the last lines
    needs: tuple[str, ...] = ()

    @property
    def started(self) -> bool:
        return self.kind == "started"


def start(service: Service, repository: Repository, request: Request) -> Answer:
    """Starts the service once and ends whatever it left running."""
    scratch = Path(tempfile.mkdtemp(prefix="proveout-start-"))
    try:
        for folder in ("tree", "home", "tmp"):
            (scratch / folder).mkdir()
        copy_tree(repository, scratch / "tree")
        return _start(service, request, Path(os.path.realpath(scratch)))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _start(service: Service, request: Request, scratch: Path) -> Answer:
    try:
        # A thread that is left behind must not hold up the end, and the service gets no stream of ours.
        process = subprocess.Popen(
            # Without `site`: a .pth file of the environment would run before the guards stand.
            [service.interpreter.path, "-I", "-S", str(INSIDE)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=scratch,
            env=_surroundings(service, scratch),
            start_new_session=True,
            bufsize=0,
        )
    except OSError as error:
        return Answer("interpreter", f"{service.interpreter.path} cannot be started: {error.strerror}")
    ended = _attend(process, _request(service, request, scratch), request.deadline_s)
    words = Words(dict(request.values), _places(service, scratch))
    lines = ended.printed.decode("utf-8", "replace").strip().splitlines()[-PRINTED_KEPT:]
    printed = tuple(words.clean(line) for line in lines)
    if ended.excess:
        return Answer("excess", f"{ended.excess} while it is imported{_last(printed)}", printed=printed)
    if ended.late:
        return Answer("late", _late(scratch, request.deadline_s, _tried(scratch, ended, words)), printed=printed)
    if (fault := scratch / "answer.json.fault").is_file():
        said = fault.read_text(encoding="utf-8", errors="replace")[:200]
        return Answer("fault", f"proveout's own look at it failed ({said}). Please report it", printed=printed)
    document = _document(scratch / "answer.json")
    if document is None:
        return _gone(service, ended, printed)
    document["refused"] += [dict(one, where="", to=words.clean(one["to"])) for one in ended.refused]
    if failure := document["failed"]:
        return _failed(failure, document, printed)
    return Answer("started", "", document, printed)


def _failed(failure: Mapping[str, Any], document: Mapping[str, Any], printed: tuple[str, ...]) -> Answer:  # Any: JSON
    kind, says = failure["kind"], failure["says"]
    needs = tuple(name for name in failure["needs"] if isinstance(name, str))
    # A client in C is refused where Python does not see it.
    told = says if kind == "raised" else " ".join(printed) if kind == "exit" else ""
    if document["refused"] and TELLS_OF_REFUSAL.search(told):
        at = f"{failure['where']}: " if failure["where"] else ""
        to = document["refused"][-1]["to"]
        return Answer("refused", f"{at}it wants to connect to {to} while it is imported, which is refused", document)
    if "(SystemExit)" in says:
        says += _last(printed)
    return Answer(kind, says, document, printed, needs)


def _request(service: Service, request: Request, scratch: Path) -> bytes:
    entries = [_entry(one) for one in (service.entry, service.celery) if one is not None]
    environment = _surroundings(service, scratch)
    environment |= {name: value for name, value in request.values.items() if name not in ("HOME", "TMPDIR", "PATH")}
    for name, value in request.values.items():
        if value.startswith(OWN_FILE):  # where it may write, wherever that is then
            environment[name] = value.replace(OWN_FILE, f"sqlite:///{scratch / 'tmp'}/")
    paths = dict.fromkeys((*(one.folder for one in (service.entry, service.celery) if one), *service.paths))
    document = {
        "root": str(scratch / "tree"),
        "scratch": str(scratch),
        "answer": str(scratch / "answer.json"),
        "paths": [path for path in paths if not os.path.isabs(path)],  # noqa: PTH117 - a text
        "runs_in": service.runs_in,
        "entries": entries,
        "settings": service.settings,
        "environment": environment,
        "private": dict(request.values),
        "made_up": list(request.made_up),
        "collectors": list(request.collectors),
        "options": dict(request.options),
        "key": request.key,
        "guarded": sys.platform.startswith("linux"),
        "harmless": request.harmless,
        "other": request.other,
        "schemas": request.schemas,
        "places": _places(service, scratch),
        "keep_bytecode": False,
        "limits": {
            "memory": MEMORY,
            "file_size": FILE_SIZE,
            "seconds": int(request.deadline_s) + 5,
            # By the clock that both sides share: what runs then is written down as what hangs.
            "late_at": time.monotonic() + max(request.deadline_s * 0.8, request.deadline_s - 1),
        },
    }
    data = json.dumps(document).encode()
    return b"%010d" % len(data) + data


def _entry(entry: Entry) -> dict[str, Any]:  # Any: JSON
    return {
        "target": entry.target.removesuffix("()"),
        "kind": entry.kind,
        "factory": entry.factory or entry.target.endswith("()"),
        "arguments": entry.arguments,
    }


def _surroundings(service: Service, scratch: Path) -> dict[str, str]:
    """The least that programs expect to find."""
    home = str(scratch / "home")
    return {
        "PATH": os.pathsep.join((os.path.dirname(service.interpreter.path), os.defpath)),  # noqa: PTH120 - a text
        "HOME": home,
        "TMPDIR": str(scratch / "tmp"),
        "XDG_CACHE_HOME": f"{home}/.cache",
        "XDG_CONFIG_HOME": f"{home}/.config",
        "XDG_DATA_HOME": f"{home}/.local/share",
        "LANG": "C.UTF-8",
    }


def _places(service: Service, scratch: Path) -> dict[str, str]:
    """Folders that are other ones in each start, as they are called where the service lies and runs."""
    return {str(scratch / "tree"): service.root, str(scratch / "home"): "~", str(scratch / "tmp"): "/tmp"}  # noqa: S108


@dataclass(slots=True)
class _Ended:
    status: int | None = None
    refused: tuple[dict[str, str], ...] = ()
    printed: bytes = b""
    late: bool = False
    code: int = 0
    excess: str = ""


def _attend(process: "subprocess.Popen[bytes]", request: bytes, deadline_s: float) -> _Ended:
    """Feeds it, drains it, and ends it with all that it started."""
    ended = _Ended()
    if process.stdin is None or process.stdout is None or process.stderr is None:
        raise TypeError("a process without its pipes")
    pipes = (process.stdin, process.stdout, process.stderr)
    handles = (process.stdin.fileno(), process.stdout.fileno(), process.stderr.fileno())
    try:
        with selectors.DefaultSelector() as waiting:
            attendance = _Attendance(waiting, *handles, request=request)
            if not attendance.listen(deadline_s):
                ended.late = True
                # Its watchdog ends it now, and is ended itself where it cannot.
                attendance.call_off()
                attendance.listen(GRACE_S)
            ended.printed = bytes(attendance.printed)
    finally:
        # Before it is reaped: until then its number belongs to nobody else.
        _end_group(process.pid)
        for pipe in pipes:
            pipe.close()
        ended.code = process.wait()
    _read_status(ended, bytes(attendance.said))
    return ended


class _Attendance:
    """What goes to the process and comes of it, until its watchdog has nothing more to say."""

    def __init__(
        self, waiting: selectors.BaseSelector, request_to: int, status_from: int, output_from: int, *, request: bytes
    ) -> None:
        self.said = bytearray()
        self.printed = bytearray()
        self._waiting = waiting
        self._request = request
        self._request_to = request_to
        os.set_blocking(request_to, False)
        waiting.register(status_from, selectors.EVENT_READ, self._hear)
        waiting.register(output_from, selectors.EVENT_READ, self._drain)
        waiting.register(request_to, selectors.EVENT_WRITE, self._feed)

    def listen(self, deadline_s: float) -> bool:
        """True where the watchdog came to its end."""
        until = time.monotonic() + deadline_s
        while (left := until - time.monotonic()) > 0:
            for key, _ in self._waiting.select(left):
                if key.data(key.fd):
                    return True
        return False

    def call_off(self) -> None:
        if self._request:
            self._waiting.unregister(self._request_to)
            self._request = b""
        _write(self._request_to, b"!")

    def _hear(self, handle: int) -> bool:
        data = os.read(handle, 1024 * 1024)
        self.said += data
        return not data

    def _drain(self, handle: int) -> bool:
        data = os.read(handle, 1024 * 1024)
        self.printed += data
        del self.printed[:-OUTPUT_KEPT]
        if not data:
            self._waiting.unregister(handle)
        return False

    def _feed(self, handle: int) -> bool:
        self._request = self._request[_write(handle, self._request) :]
        if not self._request:
            self._waiting.unregister(handle)
        return False


def _write(handle: int, data: bytes) -> int:
    try:
        return os.write(handle, data[: 64 * 1024])
    except BlockingIOError:
        return 0
    except OSError:
        return len(data)  # it has gone; its status says why


def _end_group(group: int) -> None:
    try:
        os.killpg(group, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def _read_status(ended: _Ended, said: bytes) -> None:
    try:
        status = json.loads(said)
        ended.status = int(status["status"])
        ended.refused = tuple(one for one in status["refused"] if isinstance(one, dict))
        ended.excess = str(status.get("excess", ""))
    except (ValueError, TypeError, KeyError):
        return


def _document(path: Path) -> dict[str, Any] | None:  # Any: JSON
    try:
        with path.open("rb") as file:
            data = file.read(ANSWER_READ + 1)
        document = json.loads(data)
    except (OSError, ValueError, RecursionError):
        return None
    return document if isinstance(document, dict) and "topics" in document else None


def _tried(scratch: Path, ended: _Ended, words: Words) -> str:
    """The last connection that was refused to a service which did not come to its end."""
    try:
        said = (scratch / "answer.json.tried").read_text(encoding="utf-8", errors="replace").split()
    except OSError:
        said = []
    tried = [*said, *(one["to"] for one in ended.refused)]
    return words.clean(tried[-1]) if tried else ""


def _late(scratch: Path, deadline_s: float, tried: str) -> str:
    where = _stack(scratch)
    at = f"{where}: " if where else ""
    wanted = f"; it wants to connect to {tried}, which is refused" if tried else ""
    return f"{at}it does not come to an end in {deadline_s:g} s while it is imported{wanted}"


def _stack(scratch: Path) -> str:
    """The innermost line of the service that ran shortly before the deadline."""
    try:
        text = (scratch / "answer.json.late").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    tree = f"{scratch / 'tree'}/"
    # The main thread stands last.
    for thread in reversed(text.split("\n\n")):
        for found in STACK_LINE.finditer(thread):
            if found["path"].startswith(tree):
                return f"{found['path'].removeprefix(tree)}:{found['line']}"
    return ""


def _last(printed: Sequence[str]) -> str:
    return f"; the last line that it printed: {printed[-1].rstrip('.')}" if printed else ""


def _gone(service: Service, ended: _Ended, printed: tuple[str, ...]) -> Answer:
    """A process that left without an answer."""
    last = _last(printed)
    if ended.status is None:
        return Answer(
            "interpreter", f"{service.interpreter.path} does not run{last or f' (code {ended.code})'}", printed=printed
        )
    if os.WIFSIGNALED(ended.status):
        number = os.WTERMSIG(ended.status)
        name = signal.Signals(number).name if number in signal.valid_signals() else str(number)
        if number == signal.SIGXCPU:
            return Answer("late", f"it uses up its processor time while it is imported{last}", printed=printed)
        return Answer("crashed", f"it crashes while it is imported ({name}){last}", printed=printed)
    code = os.WEXITSTATUS(ended.status)
    return Answer(
        "ended", f"it ends its process with code {code} while it is imported (os._exit){last}", printed=printed
    )
