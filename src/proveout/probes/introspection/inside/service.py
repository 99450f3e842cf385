"""Starts the service, lets the collectors look, and writes one JSON document."""

from __future__ import annotations

import builtins
import importlib
import json
import os
import sys
import time
from typing import TYPE_CHECKING

from . import guard
from .audit import Audit
from .environment import NOTHING, Recorder
from .failure import Failure
from .found import Found, kind_of, version_of
from .masking import Mask
from .surroundings import Surroundings
from .words import Words

if TYPE_CHECKING:
    from typing import Any

GUARDS = 2  # of the kernel, when all of them hold
PLAIN_NAMES = ("app", "application", "create_app", "make_app", "get_app", "api")
PACKAGES = (
    "django flask quart fastapi starlette celery sqlalchemy alembic pydantic pydantic_settings gunicorn uvicorn "
    "hypercorn redis kombu werkzeug rest_framework psycopg psycopg2 asyncpg decouple environ environs dotenv "
    "sentry_sdk whitenoise corsheaders flask_limiter flask_talisman flask_login flask_cors flask_sqlalchemy "
    "flask_session slowapi structlog loguru"
).split()


def run(request: dict[str, Any], door: Any) -> None:
    """Never returns: the process ends here, whatever the service left running."""
    me, write, leave, rename = os.getpid(), os.write, os._exit, os.rename
    opened, dumps = os.open, json.dumps
    mask = Mask(request["private"], bytes.fromhex(request["key"]), request["places"])
    answer = _answer(request, door, mask)
    # What the service forked comes this way too.
    if os.getpid() == me:
        _flush()
        data = mask.last_look(dumps(answer)).encode("utf-8", "replace")
        path = request["answer"]
        handle = opened(path + ".part", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        at = 0
        while at < len(data):
            at += write(handle, data[at : at + 1024 * 1024])
        rename(path + ".part", path)
    leave(0)


def _flush() -> None:
    """What it printed last may be the reason of its end, and nothing else writes it out."""
    for stream in (sys.__stdout__, sys.__stderr__):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            continue


def _answer(request: dict[str, Any], door: Any, mask: Mask) -> dict[str, Any]:
    root = request["root"]
    variables: dict[str, str] = request["environment"]
    recorder = Recorder(root)
    words = Words(request["private"], request["places"])
    found = Found(root, mask=mask, words=words, made_up=request["made_up"], request=request)
    collectors = _collectors(request["collectors"])
    audit, held = _confined(request, recorder, door)
    if len(held) < GUARDS and not request["harmless"]:
        # Nothing of the service has run yet; with other hosts in its variables it may.
        return {"topics": {}, "refused": [], "failed": {"kind": "unguarded", "says": "", "needs": []}}
    guards = [*held, "audit events"]
    import site

    site.main()
    if not request["schemas"] and _leave_schemas_alone():
        guards.append("no tables are made")
    recorder.install(variables)
    _make_room(request)
    surroundings = Surroundings(recorder, request)
    surroundings.install()
    late = _tell_where_it_hangs(request)
    document: dict[str, Any] = {
        "python": sys.version.split()[0],
        "guards": guards,
        "failed": None,
        "topics": {},
    }
    stage = "start"
    kept = dict(vars(builtins))
    try:
        _start(request, found, kept)
        surroundings.look_back()
        found.entry = request["entries"][0]["target"] if request["entries"] else ""
        stage = "collect"
        for name, collect in collectors:
            document["topics"][name] = _collected(collect, found)
    except BaseException as error:  # noqa: BLE001 - whatever a service raises is an answer
        _restore(kept)
        if isinstance(error, MemoryError):
            guard.lift_memory_limit()
        document["failed"] = _failure(error, root, recorder=recorder, words=words, refused=audit.refused)
        document["stage"] = stage
    _restore(kept)
    late()
    document["refused"] = [dict(one, to=_shown(one["to"], words)) for one in audit.refused]
    document["started"] = [dict(one, to=words.clean(one["to"], 200)) for one in audit.started]
    document["surroundings"] = [dict(one, to=_shown(one["to"], words)) for one in surroundings.noticed]
    document["reads"] = [_read(one, mask) for one in recorder.reads()]
    document["read_whole"] = recorder.wholes[:20]
    document["settings"] = found.django
    document["packages"] = {
        name.replace("_", "-"): version for name in PACKAGES if (version := version_of(name).partition(" ")[0])
    }
    return document


def _confined(request: dict[str, Any], recorder: Recorder, door: Any) -> tuple[Audit, list[str]]:
    limits = request["limits"]
    guard.limit(limits["memory"], limits["file_size"], limits["seconds"])
    held = guard.confine(request["scratch"], door) if request["guarded"] else []
    audit = Audit(recorder, request["scratch"], held=len(held) == GUARDS, log=request["answer"] + ".tried")
    audit.install()
    return audit, held


def _leave_schemas_alone() -> bool:
    """Takes the effect from `Base.metadata.create_all(engine)`, which else ends a start without its database."""
    try:
        from sqlalchemy import MetaData
    except ImportError:
        return False
    nothing: Any = lambda *_, **__: None  # noqa: E731 - two methods at once
    MetaData.create_all = MetaData.drop_all = nothing
    return True


def _restore(kept: dict[str, Any]) -> None:
    """Python's own names; what may be hooked with good reason stays."""
    hooked: dict[str, Any] = {
        name: vars(builtins).get(name, kept[name]) for name in ("__import__", "print", "input") if name in kept
    }
    vars(builtins).update(kept)
    vars(builtins).update(hooked)


def _tell_where_it_hangs(request: dict[str, Any]) -> Any:
    """Shortly before the deadline the line that runs is written down; the returned function calls that off."""
    import faulthandler

    handle = os.open(request["answer"] + ".late", os.O_WRONLY | os.O_CREAT, 0o600)
    left = request["limits"]["late_at"] - time.monotonic()
    faulthandler.dump_traceback_later(max(left, 0.01), file=handle)
    return faulthandler.cancel_dump_traceback_later


def _collectors(wanted: list[str]) -> list[tuple[str, Any]]:
    """Imported before anything of the service is, so that nothing of it can stand in their way."""
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "collect")
    names = sorted(name[:-3] for name in os.listdir(folder) if name.endswith(".py") and not name.startswith("_"))
    package = __name__.rpartition(".")[0]
    return [
        (name, importlib.import_module("{0}.collect.{1}".format(package, name)).collect)
        for name in names
        if not wanted or name in wanted
    ]


