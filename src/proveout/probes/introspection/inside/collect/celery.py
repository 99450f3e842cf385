"""What Celery's own application came to: its configuration in force, its tasks, queues, routes and schedule."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any, Iterator

    from ..found import Found

MOST_TASKS = 2000
SHOWN_APART = ("beat_schedule", "task_routes", "task_queues")
LOOKS_LIKE_CELERY = ("CELERY_", "CELERYD_", "CELERYBEAT_", "CELERY", "BROKER_")


def collect(found: Found) -> dict[str, Any]:
    """{"applications": [one for each application of the service]}; empty where Celery was not imported."""
    if "celery" not in sys.modules:
        return {"applications": []}
    return {"applications": [_application(found, app, name) for app, name in _applications(found)]}


def _applications(found: Found) -> Iterator[tuple[Any, str]]:
    seen = []
    for _, app, name in found.of_kind("celery"):
        seen.append(app)
        yield app, name
    from celery import _state

    for app in list(_state._get_active_apps()):
        # Celery makes one of its own where nobody made one: it has no name.
        if app.main and app.main != "default" and not any(app is one for one in seen):
            seen.append(app)
            yield app, str(app.main)


def _application(found: Found, app: Any, name: str) -> dict[str, Any]:
    failed = ""
    try:
        app.loader.import_default_modules()  # as a worker does: here the task modules are found
    except Exception as error:  # noqa: BLE001 - a task module that cannot be imported is a fact
        failed = type(error).__name__
    app.finalize()
    conf = app.conf
    from celery.app import defaults

    known = sorted(defaults.SETTING_KEYS)
    return {
        "name": str(app.main or ""),
        "at": name,
        "tasks_failed_to_import": failed,
        "configured_from": _named(getattr(app, "_config_source", None)),
        "settings": {key: found.mask("celery." + key, _setting(conf, key)) for key in known if key not in SHOWN_APART},
        "changed": [key for key in known if _differs(_setting(conf, key), defaults.DEFAULTS.get(key))],
        "unknown": sorted(set(_unknown(conf, defaults))),
        "tasks": [
            _task(found, one, task, conf)
            for one, task in sorted(app.tasks.items())[:MOST_TASKS]
            if not one.startswith("celery.")
        ],
        "routes": _routes(conf),
        "queues": _queues(conf),
        "schedule": _schedule(conf),
    }


def _setting(conf: Any, key: str) -> Any:
    try:
        return conf.get(key)
    except Exception:  # noqa: BLE001 - a value that is made when it is read may fail
        return None


def _differs(one: Any, other: Any) -> bool:
    try:
        return bool(one != other)
    except Exception:  # noqa: BLE001 - values of strangers compare as they like
        return True


def _named(source: Any) -> str:
    if source is None or isinstance(source, str):
        return source or ""
    return str(getattr(source, "__name__", "") or type(source).__qualname__)


def _unknown(conf: Any, defaults: Any) -> Iterator[str]:
    """Names that somebody set and that this version of Celery does not read."""
    known = {"deprecated_settings"} | set(defaults.SETTING_KEYS) | set(getattr(defaults, "_OLD_SETTING_KEYS", ()))
    changes = conf.__dict__.get("changes")
    for key in list(changes or ()):
        if isinstance(key, str) and key not in known and not key.startswith("_"):
            yield key
    prefix = str(conf.__dict__.get("prefix") or "").upper()
    for source in list(conf.__dict__.get("maps") or ())[1:-1]:
        for key in _keys(source):
            if prefix:
                bare = key[len(prefix) :].lstrip("_")
                if key.startswith(prefix) and bare.lower() not in known and key not in known:
                    yield key
            elif key not in known and (key.islower() or key.startswith(LOOKS_LIKE_CELERY)):
                yield key


def _keys(source: Any) -> Iterator[str]:
    held = getattr(source, "obj", source)
    module = isinstance(held, type(sys))
    try:
        names = list(source)
    except Exception:  # noqa: BLE001 - what cannot be listed names nothing
        return
    for key in names:
        if not isinstance(key, str) or key.startswith("_"):
            continue
        value = vars(held).get(key) if module else None
        # In a module of settings an import and a helper are no settings.
        if not (module and (isinstance(value, type(sys)) or callable(value))):
            yield key


def _task(found: Found, name: str, task: Any, conf: Any) -> dict[str, Any]:
    return {
        "name": name,
        "where": found.where(getattr(task, "run", task)),
        "time_limit": _limit(task, conf, "time_limit"),
        "soft_time_limit": _limit(task, conf, "soft_time_limit"),
        "acks_late": bool(getattr(task, "acks_late", False)),
        "reject_on_worker_lost": bool(getattr(task, "reject_on_worker_lost", False)),
        "ignore_result": bool(getattr(task, "ignore_result", False)),
        "max_retries": _number(getattr(task, "max_retries", None)),
        "retry_pause": _pause(task),
        "retries_itself": bool(getattr(task, "autoretry_for", ())),
        "queue": str(getattr(task, "queue", "") or ""),
        "expires": _number(getattr(task, "expires", None)),
    }


def _limit(task: Any, conf: Any, name: str) -> Any:
    """What ends the task, in seconds: before Celery 5.7 only the worker knew that None means the application's."""
    own = getattr(task, name, None)
    return _number(_setting(conf, "task_" + name) if own is None else own)


