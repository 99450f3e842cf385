"""Runs that nobody measured, for documents of any kind."""

import random
from collections.abc import Callable, Mapping

import pytest

from proveout.intake import read_checklist
from proveout.model.binding import Binding, Bound, Sense
from proveout.model.check import Severity, Sight
from proveout.model.checklist import Item
from proveout.model.evidence import Evidence
from proveout.model.run import Decision, ItemResult, Judgement, Run, Standing
from proveout.model.verdict import Outcome, Verdict

OUTCOME = {
    Standing.PROVED: Outcome.PASS,
    Standing.FALSE: Outcome.FAIL,
    Standing.UNPROVED: Outcome.UNKNOWN,
    Standing.NOT_APPLICABLE: Outcome.NOT_APPLICABLE,
    Standing.REMARK: Outcome.UNKNOWN,
}
MakeRun = Callable[..., Run]


@pytest.fixture(scope="session")
def run_for() -> MakeRun:
    """`run_for(data, words=Standing.PROVED)`: a run over a document, in which the line of these words stands so."""
    return _run_for


@pytest.fixture(scope="session")
def random_run() -> Callable[[bytes, int], Run]:
    """A run with random outcomes; the number decides which."""
    return _random_run


def _run_for(data: bytes, standings: Mapping[str, Standing], *, waived: str = "", sight: Sight = Sight.FILES) -> Run:
    checklist = read_checklist(data, "A.md")
    standing_of = {item.id: standings[item.text] for item in checklist.items if item.text in standings}
    return _made(data, standing_of, waived=dict.fromkeys(standing_of, waived), sights=dict.fromkeys(standing_of, sight))


def _random_run(data: bytes, seed: int) -> Run:
    dice = random.Random(seed)  # noqa: S311 - made-up outcomes, no secret
    items = read_checklist(data, "A.md").items
    known: list[Item] = [item for item in items if dice.random() < 0.9]
    weighed = [Standing.PROVED] * 5 + [Standing.FALSE] * 5 + [Standing.UNPROVED] * 4 + list(Standing)
    return _made(
        data,
        {item.id: dice.choice(weighed) for item in known},
        waived={item.id: "Ada until 2026-06-01: because" * (dice.random() < 0.1) for item in known},
        sights={item.id: dice.choice(list(Sight)) for item in known},
        senses={item.id: Sense.PLAIN if dice.random() < 0.9 else dice.choice(list(Sense)) for item in known},
    )


def _made(
    data: bytes,
    standing_of: Mapping[str, Standing],
    *,
    waived: Mapping[str, str],
    sights: Mapping[str, Sight],
    senses: Mapping[str, Sense] | None = None,
) -> Run:
    checklist = read_checklist(data, "A.md")
    judgements = {}
    for number, (item, standing) in enumerate(standing_of.items()):
        seen = Verdict(OUTCOME[standing], "seen", (Evidence("it", "there"),))
        check = f"area{number % 7}.check_{number % 13}"
        judgements[item] = Judgement(item, check, "Title", Severity.MAJOR, seen, sight=sights[item])
    return Run(
        "2026-03-01T09:00:00Z", "proveout 0.1.0", "shop", "production", Decision.NO_GO, "because",
        checklists=(checklist,),
        bindings={
            item: Binding(item, (Bound("a.b", 1.0),), sense=(senses or {}).get(item, Sense.PLAIN))
            for item in standing_of
        },
        results=tuple(
            ItemResult(item, "A.md", standing, "why", (item,), waived=waived[item])
            for item, standing in standing_of.items()
        ),
        judgements=judgements,
    )  # fmt: skip
