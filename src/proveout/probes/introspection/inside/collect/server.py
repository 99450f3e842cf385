"""The configuration of Gunicorn as Gunicorn itself reads it: defaults, its file, its variables, the command."""

from __future__ import annotations

import io
import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from ..found import Found

WANTED = (
    "workers", "threads", "worker_class", "timeout", "graceful_timeout", "keepalive", "max_requests",
    "max_requests_jitter", "bind", "forwarded_allow_ips", "secure_scheme_headers", "proxy_protocol", "preload_app",
    "reload", "daemon", "limit_request_line", "limit_request_fields", "limit_request_field_size", "user", "group",
    "backlog", "worker_connections", "config", "accesslog", "errorlog", "loglevel", "worker_tmp_dir",
)  # fmt: skip


def collect(found: Found) -> dict[str, Any]:
    """{"options": {name: {"value", "said"}}}, `said` false where it is Gunicorn's default; empty unless asked for."""
    words = found.request["options"].get("server")
    if not words:
        return {"options": {}}
    from gunicorn.app.wsgiapp import WSGIApplication
    from gunicorn.config import Config

    said = io.StringIO()
    argv = list(sys.argv)
    sys.argv[:] = ["gunicorn", *words]
    try:
        with redirect_stderr(said), redirect_stdout(said):
            cfg = WSGIApplication().cfg
    except SystemExit:
        return {"options": {}, "failed": found.words.clean("Gunicorn refuses it: " + said.getvalue().strip()[-300:])}
    finally:
        sys.argv[:] = argv
    default = Config()
    cores = os.cpu_count() or 0
    return {
        "cores": cores,
        "version": found.version("gunicorn"),
        "options": {
            name: {
                "value": found.mask(name, cfg.settings[name].get()),
                "said": cfg.settings[name].get() != default.settings[name].get(),
            }
            for name in WANTED
            if name in cfg.settings
        },
    }