def _pause(task: Any) -> Any:
    """The longest pause before a retry, in seconds."""
    if getattr(task, "retry_backoff", False):
        return _number(getattr(task, "retry_backoff_max", 600))  # Celery's own default is 600
    return _number(getattr(task, "default_retry_delay", None))


def _number(value: Any) -> Any:
    if isinstance(value, bool):
        return None
    if isinstance(value, (int, float)):
        return value
    seconds = getattr(value, "total_seconds", None)
    return seconds() if callable(seconds) else None


def _routes(conf: Any) -> dict[str, Any]:
    """Queues that routes name; `computed` where a function or a class decides at run time."""
    queues, computed = [], False
    given = _setting(conf, "task_routes")
    listed = given if isinstance(given, (list, tuple)) and not _is_pair(given) else [given]
    for one in listed:
        if not one:
            continue
        pairs = one.items() if isinstance(one, dict) else [one] if _is_pair(one) else None
        if pairs is None:
            computed = True
            continue
        for pattern, route in pairs:
            queue = route.get("queue") if isinstance(route, dict) else route
            queue = getattr(queue, "name", queue)
            if isinstance(queue, str):
                queues.append([str(getattr(pattern, "pattern", pattern)), queue])
            elif queue is not None or not isinstance(route, dict):
                computed = True
    return {"queues": queues, "computed": computed}


def _is_pair(value: Any) -> bool:
    return isinstance(value, (list, tuple)) and len(value) == 2 and isinstance(value[0], str) and not callable(value[1])


def _queues(conf: Any) -> dict[str, Any]:
    declared = _setting(conf, "task_queues") or ()
    names = declared.keys() if isinstance(declared, dict) else declared
    return {
        "default": str(_setting(conf, "task_default_queue") or ""),
        "declared": [str(getattr(one, "name", one)) for one in names],
    }


def _schedule(conf: Any) -> list[dict[str, Any]]:
    entries = _setting(conf, "beat_schedule") or {}
    return [
        {
            "name": str(name),
            "task": str(entry.get("task") or ""),
            "every": _every(entry.get("schedule")),
            "when": _when(entry.get("schedule")),
            "queue": str((entry.get("options") or {}).get("queue") or ""),
        }
        for name, entry in entries.items()
        if isinstance(entry, dict)
    ]


def _every(schedule: Any) -> Any:
    """Seconds between two runs, None where a calendar decides."""
    return _number(getattr(schedule, "run_every", schedule))


def _when(schedule: Any) -> str:
    if type(schedule).__name__ in ("crontab", "schedule", "solar", "ffwd"):
        return repr(schedule)[:200]
    return type(schedule).__name__ if _number(schedule) is None else ""