def _collected(collect: Any, found: Found) -> Any:
    try:
        return collect(found)
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001 - what one cannot read, others can
        line = "{0}: {1}".format(type(error).__name__, error)
        return {"failed": found.words.clean(line)}


def _make_room(request: dict[str, Any]) -> None:
    """The folder and the import paths that the service would have, and nothing of ours."""
    root = request["root"]
    os.chdir(os.path.join(root, request["runs_in"]))
    paths = [os.path.normpath(os.path.join(root, path)) for path in request["paths"]] or [root]
    sys.path[:0] = [path for path in dict.fromkeys([os.getcwd(), *paths]) if path not in sys.path]
    sys.argv[:] = ["gunicorn"]
    _give_names_back(paths)
    ours = sys.modules["__main__"]
    sys.modules["_proveout_main"] = ours  # its names are emptied where nobody holds it
    sys.modules["__main__"] = type(sys)("__main__")
    sys.dont_write_bytecode = not request["keep_bytecode"]


def _give_names_back(paths: list[str]) -> None:
    """A module of the service may be called like one of Python's that only this look at it has imported."""
    loaded = getattr(sys.modules[__name__.rpartition(".")[0]], "loaded", frozenset(sys.modules))
    for path in paths:
        for entry in os.listdir(path) if os.path.isdir(path) else ():
            name = entry[:-3] if entry.endswith(".py") else entry
            if name in sys.modules and name not in loaded and not name.startswith("_"):
                del sys.modules[name]


