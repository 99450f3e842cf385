from dataclasses import replace

from proveout.checks.http.errors_hide_internals import check_settings
from proveout.facts.application_answers import ApplicationAnswersFacts
from proveout.facts.effective_settings import EffectiveSettingsFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome

NOT_READ = Unreadable("not read")


def judged(facts: ApplicationAnswersFacts) -> Outcome:
    return check_settings(facts, NOT_READ).outcome


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


def test_a_debugger_around_the_application_fails() -> None:
    facts = replace(ApplicationAnswersFacts.example(), wrappers=("ProxyFix", "DebuggedApplication", "Flask"))

    assert judged(facts) is Outcome.FAIL


def test_errors_that_are_let_out_fail() -> None:
    out = EffectiveSettingsFacts.example(values={"DEBUG_PROPAGATE_EXCEPTIONS": True})
    unsaid = EffectiveSettingsFacts.example(values={"PROPAGATE_EXCEPTIONS": None})

    assert check_settings(ApplicationAnswersFacts.example(), out).outcome is Outcome.FAIL
    assert check_settings(ApplicationAnswersFacts.example(), unsaid).outcome is Outcome.PASS
