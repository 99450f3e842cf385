"""Verdicts and rules → where each item stands → GO, NO-GO or HOLD. Unknown is never green."""

from collections.abc import Mapping, Sequence

from proveout.gate.deciding import decide
from proveout.gate.rules import NO_RULES, Rules
from proveout.gate.settling import Settled, baseline_of_run, settle
from proveout.gate.standing import stand
from proveout.gate.words import is_item_id
from proveout.model.run import ItemResult, Judgement, Step

__all__ = ["NO_RULES", "Rules", "Settled", "baseline_of_run", "decide", "is_item_id", "path_to_go", "settle", "stand"]


def path_to_go(results: Sequence[ItemResult], judgements: Mapping[str, Judgement]) -> tuple[Step, ...]:
    """See `proveout.gate.path.path_to_go`. The door opens late: an empty list has no path."""
    if not results:
        return ()
    from proveout.gate.path import path_to_go as shortest  # noqa: PLC0415 - see above

    return shortest(results, judgements)
