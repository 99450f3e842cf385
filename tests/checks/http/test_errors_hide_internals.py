from dataclasses import replace

from proveout.checks.http.errors_hide_internals import check_settings
from proveout.facts.application_answers import ApplicationAnswersFacts
from proveout.model.verdict import Outcome


def judged(facts: ApplicationAnswersFacts) -> Outcome:
    return check_settings(facts).outcome


def test_an_application_that_came_to_no_answer_is_unknown() -> None:
    broken = {"status": 500}

    assert judged(ApplicationAnswersFacts()) is Outcome.UNKNOWN
    assert judged(ApplicationAnswersFacts.example(missing_page=broken, start_page=broken)) is Outcome.UNKNOWN


def test_answers_that_change_with_made_up_values_are_unknown() -> None:
    assert judged(replace(ApplicationAnswersFacts.example(), firm=False)) is Outcome.UNKNOWN


def test_what_a_body_shows_fails_even_in_an_answer_of_500() -> None:
    shown = {"status": 500, "reveals": "a traceback"}

    assert judged(ApplicationAnswersFacts.example(start_page=shown)) is Outcome.FAIL
    assert judged(ApplicationAnswersFacts.example(foreign_host=shown)) is Outcome.FAIL


def test_bodies_without_a_mark_pass_here_and_are_only_wired() -> None:
    assert judged(ApplicationAnswersFacts.example()) is Outcome.PASS