def _start(request: dict[str, Any], found: Found, kept: dict[str, Any]) -> None:
    settings = request["settings"]
    if settings:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", settings)
    for entry in request["entries"]:
        try:
            _enter(entry, found)
        except Exception:
            if request["schemas"] or not _has_models():
                raise
            # An application asks its Redis or database in ready(): settings, models and routes are there without it.
            found.django = os.environ.get("DJANGO_SETTINGS_MODULE", "")
            return
        _restore(kept)
    # Celery loads Django's settings and does not set its applications up.
    if ("DJANGO_SETTINGS_MODULE" in os.environ and "django.conf" in sys.modules) or settings:
        _set_django_up(found)


def _enter(entry: dict[str, Any], found: Found) -> None:
    name, _, attribute = entry["target"].partition(":")
    if entry["kind"] == "django" and not attribute:
        return  # a module of settings, which Django itself imports
    module = importlib.import_module(name)
    if attribute:
        value: Any = module
        for part in attribute.split("."):
            value = getattr(value, part)
        _take(value, entry, found)
        return
    for one, value in list(vars(module).items()):
        if kind_of(value) and not one.startswith("__"):
            found.add(value, "{0}:{1}".format(name, one))
    if not found.apps:
        for one in PLAIN_NAMES:
            if hasattr(module, one):
                _take(getattr(module, one), dict(entry, target="{0}:{1}".format(name, one)), found)
                return


def _take(value: Any, entry: dict[str, Any], found: Found) -> None:
    target = entry["target"]
    if found.add(value, target):
        return
    makes = callable(value) and not isinstance(value, type) and hasattr(value, "__code__")
    if entry["factory"] or (makes and not _is_asgi(value)):
        value = value(*_arguments(entry["arguments"])[0], **_arguments(entry["arguments"])[1])
        if found.add(value, target + "()"):
            return
    found.apps.append(("other", value, target))


def _is_asgi(function: Any) -> bool:
    """A function that takes requests itself makes no application: (environ, start_response), (scope, receive, send)."""
    code = function.__code__
    return int(code.co_argcount) - len(function.__defaults__ or ()) >= 2


def _arguments(text: str) -> tuple[list[Any], dict[str, Any]]:
    import ast

    call = ast.parse("f({0})".format(text), mode="eval").body
    if not isinstance(call, ast.Call):
        return [], {}
    given = [ast.literal_eval(one) for one in call.args]
    return given, {one.arg: ast.literal_eval(one.value) for one in call.keywords if one.arg}


def _has_models() -> bool:
    """True where Django has come as far as the ready() of its applications, and no further."""
    registry = sys.modules.get("django.apps")
    apps = getattr(registry, "apps", None)
    return bool(getattr(apps, "models_ready", False)) and not getattr(apps, "ready", True)


def _set_django_up(found: Found) -> None:
    import django
    from django.apps import apps
    from django.conf import settings

    if not settings.configured or not apps.ready:
        django.setup()
    found.django = os.environ.get("DJANGO_SETTINGS_MODULE", "")


def _failure(
    error: BaseException, root: str, *, recorder: Recorder, words: Words, refused: list[Any]
) -> dict[str, Any]:
    return Failure(error, root, recorder=recorder, words=words, refused=refused).document()


def _shown(to: str, words: Words) -> str:
    """An address is a fact; a path or a name may hold anything."""
    return words.clean(to, 200)


def _read(one: dict[str, Any], mask: Mask) -> dict[str, Any]:
    default = one["default"]
    has_default = default is not NOTHING
    return {
        "name": one["name"],
        "given": one["given"],
        "where": one["where"],
        "has_default": has_default and default is not None,
        "default": mask(one["name"], default) if has_default else None,
    }
