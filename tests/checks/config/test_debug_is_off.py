from proveout.checks.config.debug_is_off import check_files
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.python import Assignment, Module, PythonFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome

NO_FILE = Unreadable("no environment file was handed over")
NOTHING = PythonFacts(())


def settings(path: str, value: str) -> Module:
    return Module(path, assignments=(Assignment("DEBUG", 12, value),))


def test_nothing_that_sets_it_proves_nothing() -> None:
    assert check_files(NO_FILE, NOTHING).outcome is Outcome.UNKNOWN


def test_a_true_switch_in_the_environment_file_fails() -> None:
    for name, value in (("DEBUG", "True"), ("FLASK_DEBUG", "1"), ("DJANGO_DEBUG", "yes")):
        assert check_files(EnvironmentFacts.example(values={name: value}), NOTHING).outcome is Outcome.FAIL, name


def test_settings_that_fix_it_to_true_fail() -> None:
    verdict = check_files(NO_FILE, PythonFacts((settings("shop/settings.py", "True"),)))

    assert verdict.outcome is Outcome.FAIL
    assert "shop/settings.py:12" in verdict.says


def test_a_base_file_that_production_settings_overrule_does_not_fail() -> None:
    python = PythonFacts((settings("shop/settings/base.py", "True"), settings("shop/settings/production.py", "False")))

    assert check_files(NO_FILE, python).outcome is Outcome.PASS


def test_development_settings_may_be_in_debug() -> None:
    assert check_files(NO_FILE, PythonFacts((settings("shop/settings/dev.py", "True"),))).outcome is Outcome.UNKNOWN
