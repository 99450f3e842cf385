"""What a run is going to read, and for whom. Nothing has been read yet."""

from collections.abc import Mapping
from dataclasses import dataclass

from proveout.model.binding import LimitValue
from proveout.model.environment import Environment
from proveout.model.need import Look, Need


@dataclass(frozen=True, slots=True)
class Task:
    """One check with one set of limits, to be judged once for all items that ask for it.

    `looks` are in the order of strength. `refused` says why nothing can be looked at: not built yet,
    not permitted here, a limit that nobody stated. `members` are the keys of an umbrella's tasks.
    """

    key: str
    check: str
    limits: Mapping[str, LimitValue]
    looks: tuple[Look, ...] = ()
    refused: str = ""
    members: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Tasks in the order of their keys, and the needs that they share."""

    tasks: tuple[Task, ...]
    needs: tuple[Need, ...]
    environment: Environment


def task_key(check: str, limits: Mapping[str, LimitValue]) -> str:
    """`http.p95(limit=2s)`: the same check with the same limits has the same key."""
    if not limits:
        return check
    said = ", ".join(f"{name}={_said(value)}" for name, value in sorted(limits.items()))
    return f"{check}({said})"


def _said(value: LimitValue) -> str:
    return "+".join(str(one) for one in value) if isinstance(value, tuple) else str(value)
