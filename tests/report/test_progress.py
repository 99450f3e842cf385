"""How far a run is, told on stderr."""

import io

from proveout.model.event import CheckJudged, Event, FactsRead, RunEnded, StageStarted
from proveout.model.run import Decision
from proveout.model.verdict import Outcome
from proveout.report.progress import Progress

EVENTS: tuple[Event, ...] = (
    StageStarted("gather", 2),
    FactsRead("SiteFacts", 0.25),
    FactsRead("DatabaseFacts", 1.0, "refused \x1b[2J for tomato77"),
    StageStarted("judge", 1),
    CheckJudged("http.hsts_lasts_a_year", Outcome.PASS),
    RunEnded(Decision.GO),
)


def told(*, live: bool, verbose: bool, width: int = 80) -> str:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
    progress = Progress(
        stream, live=live, verbose=verbose, hide=lambda text: text.replace("tomato77", "[hidden]"), width=width
    )
    for event in EVENTS:
        progress(event)
    stream.seek(0)
    return stream.read()


def test_nothing_is_written_where_nobody_asked() -> None:
    assert told(live=False, verbose=False) == ""


def test_a_secret_and_a_control_character_are_never_written() -> None:
    written = told(live=True, verbose=True) + told(live=False, verbose=True)

    assert "tomato77" not in written
    assert "\x1b" not in written


def test_verbose_writes_plain_lines() -> None:
    assert told(live=False, verbose=True).splitlines() == [
        "gather 2",
        "read SiteFacts in 0.2 s",
        r"read DatabaseFacts in 1.0 s: refused \x1b[2J for [hidden]",
        "judge 1",
        "judged http.hsts_lasts_a_year: pass",
    ]


def test_the_living_line_is_drawn_over_itself_and_erased_at_the_end() -> None:
    drawn = told(live=True, verbose=False).split("\r")

    assert "gather 1/2: SiteFacts" in drawn[2]
    assert "\n" not in "".join(drawn)
    assert drawn[-1] == ""
    assert drawn[-2].strip() == ""
    assert len(drawn[-2]) == max(map(len, drawn))


def test_the_living_line_fits_the_terminal() -> None:
    assert max(map(len, told(live=True, verbose=False, width=16).split("\r"))) <= 15
