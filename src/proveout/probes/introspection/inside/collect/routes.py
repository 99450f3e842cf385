"""Every route as it is served: who may use it, how often, with what body, and what it answers."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from ..routing.asgi_routes import AsgiRoutes
from ..routing.clients import key_of
from ..routing.code import Code
from ..routing.django_routes import DjangoRoutes
from ..routing.flask_routes import FlaskRoutes
from ..routing.schemas import kind_of_schema
from ..routing.tokens import decodes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..found import Found

MOST = 3000
# Packages whose presence says what kind of thing a service does.
TELLING = (
    "flask_limiter flask_login flask_jwt_extended flask_httpauth flask_security flask_wtf flask_seasurf slowapi "
    "flask_principal fastapi_limiter fastapi_users fastapi_csrf_protect authlib oauthlib requests_oauthlib allauth "
    "social_django "
    "rest_framework rest_framework_simplejwt ninja axes defender django_ratelimit jwt jose zxcvbn password_strength "
    "magic filetype puremagic PIL clamd starlette.middleware.sessions flask_admin debug_toolbar silk graphene "
    "strawberry ariadne flask_dance httpx_oauth mozilla_django_oidc passlib multipart python_multipart webargs pwdlib"
).split()


def collect(found: Found) -> dict[str, Any]:
    """{"routes": […], "limiters": […], "middleware": […], "decodes": […], "packages": […], "unread": […]}."""
    code = Code(found)
    unread: list[str] = []
    routes: list[dict[str, Any]] = []
    limiters: list[dict[str, Any]] = []
    middleware: list[dict[str, Any]] = []
    for kind, app, place in found.apps:
        if kind == "flask":
            flask = FlaskRoutes(found, code, app)
            routes += _all(found, flask.routes(), place, unread)
            limiters += [_flask_limiter(found, code, one) for one in flask.limiters]
            middleware += _wsgi(app)
        elif kind in ("fastapi", "starlette"):
            asgi = AsgiRoutes(found, code, app)
            routes += _all(found, asgi.routes(), place, unread)
            if asgi.limiter is not None:
                limiters.append(_slowapi(found, code, asgi.limiter))
            middleware += [
                {"name": getattr(cls, "__name__", ""), "of": getattr(cls, "__module__", ""),
                 "options": {str(name): found.mask(str(name), value) for name, value in given.items()}}
                for cls, given in asgi.middleware
            ]  # fmt: skip
    if found.django:
        django = DjangoRoutes(found, code)
        routes += _all(found, django.routes(), found.django, unread)
        middleware += [
            {"name": one.rpartition(".")[2], "of": one.rpartition(".")[0], "options": _toolbar(code, one)}
            for one in django.middleware
        ]
        if "rest_framework" in sys.modules:
            limiters += _rest(found)
    return {
        "routes": routes[:MOST],
        "limiters": limiters,
        "middleware": middleware,
        "decodes": decodes(found),
        "packages": [name for name in TELLING if name in sys.modules],
        "schemas": sorted(_schemas_of_passwords(found), key=lambda one: str(one["name"])),
        "unread": unread[:20],
    }


def _all(found: Found, routes: Iterator[dict[str, Any]], place: str, unread: list[str]) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    try:
        for one in routes:
            one["guards"], one["roles"] = list(dict.fromkeys(one["guards"])), list(dict.fromkeys(one["roles"]))
            made.append(one)
            if len(made) >= MOST:
                unread.append("{0} has more than {1} routes".format(place, MOST))
                break
    except Exception as error:  # noqa: BLE001 - the routes until then are known
        line = found.words.clean("{0}: {1}".format(type(error).__name__, error))
        unread.append("{0}: its routes cannot be read to the end: {1}".format(place, line))
    return made


def _toolbar(code: Code, middleware: str) -> dict[str, Any]:
    """Who is shown Django's debug toolbar: its own rule, a function of the service, or everybody."""
    if "debug_toolbar" not in sys.modules or not middleware.startswith("debug_toolbar."):
        return {}
    import importlib

    shown: Any = importlib.import_module("debug_toolbar.settings").get_config()["SHOW_TOOLBAR_CALLBACK"]
    if isinstance(shown, str):
        from django.utils.module_loading import import_string

        shown = import_string(shown)
    if not code.is_own(shown):
        return {"shown": "by default"}
    words = code.reached(shown).words
    return {"shown": "to everybody" if words and all(one.startswith("=") for one in words) else "by a function"}


def _wsgi(app: Any) -> list[dict[str, Any]]:
    """What was put around Flask's own WSGI function."""
    made: list[dict[str, Any]] = []
    one = vars(app).get("wsgi_app")
    for _ in range(8):
        if one is None or hasattr(one, "__func__"):
            break
        given = {
            name: value for name, value in getattr(one, "__dict__", {}).items() if isinstance(value, (int, str, bool))
        }
        made.append(
            {
                "name": type(one).__name__,
                "of": type(one).__module__,
                "options": given if type(one).__name__ == "ProxyFix" else {},
            }
        )
        one = getattr(one, "app", None) or getattr(one, "wsgi_app", None)
    return made


def _flask_limiter(found: Found, code: Code, limiter: Any) -> dict[str, Any]:
    return {
        "by": "flask_limiter",
        "enabled": bool(limiter.enabled),
        "storage": _storage(limiter),
        "strategy": type(getattr(limiter, "_limiter", None)).__name__,
        "key": key_of(code, limiter._key_func) if limiter._key_func else "",
        "where": found.where(limiter._key_func) if limiter._key_func else "",
        "swallows": bool(getattr(limiter, "_swallow_errors", False)),
    }


def _slowapi(found: Found, code: Code, limiter: Any) -> dict[str, Any]:
    return dict(_flask_limiter(found, code, limiter), by="slowapi")


def _storage(limiter: Any) -> str:
    storage = getattr(limiter, "_storage", None)
    return "" if storage is None else type(storage).__name__


def _rest(found: Found) -> list[dict[str, Any]]:
    module = sys.modules.get("rest_framework.throttling")
    if module is None:
        return []
    cache = module.SimpleRateThrottle.cache
    # A proxy for a connection that is made when it is used; its class is known without that.
    alias = getattr(cache, "_alias", "default")
    from django.conf import settings

    backend = str(settings.CACHES.get(alias, {}).get("BACKEND", ""))
    proxies = sys.modules["rest_framework.settings"].api_settings.NUM_PROXIES
    return [
        {
            "by": "drf", "enabled": True, "storage": backend.rpartition(".")[2], "strategy": "", "swallows": False,
            "key": "address" if proxies is not None else "forwarded",
            "where": found.django, "proxies": proxies,
        }
    ]  # fmt: skip


def _schemas_of_passwords(found: Found) -> Iterator[dict[str, Any]]:
    """Not every schema is bound to a route that was understood; those that take a password are looked at anyway."""
    from ..routing.schemas import schema

    seen: list[Any] = []
    for module in found.modules_of_service():
        for name, one in list(vars(module).items()):
            kind = kind_of_schema(one)
            if (
                kind in ("pydantic", "marshmallow")
                and one.__module__ == module.__name__
                and not any(one is known for known in seen)
            ):
                seen.append(one)
                said = schema(found, one)
                if any("password" in field["name"].lower() for field in said["fields"]) and name:
                    yield said
