"""Verdicts and rules → where each item stands → GO, NO-GO or HOLD. Unknown is never green."""

from proveout.gate.deciding import decide
from proveout.gate.path import path_to_go
from proveout.gate.rules import NO_RULES, Rules
from proveout.gate.settling import Settled, baseline_of_run, settle
from proveout.gate.standing import stand
from proveout.gate.words import is_item_id

__all__ = ["NO_RULES", "Rules", "Settled", "baseline_of_run", "decide", "is_item_id", "path_to_go", "settle", "stand"]
