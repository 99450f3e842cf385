"""What the service may not do while it is looked at, as far as the system can hold it.

Linux: limits, seccomp and Landlock, all without privileges and for good. Elsewhere only Python's own audit events.
"""

from __future__ import annotations

import ctypes
import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

LINUX = sys.platform.startswith("linux")
# <linux/prctl.h>
PR_SET_PDEATHSIG, PR_SET_SECCOMP, PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS = 1, 22, 36, 38
SIGKILL = 9
EPERM, ECONNREFUSED = 1, 111
# <linux/landlock.h>: write, remove, make, refer, truncate. Reading stays free.
CREATE_RULESET, ADD_RULE, RESTRICT_SELF = 444, 445, 446
WRITE_FILE = 1 << 1
WRITES = {1: sum(1 << bit for bit in (1, 4, 5, 6, 7, 8, 9, 10, 11, 12)), 2: 1 << 13, 3: 1 << 14, 5: 1 << 15}
DEVICES = 1 << 6 | 1 << 11 | 1 << 15  # made by root they would lead to the disk; and what is done to them
NEW_FILES = WRITE_FILE | 1 << 5 | 1 << 8 | 1 << 14  # write, remove, make, give it its size
CONNECT_TCP = 1 << 1
SCOPED = 0b11  # abstract sockets and signals stay inside
# <linux/seccomp.h>, <linux/audit.h>, <linux/bpf_common.h>
ALLOW, ERRNO, USER_NOTIF = 0x7FFF0000, 0x00050000, 0x7FC00000
SET_MODE_FILTER, NEW_LISTENER = 1, 1 << 3
LOAD, JUMP_IF, JUMP_ABOVE, RETURN = 0x20, 0x15, 0x35, 0x06
NUMBER_AT, ARCH_AT, ARGUMENTS_AT = 0, 4, 16
# System calls by their numbers: x86_64, then the generic table that aarch64 and riscv64 share.
CALLS = {
    "seccomp": (317, 277), "connect": (42, 203), "sendto": (44, 206), "sendmsg": (46, 211), "sendmmsg": (307, 269),
    "socket": (41, 198), "setsid": (112, 157), "setpgid": (109, 154), "ptrace": (101, 117),
    "process_vm_readv": (310, 270), "process_vm_writev": (311, 271), "mount": (165, 40), "umount2": (166, 39),
    "chroot": (161, 51), "unshare": (272, 97), "setns": (308, 268), "pivot_root": (155, 41), "bpf": (321, 280),
    "perf_event_open": (298, 241), "add_key": (248, 217), "keyctl": (250, 219), "init_module": (175, 105),
    "finit_module": (313, 273), "kexec_load": (246, 104), "reboot": (169, 142), "sethostname": (170, 161),
    "clock_settime": (227, 112), "open_by_handle_at": (304, 265), "userfaultfd": (323, 282),
    "io_uring_setup": (425, 425), "pidfd_getfd": (438, 438), "pidfd_send_signal": (424, 424),
    "request_key": (249, 218), "settimeofday": (164, 170), "adjtimex": (159, 171), "clock_adjtime": (305, 266),
    "setdomainname": (171, 162), "swapon": (167, 224), "swapoff": (168, 225), "acct": (163, 89), "syslog": (103, 116),
    "delete_module": (176, 106), "quotactl": (179, 60), "kexec_file_load": (320, 294), "vhangup": (153, 58),
    "shmctl": (31, 195), "semctl": (66, 191), "msgctl": (71, 187), "mq_unlink": (241, 181), "setpriority": (141, 140),
    "open_tree": (428, 428), "move_mount": (429, 429), "fsopen": (430, 430), "fsmount": (432, 432),
    "mount_setattr": (442, 442), "fanotify_init": (300, 262), "name_to_handle_at": (303, 264),
    "process_madvise": (440, 440), "migrate_pages": (256, 238), "move_pages": (279, 239),
}  # fmt: skip
# What Landlock does not hold: times, owners and rights of any file. Nobody misses them in a scratch folder, and who
# asks for them there is told that it was done.
PRETENDED = {
    "chmod": (90, None), "fchmod": (91, 52), "fchmodat": (268, 53), "fchmodat2": (452, 452), "chown": (92, None),
    "fchown": (93, 55), "lchown": (94, None), "fchownat": (260, 54), "utime": (132, None), "utimes": (235, None),
    "futimesat": (261, None), "utimensat": (280, 88),
}  # fmt: skip
ATTRIBUTES = {
    "setxattr": (188, 5), "lsetxattr": (189, 6), "fsetxattr": (190, 7), "removexattr": (197, 14),
    "lremovexattr": (198, 15), "fremovexattr": (199, 16),
}  # fmt: skip
FORKS = {"clone": (56, 220), "clone3": (435, 435), "fork": (57, None), "vfork": (58, None)}
KILL, PRLIMIT = (62, 129), (302, 261)
EOPNOTSUPP = 95
EVERYBODY = 0xFFFFFFFF  # -1
CONNECTS = ("connect", "sendto", "sendmsg", "sendmmsg")
SPECIAL = ("seccomp", "connect", "sendto", "socket")
FAMILIES = (1, 2, 10)  # AF_UNIX, AF_INET, AF_INET6; netlink changes the network where root asks for it
ARCHITECTURES = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1), "riscv64": (0xC00000F3, 1)}


