"""Bindings, catalogue and environment → what to read. Reads nothing itself."""

from collections.abc import Collection

from proveout.catalogue import Catalogue
from proveout.model.binding import Binding
from proveout.model.environment import Environment
from proveout.model.plan import Plan

__all__ = ["make_plan"]


def make_plan(
    bindings: Collection[Binding], catalogue: Catalogue, environment: Environment, *, attested: Collection[str] = ()
) -> Plan:
    """See `proveout.plan.make.make_plan`, which is imported where something is bound."""
    if not bindings:
        return Plan((), (), environment)
    from proveout.plan.make import make_plan as plan_all  # noqa: PLC0415 - see above

    return plan_all(bindings, catalogue, environment, attested=attested)
