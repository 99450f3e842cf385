from dataclasses import replace

from proveout.checks.http.stated_header_is_sent import Limits, check_settings
from proveout.facts.application_answers import ApplicationAnswersFacts
from proveout.model.limit import Header, UrlPath
from proveout.model.verdict import Outcome


def judged(facts: ApplicationAnswersFacts, limits: Limits | None = None) -> Outcome:
    return check_settings(facts, limits or Limits(Header("Referrer-Policy"))).outcome


def test_an_application_that_came_to_no_answer_is_unknown() -> None:
    broken = {"status": 500}

    assert judged(ApplicationAnswersFacts()) is Outcome.UNKNOWN
    assert judged(ApplicationAnswersFacts.example(missing_page=broken, start_page=broken)) is Outcome.UNKNOWN


def test_answers_that_change_with_made_up_values_are_unknown() -> None:
    assert judged(replace(ApplicationAnswersFacts.example(), firm=False)) is Outcome.UNKNOWN


REFERRER = Limits(Header("Referrer-Policy"), "strict-origin")


def test_an_application_that_sends_none_is_unknown_because_its_proxy_may() -> None:
    assert judged(ApplicationAnswersFacts.example(), REFERRER) is Outcome.UNKNOWN


def test_a_path_of_its_own_was_not_asked_for() -> None:
    facts = ApplicationAnswersFacts.example(headers={"Referrer-Policy": "strict-origin"})

    assert judged(facts, Limits(Header("Referrer-Policy"), path=UrlPath("/account"))) is Outcome.UNKNOWN


def test_another_value_than_the_stated_one_fails() -> None:
    assert judged(ApplicationAnswersFacts.example(headers={"Referrer-Policy": "unsafe-url"}), REFERRER) is Outcome.FAIL


def test_values_are_compared_without_their_spaces_and_case() -> None:
    stated = Limits(Header("Permissions-Policy: camera=(), microphone=()"))
    facts = ApplicationAnswersFacts.example(headers={"Permissions-Policy": "Camera=(),microphone=()"})

    assert judged(facts, stated) is Outcome.PASS


def test_the_header_passes_here_and_is_only_wired() -> None:
    facts = ApplicationAnswersFacts.example(headers={"Referrer-Policy": "strict-origin"})

    assert judged(facts, REFERRER) is Outcome.PASS
    assert judged(facts, Limits(Header("Referrer-Policy"))) is Outcome.PASS