def die_with_parent() -> None:
    if LINUX:
        _prctl(PR_SET_PDEATHSIG, SIGKILL)


def adopt_orphans() -> None:
    if LINUX:
        _prctl(PR_SET_CHILD_SUBREAPER, 1)


def limit(memory: int, file_size: int, seconds: int) -> None:
    """Bytes of memory and of one file, seconds of processor time. A limit that is lower already stays."""
    import resource

    # Private writable memory: what is only reserved, as threads and large libraries do, would count in RLIMIT_AS.
    for what, most in (
        (resource.RLIMIT_DATA if LINUX else resource.RLIMIT_AS, memory),
        (resource.RLIMIT_FSIZE, file_size),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_CPU, seconds),
    ):
        soft, hard = resource.getrlimit(what)
        allowed = [one for one in (most, soft, hard) if one != resource.RLIM_INFINITY]
        try:
            # Nobody raises the one of core dumps again: all values of the environment would stand in it.
            resource.setrlimit(what, (min(allowed), hard if most else 0))
        except (OSError, ValueError):
            continue


def lift_memory_limit() -> None:
    """So that an answer can be written after the memory ran out."""
    import resource

    what = resource.RLIMIT_DATA if LINUX else resource.RLIMIT_AS
    try:
        resource.setrlimit(what, (resource.getrlimit(what)[1], resource.getrlimit(what)[1]))
    except (OSError, ValueError):
        return


def confine(scratch: str, door: Door | None) -> list[str]:
    """From here on nothing is written outside of `scratch` and nothing connects. Names what is in force."""
    if not LINUX:
        return []
    _prctl(PR_SET_NO_NEW_PRIVS, 1)
    held = []
    version = _landlock(scratch)
    if version:
        held.append("Landlock {0}".format(version))
    # A kernel that has Landlock can let a call go on that it asked about.
    if _seccomp(door, forks=version > 0):
        held.append("seccomp")
    return held


class Door:
    """Through which the service hands the watchdog its refused connections, where the kernel can tell them."""

    def __init__(self) -> None:
        import _socket

        self._inner, self._outer = _socket.socketpair()

    def hand_over(self, handle: int) -> None:
        """Called by the service: the descriptor of its filter, or -1."""
        import _socket

        rights = [(_socket.SOL_SOCKET, _socket.SCM_RIGHTS, handle.to_bytes(4, sys.byteorder))] if handle >= 0 else []
        self._inner.sendmsg([b"+" if handle >= 0 else b"-"], rights)
        self._inner.close()
        self._outer.close()

    def listener(self) -> int:
        """Called by the watchdog: waits for the service's filter. -1 where there is none."""
        import _socket

        self._inner.close()
        said, rights, _, _ = self._outer.recvmsg(1, _socket.CMSG_SPACE(4))
        self._outer.close()
        if said != b"+" or not rights:
            return -1
        return int.from_bytes(rights[0][2][:4], sys.byteorder, signed=True)

    def answer(self, listener: int) -> Any:
        """Refuses one connection: what was wanted as {"what", "to", "where"}. Lets a new process go on."""
        from . import refusal

        return refusal.refuse(listener)


