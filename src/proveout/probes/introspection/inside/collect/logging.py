"""The tree of loggers as the start of the service leaves it. Each handler formats a sample, which is never emitted."""

from __future__ import annotations

import json
import logging
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from ..found import Found

SAMPLE = "a sample of proveout"
MOST_LOGGERS = 300


def collect(found: Found) -> dict[str, Any]:
    """{"root": {…}, "loggers": [those with something of their own], "modules": [other libraries for logs]}."""
    root = logging.getLogger()
    named = sorted(name for name, one in root.manager.loggerDict.items() if isinstance(one, logging.Logger))
    own = [logging.getLogger(name) for name in named[: 10 * MOST_LOGGERS]]
    set_up = [one for one in own if one.handlers or one.level or not one.propagate or one.disabled]
    return {
        "root": _logger(found, root),
        "loggers": [_logger(found, one) for one in set_up[:MOST_LOGGERS]],
        "modules": [name for name in ("structlog", "loguru", "logfire") if name in sys.modules],
    }


def _logger(found: Found, logger: logging.Logger) -> dict[str, Any]:
    return {
        "name": logger.name,
        "level": logging.getLevelName(logger.level) if logger.level else "",
        "effective": str(logging.getLevelName(logger.getEffectiveLevel())),
        "propagates": bool(logger.propagate),
        "disabled": bool(logger.disabled),
        "filters": [type(one).__name__ for one in logger.filters],
        "handlers": [_handler(found, handler) for handler in logger.handlers],
    }


def _handler(found: Found, handler: Any) -> dict[str, Any]:
    kind = type(handler)
    formatter = getattr(handler, "formatter", None)
    return {
        "kind": "{0}.{1}".format(kind.__module__, kind.__qualname__),
        "level": logging.getLevelName(handler.level) if getattr(handler, "level", 0) else "",
        "to": _told(found, handler),
        "formatter": "{0}.{1}".format(type(formatter).__module__, type(formatter).__qualname__) if formatter else "",
        "filters": [type(one).__name__ for one in getattr(handler, "filters", ())],
        "fields": _fields(handler),
    }


def _told(found: Found, handler: Any) -> Any:
    try:
        return _target(found, handler)
    except Exception:  # noqa: BLE001 - a handler may connect when it is asked for its stream
        return ""


def _target(found: Found, handler: Any) -> Any:
    """Where it writes: "stdout", "stderr", a file, a host; "" where that is not told."""
    path = getattr(handler, "baseFilename", None)
    if path:
        return found.mask("path", found.relative(str(path)) or str(path).rpartition("/")[2])
    stream = getattr(handler, "stream", None)
    names = {
        id(sys.stdout): "stdout",
        id(sys.stderr): "stderr",
        id(sys.__stdout__): "stdout",
        id(sys.__stderr__): "stderr",
    }
    if stream is not None:
        said = names.get(id(stream)) or {"<stdout>": "stdout", "<stderr>": "stderr"}.get(
            str(getattr(stream, "name", ""))
        )
        return said or "a stream"
    host = getattr(handler, "host", None) or getattr(handler, "address", None) or getattr(handler, "mailhost", None)
    return found.mask("host", str(host)) if host else ""


def _fields(handler: Any) -> Any:
    """Names of the fields where a line is a JSON object, [] where it is none, None where that cannot be seen."""
    record = logging.LogRecord("proveout", logging.ERROR, __file__, 1, SAMPLE, (), None)
    try:
        line = handler.format(record)
        said = json.loads(line)
    except ValueError:
        return []
    except Exception:  # noqa: BLE001 - a formatter may want what only a request has
        return None
    return sorted(str(key) for key in said)[:50] if isinstance(said, dict) else []
