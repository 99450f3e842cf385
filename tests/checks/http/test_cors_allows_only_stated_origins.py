from dataclasses import replace
from typing import Any

from proveout.checks.http.cors_allows_only_stated_origins import Limits, asks, check_settings
from proveout.facts.application_answers import ApplicationAnswer, ApplicationAnswersFacts
from proveout.model.limit import Url
from proveout.model.verdict import Outcome


def judged(facts: ApplicationAnswersFacts, limits: Limits | None = None) -> Outcome:
    return check_settings(facts, limits or Limits()).outcome


def test_an_application_that_came_to_no_answer_is_unknown() -> None:
    broken = {"status": 500}

    assert judged(ApplicationAnswersFacts()) is Outcome.UNKNOWN
    assert judged(ApplicationAnswersFacts.example(missing_page=broken, start_page=broken)) is Outcome.UNKNOWN


def test_answers_that_change_with_made_up_values_are_unknown() -> None:
    assert judged(replace(ApplicationAnswersFacts.example(), firm=False)) is Outcome.UNKNOWN


OWN = "https://shop.example.org"
STATED = Limits((Url(OWN),))


def answered(**answers: Any) -> ApplicationAnswersFacts:
    own = ApplicationAnswer(f"stated origin {OWN}", headers=(("access-control-allow-origin", OWN),))
    base = ApplicationAnswersFacts.example(**answers)
    return replace(base, answers=(*base.answers, own))


def allowing(origin: str, *, credentials: bool = False) -> dict[str, object]:
    headers = [("access-control-allow-origin", origin)]
    return {"headers": (*headers, ("access-control-allow-credentials", "true")) if credentials else tuple(headers)}


def test_a_refusal_without_a_stated_origin_has_no_control() -> None:
    assert judged(ApplicationAnswersFacts.example()) is Outcome.UNKNOWN


def test_a_foreign_origin_that_was_not_answered_at_all_is_unknown() -> None:
    facts = answered(foreign_origin={"status": 0}, null_origin={"status": 0}, foreign_preflight={"status": 0})

    assert judged(facts, STATED) is Outcome.UNKNOWN


def test_a_foreign_origin_a_null_one_or_a_preflight_that_is_answered_fails() -> None:
    for question in ("foreign_origin", "null_origin", "foreign_preflight"):
        assert judged(answered(**{question: allowing("*")}), STATED) is Outcome.FAIL


def test_everybody_is_right_for_a_public_interface_and_never_with_credentials() -> None:
    public = Limits((Url(OWN),), public=True)

    assert judged(answered(foreign_origin=allowing("*")), public) is Outcome.PASS
    assert judged(answered(foreign_origin=allowing("https://x.invalid", credentials=True)), public) is Outcome.FAIL


def test_a_look_alike_of_the_stated_origin_that_is_answered_fails() -> None:
    alike = ApplicationAnswer("look-alike origin", headers=(("access-control-allow-origin", f"{OWN}.invalid"),))

    assert judged(replace(answered(), answers=(*answered().answers, alike)), STATED) is Outcome.FAIL


def test_a_stated_origin_that_gets_no_answer_fails() -> None:
    silent = ApplicationAnswer(f"stated origin {OWN}")
    base = ApplicationAnswersFacts.example()

    assert judged(replace(base, answers=(*base.answers, silent)), STATED) is Outcome.FAIL


def test_the_stated_origin_and_no_other_passes_here_and_is_only_wired() -> None:
    assert judged(answered(), STATED) is Outcome.PASS


def test_stated_origins_are_asked_for() -> None:
    assert asks(STATED) == {"answers": OWN}