def _prctl(option: int, value: int) -> int:
    words = ctypes.c_ulong
    return _libc().prctl(option, words(value), words(0), words(0), words(0))  # type: ignore[no-any-return]  # ctypes


def _libc() -> Any:
    return ctypes.CDLL(None, use_errno=True)


class _RulesetAttributes(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("net", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = (("allowed", ctypes.c_uint64), ("parent", ctypes.c_int32))


def _landlock(scratch: str) -> int:
    libc = _libc()
    version = libc.syscall(CREATE_RULESET, None, ctypes.c_size_t(0), 1)
    if version < 1:
        return 0
    handled = sum(bits for since, bits in WRITES.items() if version >= since)
    attributes = _RulesetAttributes(handled, CONNECT_TCP if version >= 4 else 0, SCOPED if version >= 6 else 0)
    size = 8 if version < 4 else 16 if version < 6 else 24
    rules = libc.syscall(CREATE_RULESET, ctypes.byref(attributes), ctypes.c_size_t(size), 0)
    if rules < 0:
        return 0
    try:
        for path, allowed in (
            (scratch, handled & ~DEVICES),
            ("/dev/null", WRITE_FILE | 1 << 15), ("/dev/zero", WRITE_FILE), ("/dev/full", WRITE_FILE),
            # Semaphores of multiprocessing are made there and removed at once.
            ("/dev/shm", NEW_FILES),  # noqa: S108 - the folder itself
        ):  # fmt: skip
            try:
                handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
            except OSError:
                continue
            # A right that only folders know is refused for a file.
            mine = allowed if os.path.isdir(path) else allowed & (WRITE_FILE | WRITES[3] | WRITES[5])
            beneath = _PathBeneath(mine & handled, handle)
            done = libc.syscall(ADD_RULE, rules, 1, ctypes.byref(beneath), 0)
            os.close(handle)
            if done and path == scratch:
                return 0
        return 0 if libc.syscall(RESTRICT_SELF, rules, 0) else int(version)
    finally:
        os.close(rules)


class _Step(ctypes.Structure):
    _fields_ = (("code", ctypes.c_uint16), ("yes", ctypes.c_uint8), ("no", ctypes.c_uint8), ("k", ctypes.c_uint32))


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("steps", ctypes.POINTER(_Step)))


def _seccomp(door: Door | None, *, forks: bool) -> bool:
    known = ARCHITECTURES.get(os.uname().machine)
    listener = -1
    done = False
    if known is not None and sys.maxsize > 2**32:
        architecture, column = known
        if door is not None:
            # First the one that tells; the other, which also stops what hands it over, comes behind.
            told = _install(_told(architecture, column, forks=forks), CALLS["seccomp"][column], NEW_LISTENER)
            listener = told
            door.hand_over(told)
            door = None
        done = _install(_refused(architecture, column, told=listener >= 0), CALLS["seccomp"][column], 0) == 0
        if listener >= 0:
            os.close(listener)
    if door is not None:
        door.hand_over(-1)
    return done


def _install(steps: list[tuple[int, int, int, int]], number: int, flags: int) -> int:
    array = (_Step * len(steps))(*(_Step(*step) for step in steps))
    program = _Program(len(steps), array)
    return _libc().syscall(number, SET_MODE_FILTER, flags, ctypes.byref(program))  # type: ignore[no-any-return]  # ctypes


def _told(architecture: int, column: int, *, forks: bool) -> list[tuple[int, int, int, int]]:
    """Connections and datagrams with an address are put before the watchdog, and so is each new process."""
    counted = [
        step
        for numbers in FORKS.values()
        if forks and numbers[column] is not None
        for step in ((JUMP_IF, 0, 1, numbers[column] or 0), (RETURN, 0, 0, USER_NOTIF))
    ]
    return [
        (LOAD, 0, 0, ARCH_AT),
        (JUMP_IF, 1, 0, architecture),
        (RETURN, 0, 0, ALLOW),
        (LOAD, 0, 0, NUMBER_AT),
        *counted,
        (JUMP_IF, 5, 0, CALLS["connect"][column]),
        (JUMP_IF, 0, 5, CALLS["sendto"][column]),
        (LOAD, 0, 0, ARGUMENTS_AT + 8 * 4),
        (JUMP_IF, 0, 2, 0),
        (LOAD, 0, 0, ARGUMENTS_AT + 8 * 4 + 4),
        (JUMP_IF, 1, 0, 0),
        (RETURN, 0, 0, USER_NOTIF),
        (RETURN, 0, 0, ALLOW),
    ]


def _refused(architecture: int, column: int, *, told: bool) -> list[tuple[int, int, int, int]]:
    """The rest is refused outright; so are connections where nobody is told of them."""
    steps = [
        (LOAD, 0, 0, ARCH_AT),
        (JUMP_IF, 1, 0, architecture),
        (RETURN, 0, 0, ERRNO | EPERM),
        (LOAD, 0, 0, NUMBER_AT),
        (JUMP_ABOVE, 0, 1, 0x40000000),  # x32 has numbers of its own for the same calls
        (RETURN, 0, 0, ERRNO | EPERM),
    ]
    for name, numbers in CALLS.items():
        if name in SPECIAL:
            continue
        steps += [
            (JUMP_IF, 0, 1, numbers[column]),
            (RETURN, 0, 0, ERRNO | (ECONNREFUSED if name in CONNECTS else EPERM)),
        ]
    if not told:
        steps += [
            (JUMP_IF, 0, 1, CALLS["connect"][column]),
            (RETURN, 0, 0, ERRNO | ECONNREFUSED),
            (JUMP_IF, 0, 6, CALLS["sendto"][column]),
            (LOAD, 0, 0, ARGUMENTS_AT + 8 * 4),
            (JUMP_IF, 0, 2, 0),
            (LOAD, 0, 0, ARGUMENTS_AT + 8 * 4 + 4),
            (JUMP_IF, 1, 0, 0),
            (RETURN, 0, 0, ERRNO | ECONNREFUSED),
            (RETURN, 0, 0, ALLOW),
        ]
    for table, answer in ((PRETENDED, 0), (ATTRIBUTES, EOPNOTSUPP)):
        for numbers_or_none in table.values():
            number = numbers_or_none[column]
            steps += [(JUMP_IF, 0, 1, number), (RETURN, 0, 0, ERRNO | answer)] if number is not None else []
    # Everybody's end, and the limits of another process.
    for numbers, allowed_where in ((KILL, 0), (PRLIMIT, 1)):
        steps += [
            (JUMP_IF, 0, 4, numbers[column]),
            (LOAD, 0, 0, ARGUMENTS_AT),
            (JUMP_IF, allowed_where, 1 - allowed_where, 0 if allowed_where else EVERYBODY),
            (RETURN, 0, 0, ERRNO | EPERM),
            (RETURN, 0, 0, ALLOW),
        ]
    steps += [(JUMP_IF, 0, len(FAMILIES) + 2, CALLS["socket"][column]), (LOAD, 0, 0, ARGUMENTS_AT)]
    steps += [(JUMP_IF, len(FAMILIES) - at, 0, family) for at, family in enumerate(FAMILIES)]
    steps += [(RETURN, 0, 0, ERRNO | EPERM), (RETURN, 0, 0, ALLOW)]
    return steps
