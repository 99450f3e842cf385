from dataclasses import replace

from proveout.checks.config.django_deploy_check_is_clean import W012, Limits, check
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.framework_checks import FrameworkCheckFacts
from proveout.facts.start import Start
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome

CLEAN = FrameworkCheckFacts.example()
FLASK = DependencyFacts.example()


def outcome(
    checks: FrameworkCheckFacts, limits: Limits | None = None, others: DependencyFacts | Unreadable = FLASK
) -> Outcome:
    return check(checks, others, limits or Limits()).outcome


def test_a_message_that_comes_with_a_made_up_value_proves_nothing() -> None:
    assert outcome(replace(CLEAN, messages=(replace(W012, firm=False),))) is Outcome.UNKNOWN
    assert outcome(replace(CLEAN, start=replace(CLEAN.start, made_up=("SECRET_KEY",)))) is Outcome.UNKNOWN


def test_settings_that_may_be_others_in_production_prove_nothing() -> None:
    assert outcome(replace(CLEAN, firm=False)) is Outcome.UNKNOWN


def test_without_an_environment_file_no_finding_is_no_proof() -> None:
    assert outcome(replace(CLEAN, start=replace(CLEAN.start, environment=""))) is Outcome.UNKNOWN


def test_another_framework_is_proved_and_not_assumed() -> None:
    flask = FrameworkCheckFacts(start=Start.example())

    assert outcome(flask) is Outcome.NOT_APPLICABLE
    assert outcome(flask, others=Unreadable("no manifest")) is Outcome.UNKNOWN
    assert outcome(FrameworkCheckFacts(start=Start.example(packages={"django": "5.2"}))) is Outcome.UNKNOWN


def test_a_finding_fails() -> None:
    assert outcome(replace(CLEAN, messages=(W012,))) is Outcome.FAIL


def test_a_silenced_finding_fails_unless_the_document_says_so() -> None:
    silenced = replace(CLEAN, messages=(replace(W012, silenced=True),), silenced=(W012.id,))

    assert outcome(silenced) is Outcome.FAIL
    assert outcome(silenced, Limits((W012.id,))) is Outcome.PASS


def test_information_is_no_finding() -> None:
    assert outcome(replace(CLEAN, messages=(replace(W012, level=20),))) is Outcome.PASS
