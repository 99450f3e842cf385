"""What the application itself answers to a few harmless requests in its own process, without server and proxy."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from .. import sockets
from ..judged import JUDGED

if TYPE_CHECKING:
    from typing import Any

    from ..found import Found

FOREIGN, PATH = "foreign-site.invalid", "/proveout-made-up-path"
PATIENCE = 5.0  # seconds for one answer
MOST_BODY = 256 * 1024
# What only the pages of debuggers and raw tracebacks say.
MARKS = (
    (b"You're seeing this error because you have <code>DEBUG = True</code>", "Django's page of errors for debugging"),
    (b"Traceback (most recent call last)", "a traceback"),
    (b"werkzeug.debug", "Werkzeug's debugger"),
    (b"Using the URLconf defined in", "Django's list of routes"),
    (b"<title>Starlette Debugger</title>", "Starlette's debugger"),
)


def collect(found: Found) -> dict[str, Any]:
    """{"answers": [{"question", "status", "headers", "reveals", "failed"}]}; none unless the request asks for them."""
    asked = found.request["options"].get("answers")
    if asked is None:
        return {"answers": []}
    application = _application(found)
    if application is None:
        return {"answers": [], "failed": "it is no application of WSGI or ASGI that is known here"}
    host = _host(found)
    return {
        "host": host,
        "sockets": _sockets(found, application, host, list(asked.get("origins", ()))[:1]),
        "wrappers": _wrappers(application[1]),
        "answers": [_answer(found, application, one) for one in _questions(host, asked.get("origins", ()))],
    }


def _questions(host: str, origins: Any) -> list[dict[str, Any]]:
    """Method, path, host and headers of each; `scheme` is what the proxy in front would say."""
    look_alikes = ["https://{0}.{1}".format(origin.partition("://")[2], FOREIGN) for origin in list(origins)[:1]]
    questions: list[dict[str, Any]] = [
        {"question": "missing page"},
        {"question": "start page", "path": "/"},
        {"question": "plain http", "scheme": "http"},
        {"question": "foreign host", "host": FOREIGN},
        {"question": "foreign origin", "headers": {"Origin": "https://" + FOREIGN}},
        {"question": "null origin", "headers": {"Origin": "null"}},
        {
            "question": "foreign preflight",
            "method": "OPTIONS",
            "headers": {"Origin": "https://" + FOREIGN, "Access-Control-Request-Method": "POST"},
        },
    ]
    questions += [{"question": "look-alike origin", "headers": {"Origin": one}} for one in look_alikes]
    questions += [{"question": "stated origin " + one, "headers": {"Origin": one}} for one in list(origins)[:5]]
    base: dict[str, Any] = {"method": "GET", "path": PATH, "host": host, "scheme": "https", "headers": {}}
    return [dict(base, **one) for one in questions]


def _application(found: Found) -> Any:
    """What the server would call, ("wsgi" | "asgi", callable)."""
    module, _, attribute = found.entry.partition(":")
    outer = getattr(sys.modules.get(module), attribute.partition("(")[0] or "application", None)
    for kind, inner, _ in found.apps:
        # What stands at the entry may wrap the application; a factory does not.
        whole = outer if outer is not None and not isinstance(outer, type(collect)) and callable(outer) else inner
        if kind in ("fastapi", "starlette") or type(inner).__name__ == "ASGIHandler":
            return ("asgi", whole)
        if kind in ("django", "flask"):
            return ("wsgi", whole)
    if found.django:
        from django.core.wsgi import get_wsgi_application

        return ("wsgi", get_wsgi_application())
    return None


def _host(found: Found) -> str:
    """A name under which the application serves, as far as its settings tell."""
    hosts: list[Any] = []
    if found.django:
        from django.conf import settings

        hosts += list(settings.ALLOWED_HOSTS)
    for kind, app, _ in found.apps:
        if kind == "flask":
            hosts += [app.config.get("SERVER_NAME"), *(app.config.get("TRUSTED_HOSTS") or ())]
        for one in getattr(app, "user_middleware", ()):
            if getattr(one, "cls", type(None)).__name__ == "TrustedHostMiddleware":
                hosts += list(
                    (getattr(one, "kwargs", None) or getattr(one, "options", None) or {}).get("allowed_hosts") or ()
                )
    named = [str(one).lstrip("*").lstrip(".") for one in hosts if one and str(one) != "*"]
    return next(
        (one for one in named if one not in ("localhost", "127.0.0.1", "[::1]", "")), named[0] if named else "localhost"
    )


def _answer(found: Found, application: Any, question: dict[str, Any]) -> dict[str, Any]:
    kind, called = application
    try:
        status, headers, body = (_by_asgi if kind == "asgi" else _by_wsgi)(called, question)
    except Exception as error:  # noqa: BLE001 - an application that raises has no answer
        return dict(_said(question), status=0, headers=[], reveals="", failed=found.words.clean(type(error).__name__))
    shown = [[name.lower(), _value(found, name, value)] for name, value in headers]
    return dict(_said(question), status=status, headers=shown, reveals=_reveals(body), failed="")


def _sockets(found: Found, application: Any, host: str, origins: list[str]) -> list[dict[str, Any]]:
    kind, called = application
    if kind != "asgi":
        return []
    apps = [app for one, app, _ in found.apps if one in ("fastapi", "starlette")]
    found_paths = list(dict.fromkeys(path for app in apps for path in sockets.paths(getattr(app, "routes", ()))))
    own = origins or ["https://" + host]
    return sockets.handshakes(called, found_paths, host, ["https://" + FOREIGN, "null", *own], PATIENCE)


def _wrappers(application: Any) -> list[str]:
    """Names of the classes around the application, from the outside in."""
    names: list[str] = []
    for _ in range(12):
        names.append(type(application).__name__)
        held = getattr(application, "__dict__", {})
        inner = next((held[one] for one in ("wsgi_app", "app", "application") if held.get(one) is not None), None)
        inner = getattr(inner, "__self__", inner)  # Flask's own method
        if inner is None or inner is application:
            break
        application = inner
    return names


def _said(question: dict[str, Any]) -> dict[str, Any]:
    return {"question": question["question"], "host": question["host"], "path": question["path"]}


def _value(found: Found, name: str, value: str) -> Any:
    if name.lower() in ("set-cookie", "set-cookie2"):
        first, _, rest = value.partition(";")
        return "{0}=…;{1}".format(first.partition("=")[0], rest)
    return value[:2000] if name.lower() in JUDGED else found.mask.text(value[:2000])


def _reveals(body: bytes) -> str:
    return next((name for mark, name in MARKS if mark in body), "")


def _by_wsgi(application: Any, question: dict[str, Any]) -> Any:
    import io

    said: list[Any] = []

    def start_response(status: str, headers: list[tuple[str, str]], *_: Any) -> Any:
        said[:] = [int(status.split(" ", 1)[0]), list(headers)]
        return lambda _: None

    errors = io.StringIO()
    environ = {
        "REQUEST_METHOD": question["method"],
        "SCRIPT_NAME": "",
        "PATH_INFO": question["path"],
        "QUERY_STRING": "",
        "SERVER_NAME": question["host"].partition(":")[0],
        "SERVER_PORT": "443" if question["scheme"] == "https" else "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": question["host"],
        "HTTP_X_FORWARDED_PROTO": question["scheme"],
        "HTTP_ACCEPT": "text/html",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": question["scheme"],
        "wsgi.input": io.BytesIO(b""),
        "wsgi.errors": errors,
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    environ.update({"HTTP_" + name.upper().replace("-", "_"): value for name, value in question["headers"].items()})
    parts = application(environ, start_response)
    body = b""
    try:
        for part in parts:
            body += part
            if len(body) > MOST_BODY:
                break
    finally:
        if hasattr(parts, "close"):
            parts.close()
    return said[0], said[1], body


def _by_asgi(application: Any, question: dict[str, Any]) -> Any:
    import asyncio

    headers = {"host": question["host"], "x-forwarded-proto": question["scheme"], "accept": "text/html"}
    headers.update({name.lower(): value for name, value in question["headers"].items()})
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": question["method"],
        "scheme": question["scheme"],
        "path": question["path"],
        "raw_path": question["path"].encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
        "client": ("127.0.0.1", 51000),
        "server": (question["host"].partition(":")[0], 443 if question["scheme"] == "https" else 80),
        "state": {},
    }
    said: list[Any] = [0, []]
    body = bytearray()

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            said[:] = [
                message["status"],
                [(name.decode("latin-1"), value.decode("latin-1")) for name, value in message["headers"]],
            ]
        elif len(body) < MOST_BODY:
            body.extend(message.get("body", b""))

    async def ask() -> None:
        await asyncio.wait_for(application(scope, receive, send), PATIENCE)

    try:
        asyncio.run(ask())
    except Exception:
        # Starlette answers 500 first and raises afterwards, so that servers can log it.
        if not said[0]:
            raise
    return said[0], said[1], bytes(body)
