"""Answers the kernel's question whether the service may connect: no, and this is what it wanted.

Sees what Python does not: clients in C, such as libpq.
"""

from __future__ import annotations

import fcntl
import os
import struct
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

# <linux/seccomp.h>: _IOWR('!', 0, 80 bytes) and _IOWR('!', 1, 24 bytes)
RECEIVE, SEND = 0xC0502100, 0xC0182101
NOTIFICATION = struct.Struct("=QIIiIQ6Q")
RESPONSE = struct.Struct("=QqiI")
CONTINUE = 1  # flag of a response: the call is made
ECONNREFUSED = 111
AF_UNIX, AF_INET, AF_INET6 = 1, 2, 10
NAME_SERVER = 53
# Asked by the C library itself before it looks into its files.
UNASKED = ("/var/run/nscd/socket", "/run/nscd/socket", "/run/systemd/userdb", "/run/dbus/system_bus_socket")


def refuse(listener: int) -> dict[str, Any]:
    """{"what", "to"} of one call, {} where it is not worth a word.

    A new process is let go on: {"what": "fork"}.
    """
    question = bytearray(NOTIFICATION.size)
    try:
        fcntl.ioctl(listener, RECEIVE, question)
    except OSError:
        return {}  # a signal came, or its end: it is not waiting any more
    number, pid, _, call, _, _, *arguments = NOTIFICATION.unpack(question)
    if _is_fork(call):
        try:
            fcntl.ioctl(listener, SEND, bytearray(RESPONSE.pack(number, 0, 0, CONTINUE)))
        except OSError:
            return {}
        return {"what": "fork"}
    at, size = (arguments[4], arguments[5]) if arguments[4] and _is_sendto(question) else (arguments[1], arguments[2])
    wanted = _address(_memory(pid, at, min(size, 128)))
    try:
        fcntl.ioctl(listener, SEND, bytearray(RESPONSE.pack(number, 0, -ECONNREFUSED, 0)))
    except OSError:
        return {}
    return wanted


def _is_fork(call: int) -> bool:
    from .guard import ARCHITECTURES, FORKS

    column = ARCHITECTURES[os.uname().machine][1]
    return any(numbers[column] == call for numbers in FORKS.values())


def _is_sendto(question: bytearray) -> bool:
    from .guard import ARCHITECTURES, CALLS

    number: int = NOTIFICATION.unpack(question)[3]
    return number == CALLS["sendto"][ARCHITECTURES[os.uname().machine][1]]


def _memory(pid: int, at: int, size: int) -> bytes:
    try:
        handle = os.open("/proc/{0}/mem".format(pid), os.O_RDONLY)
    except OSError:
        return b""
    try:
        return os.pread(handle, size, at)
    except (OSError, OverflowError):
        return b""
    finally:
        os.close(handle)


def _address(raw: bytes) -> dict[str, Any]:
    if len(raw) < 4:
        return {}
    family = int.from_bytes(raw[:2], sys.byteorder)
    port = int.from_bytes(raw[2:4], "big")
    if family == AF_UNIX:
        path = raw[2:].split(b"\0", 1)[0].decode("utf-8", "replace")
        return {} if not path or path.startswith(UNASKED) else {"what": "connect", "to": path}
    if family == AF_INET and len(raw) >= 8:
        host = ".".join(str(part) for part in raw[4:8])
    elif family == AF_INET6 and len(raw) >= 24:
        host = "[" + ":".join(raw[at : at + 2].hex() for at in range(8, 24, 2)) + "]"
    else:
        return {}
    if port == NAME_SERVER:
        return {"what": "lookup", "to": "a name server"}
    # Port 0 is how the C library sorts addresses; nothing would be sent.
    return {"what": "connect", "to": "{0}:{1}".format(host, port)} if port else {}
