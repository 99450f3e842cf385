"""By what a started Flask application takes the visitor from the headers of a proxy."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from proveout.facts.start import Start


@dataclass(frozen=True, slots=True)
class ProxyFix:
    """Werkzeug's wrapper around the application `of`. `counts` are the proxies that it trusts for each header."""

    of: str
    counts: Mapping[str, int] = field(default_factory=dict)
    firm: bool = True


@dataclass(frozen=True, slots=True)
class ProxyTrustFacts:
    """`applications` are those of Flask; `fixes` the wrappers that requests really come through."""

    applications: tuple[str, ...] = ()
    fixes: tuple[ProxyFix, ...] = ()
    start: Start = field(default_factory=Start.example)

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A Flask application behind one proxy, with the given fields changed."""
        return replace(
            cls(("desk:app",), (ProxyFix("desk:app", {"x_for": 1, "x_proto": 1, "x_host": 1}),)), **difference
        )
