"""What the repository offers to be called: targets, scripts, management commands."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from proveout.facts.tree import SEEN_AT


@dataclass(frozen=True, slots=True)
class Targets:
    """What one file offers. `open_ended` is true where it may offer more: an include, a pattern, a broken file."""

    names: frozenset[str]
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class TargetFacts:
    """Targets by the file that offers them.

    `make` maps Makefiles, `just` justfiles, `scripts` package.json files. `management` are the names of the
    repository's own Django commands, `modules` its Python modules as dotted names.
    """

    make: Mapping[str, Targets] = field(default_factory=dict)
    just: Mapping[str, Targets] = field(default_factory=dict)
    scripts: Mapping[str, Targets] = field(default_factory=dict)
    management: frozenset[str] = frozenset()
    modules: frozenset[str] = frozenset()
    seen_at: datetime = SEEN_AT

    @classmethod
    def example(cls, **difference: Any) -> Self:
        """A Makefile with a test and a deploy target, with the given fields changed."""
        make = {"Makefile": Targets(frozenset({"test", "deploy"}))}
        return replace(cls(make=make, modules=frozenset({"app.main"})), **difference)
