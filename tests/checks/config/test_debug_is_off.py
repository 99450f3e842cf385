from dataclasses import replace

from proveout.checks.config.debug_is_off import check_files, check_settings
from proveout.facts.effective_settings import EffectiveSettingsFacts, Owner
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.python import Assignment, Module, PythonFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome

NO_FILE = Unreadable("no environment file was handed over")
NOTHING = PythonFacts(())


def settings(path: str, value: str) -> Module:
    return Module(path, assignments=(Assignment("DEBUG", 12, value),))


def test_a_setting_that_rests_on_a_made_up_value_proves_nothing() -> None:
    for value in (True, False):
        seen = EffectiveSettingsFacts.example(values={"DEBUG": value})
        loose = replace(seen, settings=(replace(seen.settings[0], firm=False),))

        assert check_settings(loose).outcome is Outcome.UNKNOWN


def test_a_field_of_the_teams_own_decides_nothing() -> None:
    seen = EffectiveSettingsFacts.example(values={"debug": False}, owner=Owner.PYDANTIC)

    assert check_settings(seen).outcome is Outcome.UNKNOWN


def test_an_application_that_starts_in_debug_mode_fails() -> None:
    for owner in (Owner.DJANGO, Owner.FLASK, Owner.ASGI):
        seen = EffectiveSettingsFacts.example(
            values={"DEBUG" if owner is not Owner.ASGI else "debug": True}, owner=owner
        )

        assert check_settings(seen).outcome is Outcome.FAIL, owner


def test_a_switch_of_the_teams_own_that_is_on_fails_where_no_framework_overrules_it() -> None:
    app = EffectiveSettingsFacts.example(values={"DEBUG": False}, owner=Owner.FLASK)
    on = EffectiveSettingsFacts.example(values={"DEBUG": True}, owner=Owner.MODULE)
    off = EffectiveSettingsFacts.example(values={"DEBUG": False}, owner=Owner.MODULE)
    django = EffectiveSettingsFacts.example(values={"DEBUG": False})

    assert check_settings(together(app, on)).outcome is Outcome.FAIL
    assert check_settings(together(app, on, off)).outcome is Outcome.UNKNOWN
    assert check_settings(together(django, on)).outcome is Outcome.PASS


def together(first: EffectiveSettingsFacts, *others: EffectiveSettingsFacts) -> EffectiveSettingsFacts:
    return replace(first, settings=tuple(one for facts in (first, *others) for one in facts.settings))


def test_one_application_of_several_in_debug_mode_fails() -> None:
    off = EffectiveSettingsFacts.example(values={"DEBUG": False})
    on = EffectiveSettingsFacts.example(values={"debug": True}, owner=Owner.ASGI)

    assert check_settings(together(off, on)).outcome is Outcome.FAIL


def test_applications_that_start_without_it_pass() -> None:
    assert check_settings(EffectiveSettingsFacts.example()).outcome is Outcome.PASS


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
