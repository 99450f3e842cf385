from proveout.checks.config.required_variables_are_set import Limits, check, check_files
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.environment_reads import EnvironmentRead as Read
from proveout.facts.environment_reads import EnvironmentReadFacts
from proveout.facts.missing_variables import MissingVariableFacts
from proveout.facts.python import EnvironmentRead, Module, PythonFacts
from proveout.facts.start_trials import StartTrialFacts, Trial, Variant
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome

READS = Module("app/settings.py", environment=(EnvironmentRead("DATABASE_URL", 3), EnvironmentRead("PORT", 4)))


def test_code_that_reads_no_variable_proves_nothing() -> None:
    assert check_files(EnvironmentFacts.example(), PythonFacts(()), Limits()).outcome is Outcome.UNKNOWN


def test_a_variable_without_default_that_is_not_set_fails_with_the_place_that_reads_it() -> None:
    verdict = check_files(EnvironmentFacts.example(values={"X": "1"}), PythonFacts((READS,)), Limits())

    assert verdict.outcome is Outcome.FAIL
    assert "app/settings.py:3" in verdict.evidence[0].where


def test_an_empty_value_is_not_set() -> None:
    facts = EnvironmentFacts.example(values={"DATABASE_URL": ""})

    assert check_files(facts, PythonFacts((READS,)), Limits()).outcome is Outcome.FAIL


def test_a_name_that_only_the_document_knows_is_needed_as_well() -> None:
    verdict = check_files(EnvironmentFacts.example(), PythonFacts(()), Limits(names=("STRIPE_KEY",)))

    assert verdict.outcome is Outcome.FAIL


def test_a_variable_that_is_read_by_a_computed_name_leaves_it_open() -> None:
    python = PythonFacts((READS, Module("app/extra.py", indirect=(9,))))

    assert check_files(EnvironmentFacts.example(), python, Limits()).outcome is Outcome.UNKNOWN


def test_a_source_that_cannot_be_parsed_leaves_it_open() -> None:
    python = PythonFacts((READS, Module("app/old.py", broken="app/old.py:1 is no Python")))

    assert check_files(EnvironmentFacts.example(), python, Limits()).outcome is Outcome.UNKNOWN


def test_what_the_platform_sets_is_not_asked_of_the_file() -> None:
    assert check_files(EnvironmentFacts.example(), PythonFacts((READS,)), Limits()).outcome is Outcome.PASS


def test_reads_in_tests_do_not_count() -> None:
    in_tests = Module("tests/test_app.py", is_test=True, environment=(EnvironmentRead("TEST_DB", 1),))

    assert check_files(EnvironmentFacts.example(), PythonFacts((READS, in_tests)), Limits()).outcome is Outcome.PASS


NONE_MISSING = MissingVariableFacts.example()
STARTED = EnvironmentReadFacts.example()
NOT_STARTED = Unreadable("it cannot be started")
STOPS = StartTrialFacts.example()


def test_without_an_environment_file_nothing_is_proved() -> None:
    assert check(MissingVariableFacts(), STARTED, STOPS, Limits()).outcome is Outcome.UNKNOWN


def test_a_start_that_fails_for_another_reason_proves_nothing() -> None:
    assert check(NONE_MISSING, NOT_STARTED, NOT_STARTED, Limits()).outcome is Outcome.UNKNOWN


def test_a_variable_that_is_read_without_a_default_and_not_given_is_asked_about() -> None:
    reads = EnvironmentReadFacts((*STARTED.reads, Read("MAPS_KEY", "shop/maps.py:4", given=False)))

    assert check(NONE_MISSING, reads, STOPS, Limits()).outcome is Outcome.UNKNOWN


def test_a_service_that_starts_without_each_of_them_proves_nothing() -> None:
    anyway = StartTrialFacts((Trial("SECRET_KEY", Variant.UNSET, started=True),))

    assert check(NONE_MISSING, STARTED, anyway, Limits()).outcome is Outcome.UNKNOWN


def test_a_variable_without_which_it_does_not_start_fails_even_if_no_start_goes_through() -> None:
    missing = MissingVariableFacts.example(missing={"BROKER_URL": "KeyError: 'BROKER_URL'"})

    for reads in (STARTED, NOT_STARTED):
        assert check(missing, reads, NOT_STARTED, Limits()).outcome is Outcome.FAIL


def test_a_variable_that_the_document_names_and_nobody_gives_fails() -> None:
    assert check(NONE_MISSING, STARTED, STOPS, Limits(("MAPS_KEY",))).outcome is Outcome.FAIL


def test_a_service_that_starts_with_exactly_these_passes() -> None:
    verdict = check(NONE_MISSING, STARTED, STOPS, Limits())

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled


def test_a_line_that_names_its_variables_says_nothing_of_the_others() -> None:
    missing = MissingVariableFacts.example(missing={"BROKER_URL": "KeyError: 'BROKER_URL'"})

    verdict = check(missing, STARTED, STOPS, Limits(("DATABASE_URL",)))

    assert verdict.outcome is Outcome.PASS
    assert "BROKER_URL" not in verdict.says
    assert "exactly" not in verdict.says
