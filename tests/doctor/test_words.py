"""People's words that ended, end soon, or speak of nothing that exists."""

from datetime import date

from proveout.catalogue import Catalogue
from proveout.doctor.reach import Reach
from proveout.doctor.words import words
from proveout.facts.attestation import Attestation, AttestationFacts
from proveout.model.check import Page, PageKind, Sight
from proveout.model.diagnosis import Finding, State
from proveout.model.need import Look, Need
from proveout.model.plan import Task
from proveout.model.waiver import Waiver

TODAY = date(2026, 3, 1)
ABOUT = "attest.release_approved"


def word(until: date, about: str = ABOUT) -> Attestation:
    return Attestation(about, "Ada", "minutes", date(2026, 1, 1), until, "proveout.toml:3")


def waiver(until: date, about: str = ABOUT) -> Waiver:
    return Waiver(about, "Ada", "next week", date(2026, 1, 1), until, "proveout.toml:9")


def said(*given: Attestation | Waiver, good_for_days: int | None = None) -> list[Finding]:
    task = Task(ABOUT, ABOUT, {}, (Look(Sight.ATTESTATION, "", (("given", Need(AttestationFacts)),)),))
    page = Page(ABOUT, PageKind.ATTESTATION, "It is so", {}, sees=(Sight.ATTESTATION,))
    reach = Reach(Catalogue(lambda: {ABOUT: page}), {("X.md", "one"): (task,)})
    return words(reach, given, TODAY, [ABOUT, "one"], good_for_days=good_for_days)


def test_a_word_that_nobody_gave_is_asked_for() -> None:
    (finding,) = said()

    assert (finding.state, finding.items, finding.checks) == (State.MISSING, 1, (ABOUT,))


def test_a_word_about_nothing_that_exists_is_broken() -> None:
    stray, _ = said(word(date(2027, 1, 1), "attest.relaese_approved"))

    assert stray.state is State.BROKEN
    assert stray.says == "proveout.toml:3: there is no check, attestation or line 'attest.relaese_approved'"


def test_a_word_that_ended_is_missing() -> None:
    (finding,) = said(word(date(2026, 2, 28)))

    assert finding.state is State.MISSING
    assert "ended on 2026-02-28" in finding.says


def test_a_word_that_ends_today_still_counts_and_ends_soon() -> None:
    (finding,) = said(word(TODAY))

    assert finding.state is State.PARTLY
    assert finding.items == 1


def test_a_newer_word_takes_the_place_of_one_that_ended() -> None:
    assert said(word(date(2026, 2, 28)), word(date(2026, 12, 1))) == []


def test_a_policy_ends_a_word_before_its_own_day() -> None:
    (finding,) = said(word(date(2026, 12, 1)), good_for_days=30)

    assert finding.state is State.MISSING
    assert "ended on 2026-01-31" in finding.says


def test_a_waiver_that_ended_is_said_and_no_word_takes_its_place() -> None:
    (finding,) = said(waiver(date(2026, 2, 1)), word(date(2026, 12, 1)), good_for_days=None)

    assert (finding.about, finding.state) == ("waiver", State.MISSING)
    assert "the waiver of attest.release_approved by Ada ended on 2026-02-01" in finding.says


def test_a_word_about_a_line_counts_that_line() -> None:
    ended, _ = said(word(date(2026, 2, 1), about="one"))

    assert (ended.items, ended.checks) == (1, ())


def test_a_word_that_lasts_is_not_spoken_of() -> None:
    assert said(word(date(2026, 3, 16))) == []
