"""Cookies of logins, where sessions are kept, and how long what opens a door is good, as they are in force."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from ..found import Found

# Attributes of the session that Flask has, by the module of the class that opens it.
FLASK_OWN = "flask.sessions"
STARLETTE = "SessionMiddleware"


def collect(found: Found) -> dict[str, Any]:
    """{"cookies": [{"name", "role", "secure", "http_only", "same_site", "domain", "seconds", "of", "used"}], "stores":
    [{"store", "of", "key", "seconds", "used"}]}; `key` is what signs it, masked, and `seconds` None where a cookie ends
    with the browser. `used` is false where nothing shows that the application ever sends it.
    """
    cookies: list[dict[str, Any]] = []
    stores: list[dict[str, Any]] = []
    if found.django:
        _of_django(found, cookies, stores)
    for _, app, place in found.of_kind("flask"):
        _of_flask(found, app, place, cookies, stores)
    for _, app, place in found.of_kind("fastapi", "starlette"):
        for middleware in getattr(app, "user_middleware", ()):
            if getattr(getattr(middleware, "cls", None), "__name__", "") == STARLETTE:
                _of_starlette(found, middleware, place, cookies, stores)
    return {"cookies": cookies, "stores": stores}


def _of_django(found: Found, cookies: list[dict[str, Any]], stores: list[dict[str, Any]]) -> None:
    from django.conf import settings

    middleware = [str(one) for one in settings.MIDDLEWARE or ()]
    if any(one.endswith("SessionMiddleware") for one in middleware):
        seconds = None if settings.SESSION_EXPIRE_AT_BROWSER_CLOSE else settings.SESSION_COOKIE_AGE
        cookies.append(
            _cookie(
                settings.SESSION_COOKIE_NAME, "session", found.django, settings.SESSION_COOKIE_SECURE,
                settings.SESSION_COOKIE_HTTPONLY, settings.SESSION_COOKIE_SAMESITE, settings.SESSION_COOKIE_DOMAIN,
                seconds,
            )
        )  # fmt: skip
        stores.append(_store(_django_store(settings), found.django, found.mask("SECRET_KEY", settings.SECRET_KEY)))
        # What the server keeps ends by itself, whatever the browser does.
        stores[-1]["seconds"] = settings.SESSION_COOKIE_AGE
    if any(one.endswith("CsrfViewMiddleware") for one in middleware) and not settings.CSRF_USE_SESSIONS:
        cookies.append(
            _cookie(
                settings.CSRF_COOKIE_NAME, "csrf", found.django, settings.CSRF_COOKIE_SECURE,
                settings.CSRF_COOKIE_HTTPONLY, settings.CSRF_COOKIE_SAMESITE, settings.CSRF_COOKIE_DOMAIN, None,
            )
        )  # fmt: skip


def _django_store(settings: Any) -> str:
    engine = str(settings.SESSION_ENGINE)
    if not engine.endswith((".cache", ".cached_db")):
        return engine
    cache = settings.CACHES.get(settings.SESSION_CACHE_ALIAS, {})
    return "{0} in {1}".format(engine, cache.get("BACKEND", "no cache"))


def _of_flask(found: Found, app: Any, place: str, cookies: list[dict[str, Any]], stores: list[dict[str, Any]]) -> None:
    config = app.config
    kind = type(app.session_interface)
    lifetime = _seconds(getattr(app, "permanent_session_lifetime", None))
    if app.secret_key or kind.__module__ != FLASK_OWN:
        cookies.append(
            _cookie(
                config.get("SESSION_COOKIE_NAME"), "session", place, config.get("SESSION_COOKIE_SECURE"),
                config.get("SESSION_COOKIE_HTTPONLY"), config.get("SESSION_COOKIE_SAMESITE"),
                config.get("SESSION_COOKIE_DOMAIN"), lifetime,
            )
        )  # fmt: skip
        word = "signed cookie" if kind.__module__ == FLASK_OWN else "{0}.{1}".format(kind.__module__, kind.__qualname__)
        if "FileSystem" in word or config.get("SESSION_TYPE") == "filesystem":
            word = "files ({0})".format(word)
        cache = type(getattr(app.session_interface, "cache", None) or getattr(app.session_interface, "client", None))
        if cache.__module__.startswith("cachelib") and cache.__name__ in ("FileSystemCache", "SimpleCache"):
            word = "{0} ({1})".format("files" if cache.__name__ == "FileSystemCache" else "local memory", word)
        stores.append(_store(word, place, found.mask("SECRET_KEY", app.secret_key) if app.secret_key else None))
        stores[-1]["seconds"] = lifetime
        # Every application has this configuration; only some of them ever send a cookie.
        used = kind.__module__ != FLASK_OWN or getattr(app, "login_manager", None) is not None
        used = used or any(name in app.extensions for name in ("csrf", "security", "admin", "login_manager"))
        cookies[-1]["used"] = stores[-1]["used"] = used
    if getattr(app, "login_manager", None) is not None and "flask_login" in sys.modules:
        remembers = sys.modules["flask_login"]
        duration = config.get("REMEMBER_COOKIE_DURATION", getattr(remembers, "COOKIE_DURATION", None))
        cookies.append(
            _cookie(
                config.get("REMEMBER_COOKIE_NAME", "remember_token"), "remember", place,
                config.get("REMEMBER_COOKIE_SECURE", False), config.get("REMEMBER_COOKIE_HTTPONLY", True),
                config.get("REMEMBER_COOKIE_SAMESITE"), config.get("REMEMBER_COOKIE_DOMAIN"), _seconds(duration),
            )
        )  # fmt: skip


def _of_starlette(
    found: Found, middleware: Any, place: str, cookies: list[dict[str, Any]], stores: list[dict[str, Any]]
) -> None:
    options = dict(getattr(middleware, "kwargs", None) or getattr(middleware, "options", None) or {})
    cookies.append(
        _cookie(
            options.get("session_cookie", "session"), "session", place, options.get("https_only", False), True,  # noqa: FBT003 - no option takes HttpOnly away
            options.get("same_site", "lax"), options.get("domain"), _seconds(options.get("max_age", 14 * 86400)),
        )
    )  # fmt: skip
    kind = middleware.cls
    own = str(kind.__module__).startswith("starlette.")
    key = options.get("secret_key")
    word = "signed cookie" if own else "{0}.{1}".format(kind.__module__, kind.__qualname__)
    stores.append(_store(word, place, found.mask("SECRET_KEY", str(key)) if key else None))
    stores[-1]["seconds"] = _seconds(options.get("max_age", 14 * 86400))


def _cookie(  # noqa: PLR0913, PLR0917 - one line for a cookie
    name: Any, role: str, of: str, secure: Any, http_only: Any, same_site: Any, domain: Any, seconds: Any
) -> dict[str, Any]:  # fmt: skip
    return {
        "used": True,
        "name": str(name),
        "role": role,
        "of": of,
        "secure": bool(secure),
        "http_only": bool(http_only),
        "same_site": "" if same_site in (None, False) else str(same_site),
        "domain": str(domain or ""),
        "seconds": seconds,
    }


def _store(store: str, of: str, key: Any) -> dict[str, Any]:
    return {"store": store, "of": of, "key": key, "seconds": None, "used": True}


def _seconds(value: Any) -> Any:
    if hasattr(value, "total_seconds"):
        return value.total_seconds()
    return value if isinstance(value, (int, float)) and not isinstance(value, bool) else None
