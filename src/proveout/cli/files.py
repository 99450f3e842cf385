"""Files of the user, written whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path

from proveout.errors import UsageError


def write_whole(path: Path, data: bytes, *, shown: str = "") -> None:
    """Put `data` in the place of the file, with the mode that the old one had, through a file beside it.

    A link is followed. Raises UsageError with the reason, and leaves the old file as it was.
    """
    name = shown or str(path)
    real = Path(os.path.realpath(path))
    fresh = real.with_name(f".{real.name[:80]}.{os.urandom(6).hex()}.tmp")
    try:
        if real.exists() and not real.is_file():
            _write_into(real, data)
            return
        before = real.stat() if real.exists() else None
        try:
            _write_new(fresh, data, before)
            fresh.replace(real)
        finally:
            fresh.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"{name} cannot be written: {reason}. Name a place that you may write to") from error


def _write_into(real: Path, data: bytes) -> None:
    """Into a pipe or a device, such as /dev/stderr: there is nothing to replace."""
    if real.is_dir():
        raise UsageError(f"{real} is a folder. Name a file in it")
    with real.open("wb") as file:
        file.write(data)


def _write_new(fresh: Path, data: bytes, before: os.stat_result | None) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    with os.fdopen(os.open(fresh, flags, 0o666), "wb") as file:
        if before is not None:
            os.fchmod(file.fileno(), before.st_mode & 0o7777)
            # Only root may give a file away; whoever may not keeps it, as every editor does.
            with suppress(OSError):
                os.fchown(file.fileno(), before.st_uid, before.st_gid)
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
