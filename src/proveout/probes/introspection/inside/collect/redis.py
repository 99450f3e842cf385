"""Every Redis that the service is set up to use, and for what. None is connected to."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..found import Found

SCHEMES = ("redis", "rediss", "unix", "redis+socket", "sentinel", "valkey", "valkeys")
# Settings of Flask's extensions and of limiters: name, role.
NAMED = (
    ("CACHE_REDIS_URL", "cache"), ("RATELIMIT_STORAGE_URI", "limiter"), ("RATELIMIT_STORAGE_URL", "limiter"),
    ("RQ_REDIS_URL", "jobs"), ("CELERY_BROKER_URL", "broker"), ("CELERY_RESULT_BACKEND", "results"),
    ("SESSION_REDIS_URL", "sessions"), ("SOCKETIO_MESSAGE_QUEUE", "channels"), ("JWT_REDIS_URL", "sessions"),
)  # fmt: skip


def collect(found: Found) -> dict[str, Any]:
    """{"uses": [{"role", "name", "host", "port", "database", "user", "password", "tls", …}], "unread": [sentences]}."""
    uses: list[dict[str, Any]] = []
    unread: list[str] = []
    for name, part in (
        ("Django", _of_django(found)),
        ("Flask", _of_flask(found)),
        ("Celery", _of_celery(found)),
        ("limiters", _of_limiters(found)),
        ("clients", _of_clients(found, uses)),
    ):
        try:
            for use in part:
                uses.append(use)  # noqa: PERF402 - what came before an error is kept
        except Exception as error:  # noqa: BLE001 - an object of the service may connect when it is looked at
            unread.append("{0}: {1}".format(name, found.words.clean("{0}: {1}".format(type(error).__name__, error))))
    return {"uses": uses, "unread": unread}


def _of_django(found: Found) -> Iterator[dict[str, Any]]:
    if not found.django:
        return
    from django.conf import settings

    session = str(getattr(settings, "SESSION_ENGINE", ""))
    alias = str(getattr(settings, "SESSION_CACHE_ALIAS", "default"))
    for name, said in dict(getattr(settings, "CACHES", None) or {}).items():
        if "redis" not in str(said.get("BACKEND", "")).lower() and "valkey" not in str(said.get("BACKEND", "")).lower():
            continue
        options = dict(said.get("OPTIONS") or {})
        for address in _listed(said.get("LOCATION")):
            # A session that is only in the cache is gone with it; "cached_db" keeps it in the database too.
            role = "sessions" if session.endswith(".cache") and name == alias else "cache"
            yield _of_address(
                found,
                role,
                "CACHES[{0!r}]".format(name),
                address,
                password=options.get("PASSWORD") or options.get("password"),
            )
    for name, said in dict(getattr(settings, "CHANNEL_LAYERS", None) or {}).items():
        for host in dict(said.get("CONFIG") or {}).get("hosts") or ():
            address = host.get("address") if isinstance(host, dict) else host
            yield _of_address(found, "channels", "CHANNEL_LAYERS[{0!r}]".format(name), address)
    for name, said in dict(getattr(settings, "RQ_QUEUES", None) or {}).items():
        address = said.get("URL") or (said.get("HOST"), said.get("PORT"))
        yield _of_address(found, "jobs", "RQ_QUEUES[{0!r}]".format(name), address, password=said.get("PASSWORD"))


def _of_flask(found: Found) -> Iterator[dict[str, Any]]:
    for _, app, place in found.of_kind("flask"):
        for name, role in NAMED:
            address = app.config.get(name)
            if isinstance(address, str) and address.partition("://")[0].lower() in SCHEMES:
                yield _of_address(found, role, "{0} of {1}".format(name, place), address)
        # Flask-Session takes a client that is made already.
        pool = getattr(app.config.get("SESSION_REDIS"), "connection_pool", None)
        if pool is not None:
            yield _of_pool(found, "sessions", "SESSION_REDIS of {0}".format(place), pool)


def _of_celery(found: Found) -> Iterator[dict[str, Any]]:
    for _, app, place in found.of_kind("celery"):
        for name, role, by_tls in (
            ("broker_url", "broker", "broker_use_ssl"),
            ("result_backend", "results", "redis_backend_use_ssl"),
        ):
            for address in _listed(app.conf.get(name)):
                if isinstance(address, str) and address.partition("://")[0].lower() in SCHEMES:
                    use = _of_address(found, role, "{0} of {1}".format(name, place), address)
                    yield dict(use, **_tls(app.conf.get(by_tls)))


def _tls(said: Any) -> dict[str, Any]:
    """Celery's own settings of TLS: true, or a mapping with what is checked (ssl.CERT_NONE is 0)."""
    if not said:
        return {}
    if not isinstance(said, dict) or said.get("ssl_cert_reqs") is None:
        return {"tls": True}
    checks = said["ssl_cert_reqs"]
    names = {0: "none", 1: "optional", 2: "required"}
    named = names[int(checks)] if isinstance(checks, int) else str(checks).lower()
    return {"tls": True, "checks": named.rpartition(".")[2]}


