from dataclasses import replace

from proveout.checks.http.content_type_is_not_sniffed import check_settings
from proveout.facts.application_answers import ApplicationAnswer, ApplicationAnswersFacts
from proveout.model.verdict import Outcome


def judged(facts: ApplicationAnswersFacts) -> Outcome:
    return check_settings(facts).outcome


def test_an_application_that_came_to_no_answer_is_unknown() -> None:
    broken = {"status": 500}

    assert judged(ApplicationAnswersFacts()) is Outcome.UNKNOWN
    assert judged(ApplicationAnswersFacts.example(missing_page=broken, start_page=broken)) is Outcome.UNKNOWN


def test_answers_that_change_with_made_up_values_are_unknown() -> None:
    assert judged(replace(ApplicationAnswersFacts.example(), firm=False)) is Outcome.UNKNOWN


def test_an_application_that_sends_none_is_unknown_because_its_proxy_may() -> None:
    assert judged(ApplicationAnswersFacts.example()) is Outcome.UNKNOWN


def test_another_value_fails() -> None:
    assert judged(ApplicationAnswersFacts.example(headers={"X-Content-Type-Options": "none"})) is Outcome.FAIL


def test_the_header_sent_twice_fails() -> None:
    twice = ApplicationAnswer("missing page", headers=(("x-content-type-options", "nosniff"),) * 2)

    assert judged(ApplicationAnswersFacts((twice,))) is Outcome.FAIL


def test_nosniff_passes_here_and_is_only_wired() -> None:
    assert judged(ApplicationAnswersFacts.example(headers={"X-Content-Type-Options": "nosniff"})) is Outcome.PASS
