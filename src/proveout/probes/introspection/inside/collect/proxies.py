"""By what an application takes the visitor's address from a proxy's headers, and how many proxies it counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from ..found import Found

DEEPEST = 10
COUNTS = ("x_for", "x_proto", "x_host", "x_port", "x_prefix")


def collect(found: Found) -> dict[str, Any]:
    """{"fixes": [{"of", "counts"}], "flask": ["module:attribute"]} of ProxyFix around the applications of Flask."""
    fixes = []
    for _, app, place in found.of_kind("flask"):
        layer = getattr(app, "wsgi_app", None)
        for _ in range(DEEPEST):
            if type(layer).__name__ == "ProxyFix":
                fixes.append({"of": place, "counts": {name: getattr(layer, name, 0) for name in COUNTS}})
            held = getattr(layer, "__dict__", {})
            layer = next((held[one] for one in ("app", "wsgi_app", "application", "_app") if one in held), None)
            if layer is None:
                break
    return {"fixes": fixes, "flask": [place for _, _, place in found.of_kind("flask")]}