def _of_limiters(found: Found) -> Iterator[dict[str, Any]]:
    """Slowapi and Flask-Limiter keep the address of their store."""
    for module in found.modules_of_service():
        for name, value in list(vars(module).items()):
            if type(value).__module__.partition(".")[0] not in ("slowapi", "flask_limiter"):
                continue
            address = getattr(value, "_storage_uri", None)
            if isinstance(address, str) and address.partition("://")[0].lower() in SCHEMES:
                yield _of_address(found, "limiter", "{0}.{1}".format(module.__name__, name), address)


def _of_clients(found: Found, uses: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Pools of redis-py that something of the service holds and that no setting above made."""
    kinds: tuple[Any, ...] = tuple(
        getattr(sys.modules[name], "ConnectionPool", None)
        for name in ("redis.connection", "redis.asyncio.connection", "valkey.connection", "valkey.asyncio.connection")
        if name in sys.modules
    )
    kinds = tuple(kind for kind in kinds if kind is not None)
    if not kinds:
        return
    import gc

    known = [_place(one) for one in list(uses)]
    for pool in gc.get_objects():
        # A lazy object would be made, and might connect, when it is asked for its class.
        if not issubclass(type(pool), kinds):
            continue
        use = _of_pool(found, "client", "a client of redis-py", pool)
        if _place(use) not in known:
            known.append(_place(use))
            yield use


def _of_pool(found: Found, role: str, name: str, pool: Any) -> dict[str, Any]:
    said = dict(getattr(pool, "connection_kwargs", None) or {})
    kind = getattr(getattr(pool, "connection_class", None), "__name__", "")
    return _use(
        found,
        role,
        name,
        host=said.get("path") or said.get("host"),
        port=said.get("port"),
        database=said.get("db"),
        user=said.get("username"),
        password=said.get("password"),
        tls="SSL" in kind,
        socket="Unix" in kind or bool(said.get("path")),
        checks=str(said.get("ssl_cert_reqs") or ""),
        timeout=said.get("socket_timeout"),
    )


def _place(use: dict[str, Any]) -> tuple[Any, ...]:
    return (str(use["host"]), use["port"], use["database"])


def _listed(said: Any) -> list[Any]:
    if isinstance(said, (list, tuple)):
        return list(said)
    return (
        [one for part in str(said or "").split(";") for one in part.split(",") if one] if isinstance(said, str) else []
    )


def _of_address(found: Found, role: str, name: str, address: Any, *, password: Any = None) -> dict[str, Any]:
    if isinstance(address, (list, tuple)) and len(address) >= 2:
        return _use(found, role, name, host=address[0], port=address[1], password=password)
    try:
        parts = urlsplit(str(address or ""))
        port = parts.port
    except ValueError:
        return _use(found, role, name, host="")
    query = dict(parse_qsl(parts.query))
    socket = parts.scheme in ("unix", "redis+socket")
    number = query.get("db") or query.get("virtual_host") or ("" if socket else parts.path.strip("/"))
    return _use(
        found,
        role,
        name,
        host=parts.path if socket else parts.hostname,
        port=None if socket else port or 6379,
        database=number or 0,
        user=unquote(parts.username or ""),
        password=unquote(parts.password or "") or query.get("password") or password,
        tls=parts.scheme in ("rediss", "valkeys"),
        socket=socket,
        checks=query.get("ssl_cert_reqs", ""),
        timeout=query.get("socket_timeout"),
    )


def _use(found: Found, role: str, name: str, **said: Any) -> dict[str, Any]:
    number = str(said.get("database") if said.get("database") is not None else 0)
    return {
        "role": role,
        "name": name,
        "host": found.mask("host", str(said.get("host") or "")),
        "port": int(said["port"]) if str(said.get("port") or "").isdigit() else None,
        "database": int(number) if number.isdigit() else None,
        "user": found.mask("user", str(said.get("user") or "")),
        "password": found.mask("password", str(said["password"])) if said.get("password") else None,
        "tls": bool(said.get("tls")),
        "socket": bool(said.get("socket")),
        "checks": str(said.get("checks") or "").lower().rpartition(".")[2],
        "timeout": _seconds(said.get("timeout")),
    }


def _seconds(value: Any) -> Any:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    return float(value) if isinstance(value, str) and value.replace(".", "", 1).isdigit() else None
