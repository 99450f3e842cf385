from dataclasses import replace

import pytest

from proveout.checks.http.csp_blocks_foreign_scripts import Limits, check_settings
from proveout.facts.application_answers import ApplicationAnswersFacts
from proveout.model.limit import Host
from proveout.model.verdict import Outcome


def judged(facts: ApplicationAnswersFacts, limits: Limits | None = None) -> Outcome:
    return check_settings(facts, limits or Limits()).outcome


def test_an_application_that_came_to_no_answer_is_unknown() -> None:
    broken = {"status": 500}

    assert judged(ApplicationAnswersFacts()) is Outcome.UNKNOWN
    assert judged(ApplicationAnswersFacts.example(missing_page=broken, start_page=broken)) is Outcome.UNKNOWN


def test_answers_that_change_with_made_up_values_are_unknown() -> None:
    assert judged(replace(ApplicationAnswersFacts.example(), firm=False)) is Outcome.UNKNOWN


def policy(value: str, limits: Limits | None = None) -> Outcome:
    return judged(ApplicationAnswersFacts.example(headers={"Content-Security-Policy": value}), limits)


def test_an_application_that_sends_none_is_unknown_because_its_proxy_may() -> None:
    assert judged(ApplicationAnswersFacts.example()) is Outcome.UNKNOWN


def test_a_policy_that_only_reports_fails_unless_that_is_stated() -> None:
    facts = ApplicationAnswersFacts.example(headers={"Content-Security-Policy-Report-Only": "default-src 'self'"})

    assert judged(facts) is Outcome.FAIL
    assert judged(facts, Limits(report_only=True)) is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "value",
    [
        "script-src 'self' 'unsafe-inline'",
        "default-src *",
        "default-src 'self'; script-src https:",
        "script-src 'self' data:",
        "script-src 'nonce-abc' 'unsafe-eval'",
        "img-src 'self'",
        "script-src 'self'; script-src-elem *",
    ],
)
def test_a_policy_that_lets_a_foreign_script_run_fails(value: str) -> None:
    assert policy(value) is Outcome.FAIL


@pytest.mark.parametrize(
    "value",
    [
        "default-src 'self'",
        "default-src 'none'",
        "script-src 'self' 'unsafe-inline' 'nonce-abc'",
        "script-src 'strict-dynamic' 'nonce-abc' https:",
    ],
)
def test_a_policy_that_keeps_them_out_passes_here_and_is_only_wired(value: str) -> None:
    assert policy(value) is Outcome.PASS


def test_the_first_of_a_rule_that_stands_twice_counts() -> None:
    assert policy("script-src 'self'; script-src *") is Outcome.PASS


def test_a_host_that_is_not_stated_fails_where_hosts_are() -> None:
    stated = Limits((Host("cdn.example.org"),))

    assert policy("script-src 'self' https://cdn.example.org", stated) is Outcome.PASS
    assert policy("script-src 'self' https://other.example.org", stated) is Outcome.FAIL
