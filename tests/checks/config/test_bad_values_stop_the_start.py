from dataclasses import replace

from proveout.checks.config.bad_values_stop_the_start import REFUSED, Limits, asks, check
from proveout.facts.environment_reads import EnvironmentRead, EnvironmentReadFacts
from proveout.facts.start import Start
from proveout.facts.start_trials import StartTrialFacts, Trial, Variant
from proveout.model.verdict import Outcome

READS = EnvironmentReadFacts.example()


def outcome(
    *trials: Trial, reads: EnvironmentReadFacts = READS, limits: Limits | None = None, start: Start | None = None
) -> Outcome:
    return check(StartTrialFacts(trials, start=start or Start.example()), reads, limits or Limits()).outcome


def test_no_trial_proves_nothing() -> None:
    assert outcome() is Outcome.UNKNOWN


def test_a_variable_that_is_not_read_at_the_start_proves_nothing() -> None:
    assert outcome(*REFUSED, limits=Limits(("MAIL_PORT",))) is Outcome.UNKNOWN


def test_without_an_environment_file_nothing_fails() -> None:
    nonsense = Trial("MAIL_PORT", Variant.NONSENSE, started=True, kind="number")

    assert outcome(nonsense, start=Start.example(environment="")) is Outcome.UNKNOWN


def test_an_unknown_word_for_a_switch_may_mean_off() -> None:
    assert outcome(*REFUSED, Trial("DEBUG", Variant.NONSENSE, started=True, kind="switch")) is Outcome.UNKNOWN


def test_a_refusal_that_does_not_name_the_variable_proves_nothing() -> None:
    assert outcome(replace(REFUSED[0], names_variable=False)) is Outcome.UNKNOWN


def test_nonsense_for_a_number_or_an_address_that_is_taken_fails() -> None:
    for kind in ("number", "address", "list"):
        assert outcome(*REFUSED, Trial("X", Variant.NONSENSE, started=True, kind=kind)) is Outcome.FAIL, kind


def test_a_store_of_this_machine_in_the_place_of_a_missing_one_fails() -> None:
    without = Trial("BROKER_URL", Variant.UNSET, started=True)
    here = EnvironmentRead("BROKER_URL", "jobs.py:3", has_default=True, default="redis://localhost:6379/0")

    assert outcome(without, reads=replace(READS, reads=(here,))) is Outcome.FAIL
    assert outcome(replace(without, in_force="redis://127.0.0.1:6379/0")) is Outcome.FAIL


def test_a_variable_with_a_good_default_may_be_missing() -> None:
    assert outcome(*REFUSED, Trial("LOG_LEVEL", Variant.UNSET, started=True, in_force="INFO")) is Outcome.PASS


def test_the_question_names_the_variables_of_the_document() -> None:
    assert asks(Limits(("A", "B"))) == {"trials": "values A B"}


def test_refusals_of_a_start_in_doubt_prove_nothing() -> None:
    assert outcome(*REFUSED) is Outcome.PASS
    assert outcome(*REFUSED, start=Start.example(doubts=("a file that is not tracked may be read",))) is Outcome.UNKNOWN
