"""All that a team laid down for one environment, as the gate reads it."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from proveout.model.policy import LeftOut, Policy

if TYPE_CHECKING:
    from proveout.facts.attestation import Attestation
    from proveout.model.baseline import Baseline
    from proveout.model.waiver import Waiver


@dataclass(frozen=True, slots=True)
class Rules:
    """`waivers` and `left_out` are those of this environment alone; `pins` are the items that are pinned."""

    environment: str = "production"
    policy: Policy = field(default_factory=Policy)
    waivers: "tuple[Waiver, ...]" = ()
    left_out: tuple[LeftOut, ...] = ()
    attestations: "tuple[Attestation, ...]" = ()
    pins: tuple[str, ...] = ()
    pinned_in: str = ""  # name of the configuration
    baseline: "Baseline | None" = None


NO_RULES = Rules()
