"""One process in two halves: a watchdog that outlives everything, and the service that it started.

The watchdog holds the pipe from proveout. A byte there, when its patience is lost, or the end of it, when proveout was
killed, makes the watchdog end every process below it.
"""

from __future__ import annotations

import json
import os
import select
import signal
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from .excess import Excess

REQUEST, STATUS, OUTPUT = 0, 1, 2  # what proveout put behind the three standard streams
LENGTH = 10  # decimal digits before the request
ROUNDS = 200  # of killing what is still there
MOST_LISTED = 100
SIGKILLED = 9
LOOKS_MS = 40  # between two looks at what it takes


def main() -> None:
    """Never returns."""
    request = _read_request()
    from . import guard

    guard.adopt_orphans()
    door = guard.Door() if request["guarded"] and guard.LINUX else None
    pid = os.fork()
    if pid == 0:
        try:
            _serve(request, door)
        except BaseException as error:  # noqa: BLE001 - nothing of the service comes this far
            _own_fault(error, request["answer"])
        finally:
            os._exit(70)
    _watch(pid, door, request["scratch"])


def _read_request() -> dict[str, Any]:
    left = int(_exactly(LENGTH))
    return json.loads(_exactly(left))  # type: ignore[no-any-return]  # proveout wrote it


def _exactly(size: int) -> bytes:
    parts = []
    while size > 0:
        part = os.read(REQUEST, min(size, 65536))
        if not part:
            os._exit(71)  # proveout has gone
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def _serve(request: dict[str, Any], door: Any) -> None:
    from . import guard

    guard.die_with_parent()
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, REQUEST)
    os.dup2(OUTPUT, STATUS)
    os.close(null)
    from . import service

    service.run(request, door)


def _own_fault(error: BaseException, answer: str) -> None:
    """Written down, so that it is not taken for something that the service did."""
    line = error.__traceback__
    while line is not None and line.tb_next is not None:
        line = line.tb_next
    name = os.path.basename(line.tb_frame.f_code.co_filename) if line is not None else ""
    with open(answer + ".fault", "w") as file:
        file.write("{0} at {1}:{2}".format(type(error).__name__, name, line.tb_lineno if line is not None else 0))


def _watch(pid: int, door: Any, scratch: str) -> None:
    null = os.open(os.devnull, os.O_RDWR)
    os.dup2(null, OUTPUT)
    os.close(null)
    listed: list[Any] = []
    poll = select.poll()
    poll.register(REQUEST, select.POLLIN)
    # A child that ends shows in this pipe, whatever it does to its own descriptors.
    ended, signals = os.pipe()
    os.set_blocking(signals, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(signals, warn_on_full_buffer=False)
    poll.register(ended, select.POLLIN)
    listener = door.listener() if door is not None else -1
    if listener >= 0:
        poll.register(listener, select.POLLIN)
    from .excess import Excess

    excess = Excess(scratch)
    status = _poll(pid, status=None)
    while status is None:
        happened = poll.poll(LOOKS_MS)
        _stop_at(excess.said(), listed)
        for handle, event in happened:
            if handle == REQUEST:
                asked = os.read(REQUEST, 1)
                _end_all()
                if not asked:
                    _remove(scratch)
                # Where nobody tells what stands below: the whole group, this process with it.
                os.killpg(0, signal.SIGKILL)
            if handle == ended:
                os.read(ended, 512)
            if handle == listener and not event & select.POLLIN:
                poll.unregister(listener)
            elif handle == listener:
                _hear(door.answer(listener), excess, listed)
        status = _poll(pid, status)
    _end_all()
    os.write(STATUS, json.dumps({"status": status, "refused": listed}).encode())
    os._exit(0)


def _hear(seen: dict[str, Any], excess: Excess, listed: list[Any]) -> None:
    if seen.get("what") == "fork":
        _stop_at(excess.said_of_processes(), listed)
    elif seen and len(listed) < MOST_LISTED and seen not in listed:
        listed.append(seen)


def _stop_at(too_much: str, listed: list[Any]) -> None:
    if too_much:
        os.write(STATUS, json.dumps({"status": SIGKILLED, "refused": listed, "excess": too_much}).encode())
        # At once, and this process with them: one after the other, they would be faster.
        os.killpg(0, signal.SIGKILL)


def _remove(scratch: str) -> None:
    """Proveout does this itself, unless it was killed."""
    import shutil

    shutil.rmtree(scratch, ignore_errors=True)


def _poll(pid: int, status: int | None) -> int | None:
    while True:
        try:
            done, how = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return status if status is not None else 0
        if done == 0:
            return status
        if done == pid:
            status = how


def _end_all() -> None:
    """Ends whatever stands below this process; those that lost their parent were handed to it."""
    for _ in range(ROUNDS):
        children = _children()
        if children is None:
            return  # proveout ends the group
        for child in children:
            try:
                os.kill(child, signal.SIGKILL)
            except OSError:
                continue
        try:
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        except ChildProcessError:
            return
        time.sleep(0.005)


def _children() -> list[int] | None:
    try:
        with open("/proc/self/task/{0}/children".format(os.getpid())) as listing:
            return [int(word) for word in listing.read().split()]
    except OSError:
        return None
