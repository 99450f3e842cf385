from dataclasses import replace

from proveout.checks.http.framing_is_refused import check_settings
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


def test_an_application_that_sends_neither_is_unknown_because_its_proxy_may() -> None:
    assert judged(ApplicationAnswersFacts.example()) is Outcome.UNKNOWN


def test_a_list_of_everybody_fails() -> None:
    for policy in ("frame-ancestors *", "default-src 'self'; frame-ancestors https:"):
        assert judged(ApplicationAnswersFacts.example(headers={"Content-Security-Policy": policy})) is Outcome.FAIL


def test_a_value_that_browsers_ignore_fails_unless_a_policy_holds() -> None:
    ignored = {"X-Frame-Options": "ALLOW-FROM https://a.example"}

    assert judged(ApplicationAnswersFacts.example(headers=ignored)) is Outcome.FAIL
    held = {**ignored, "Content-Security-Policy": "frame-ancestors 'self'"}
    assert judged(ApplicationAnswersFacts.example(headers=held)) is Outcome.PASS


def test_either_header_passes_here_and_is_only_wired() -> None:
    assert judged(ApplicationAnswersFacts.example(headers={"X-Frame-Options": "sameorigin"})) is Outcome.PASS
