from dataclasses import replace
from typing import Any

from proveout.checks.config.example_file_matches_the_code import Limits, check
from proveout.facts.example_file import ExampleFacts, ExampleFile, ExampleVariable
from proveout.facts.python import Call, EnvironmentRead, Module, PythonFacts
from proveout.model.limit import RepositoryPath
from proveout.model.secret import Secret
from proveout.model.verdict import Outcome, Verdict

BOTH = {"DATABASE_URL": "", "LOG_LEVEL": "INFO"}


def judged(
    values: dict[str, str] | None = None, python: PythonFacts | None = None, path: str = "", **difference: Any
) -> Verdict:
    limits = Limits(RepositoryPath(path)) if path else Limits()
    return check(ExampleFacts.example(values=values, **difference), python or PythonFacts.example(), limits)


def source(**difference: Any) -> PythonFacts:
    return PythonFacts((replace(PythonFacts.example().modules[0], **difference),))


def test_nothing_can_be_missed_in_a_repository_without_files() -> None:
    assert judged(files=(), tree=0).outcome is Outcome.UNKNOWN


def test_no_example_fails() -> None:
    assert judged(files=()).outcome is Outcome.FAIL


def test_a_name_that_the_code_reads_and_the_example_lacks_fails() -> None:
    verdict = judged({"DATABASE_URL": ""})

    assert verdict.outcome is Outcome.FAIL
    assert verdict.says == ".env.example: LOG_LEVEL is read by the code and not in it"


def test_a_key_in_the_form_of_a_real_one_fails_and_is_not_shown() -> None:
    key = "AKIA" + "QWERTYUIOPASDFGH"

    verdict = judged({**BOTH, "AWS_ACCESS_KEY_ID": key}, mentioned={"AWS_ACCESS_KEY_ID": "app/s3.py:2"})

    assert verdict.outcome is Outcome.FAIL
    assert key not in str(verdict)


def test_a_random_value_of_a_secret_proves_nothing() -> None:
    assert (
        judged(
            {**BOTH, "SECRET_KEY": "q9Tv1xWc7ZrK4mN8sLp2eYhJ6uBdGa0f"},
            mentioned=dict.fromkeys([*BOTH, "SECRET_KEY"], "x:1"),
        ).outcome
        is Outcome.UNKNOWN
    )


def test_a_name_that_no_file_speaks_of_may_be_read_by_a_library() -> None:
    assert judged({**BOTH, "OLD_NAME": ""}, mentioned=dict.fromkeys(BOTH, "x:1")).outcome is Outcome.UNKNOWN


def test_a_computed_name_and_a_broken_source_leave_it_open() -> None:
    assert judged(python=source(indirect=(9,))).outcome is Outcome.UNKNOWN
    broken = PythonFacts((*PythonFacts.example().modules, Module("app/x.py", broken="app/x.py is no Python")))
    assert judged(python=broken).outcome is Outcome.UNKNOWN


def test_fields_with_other_names_are_not_called_missing() -> None:
    aliased = source(
        imports=("pydantic_settings",),
        environment=(EnvironmentRead("URL", 4),),
        calls=(Call("pydantic.Field", 4, ("validation_alias",)),),
    )

    assert judged(python=aliased).outcome is Outcome.UNKNOWN


def test_a_prefix_of_a_settings_class_is_not_called_missing() -> None:
    values = {"SHOP_DATABASE_URL": "", "SHOP_LOG_LEVEL": ""}

    assert judged(values, prefixed=("app/main.py:3",)).outcome is Outcome.UNKNOWN


def test_another_example_than_the_stated_one_proves_nothing() -> None:
    assert judged(path="deploy/.env.staging.example").outcome is Outcome.UNKNOWN


def test_an_example_of_nothing_proves_nothing() -> None:
    assert judged({}, python=PythonFacts((Module("app/main.py"),))).outcome is Outcome.UNKNOWN


def test_names_of_tests_and_of_the_platform_need_no_line() -> None:
    extra = Module("tests/test_a.py", is_test=True, environment=(EnvironmentRead("TEST_DSN", 1),))
    python = PythonFacts(
        (
            source(environment=(*PythonFacts.example().modules[0].environment, EnvironmentRead("PORT", 9))).modules[0],
            extra,
        )
    )

    assert judged(python=python).outcome is Outcome.PASS


def test_a_name_in_a_comment_of_the_example_counts() -> None:
    shown = ExampleFile(
        ".env.example",
        (ExampleVariable("DATABASE_URL", Secret(""), 1), ExampleVariable("LOG_LEVEL", Secret(""), 2, is_comment=True)),
    )

    assert judged(files=(shown,)).outcome is Outcome.PASS


def test_the_same_names_on_both_sides_pass() -> None:
    verdict = judged()

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled
    assert judged(path=".env").outcome is Outcome.PASS
