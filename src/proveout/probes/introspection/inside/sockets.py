"""WebSockets of an ASGI application: where they are, and whether a handshake with a foreign Origin is accepted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

DEEPEST, MOST = 8, 10
PARAMETER = re.compile(r"\{([^{}:]*)(?::[^{}]*)?\}")


def paths(routes: Any, prefix: str = "", depth: int = 0) -> Iterator[str]:
    """Paths of WebSockets in a table of routes, with 1 for each parameter."""
    for listed in list(routes or ()) if depth < DEEPEST else ():
        if hasattr(listed, "effective_candidates"):  # FastAPI's own of an included router
            yield from paths(listed.effective_candidates(), prefix, depth + 1)
            continue
        one = getattr(listed, "starlette_route", None) or listed
        path = prefix + str(getattr(one, "path", ""))
        if type(one).__name__.endswith("WebSocketRoute"):
            yield PARAMETER.sub("1", path)
        elif getattr(one, "routes", None):
            yield from paths(one.routes, path, depth + 1)


def handshakes(
    application: Any, found: list[str], host: str, origins: list[str], patience: float
) -> list[dict[str, Any]]:
    """{"path", "origin", "ended"} of each: accepted | refused | failed. Nothing is sent after the handshake."""
    return [
        {"path": path, "origin": origin, "ended": _handshake(application, path, host, origin, patience)}
        for path in found[:MOST]
        for origin in origins
    ]


def _handshake(application: Any, path: str, host: str, origin: str, patience: float) -> str:
    import asyncio

    scope = {
        "type": "websocket",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "scheme": "wss",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"host", host.encode()), (b"origin", origin.encode())],
        "client": ("127.0.0.1", 51000),
        "server": (host.partition(":")[0], 443),
        "subprotocols": [],
        "state": {},
    }
    said: list[str] = []

    async def receive() -> dict[str, Any]:
        if not said:
            return {"type": "websocket.connect"}
        return {"type": "websocket.disconnect", "code": 1001}

    async def send(message: dict[str, Any]) -> None:
        said.append(message["type"])

    async def ask() -> None:
        await asyncio.wait_for(application(scope, receive, send), patience)

    try:
        asyncio.run(ask())
    except Exception:  # noqa: BLE001 - what it did before it raised is what counts
        return "accepted" if "websocket.accept" in said else "failed"
    return "accepted" if "websocket.accept" in said else "refused"
