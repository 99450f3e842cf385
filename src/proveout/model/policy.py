"""What a team lays down: what stops a release, what is left out, and for how long a look stays good."""

from dataclasses import dataclass

from proveout.model.check import Severity

DAY_S = 86_400.0


@dataclass(frozen=True, slots=True)
class Policy:
    """The rules of one environment. The defaults are the strictest: all that is required must be proved.

    `blocks` are the severities whose checks stop a release. `facts_good_for_s` counts in seconds from the reading;
    `words_good_for_days` cuts attestations short, and None leaves them as long as they say.
    """

    blocks: tuple[Severity, ...] = tuple(Severity)
    open_items_block: bool = True
    unknown_blocks: bool = True
    facts_good_for_s: float = DAY_S
    words_good_for_days: int | None = None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An item or a check that is measured and shown, and stops nothing. Unlike a waiver it has no end."""

    about: str  # id of a check, an umbrella or an item
    why: str
    where: str  # file and line
    environments: tuple[str, ...] = ()  # empty for all
    words: str = ""  # those of the item when it was left out
