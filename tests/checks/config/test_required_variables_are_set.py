from proveout.checks.config.required_variables_are_set import Limits, check_files
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.python import EnvironmentRead, Module, PythonFacts
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
