"""Tests of `config.stated_setting_is_effective`: refusals first, then edges, then the plain case."""

from dataclasses import replace
from datetime import timedelta

import pytest

from proveout.checks.config.stated_setting_is_effective import Limits, check, check_files
from proveout.facts.celery_application import CeleryApplicationFacts
from proveout.facts.database_settings import DatabaseConnection, DatabaseSettingsFacts, Pool
from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts, Owner
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.python import Call, EnvironmentRead, Expression, Module, PythonFacts, Setting, Value
from proveout.facts.setting_value import Masked, SettingValue
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome, Verdict

FILE = EnvironmentFacts.example()
AGE = Limits("SESSION_COOKIE_AGE", "3600")


NOT_READ = Unreadable("not read")


def in_force(
    settings: EffectiveSettingsFacts,
    limits: Limits,
    *,
    celery: CeleryApplicationFacts | Unreadable = NOT_READ,
    databases: DatabaseSettingsFacts | Unreadable = NOT_READ,
) -> Verdict:
    return check(settings, celery, databases, limits)


def settings(*said: Setting, path: str = "config/settings.py", **difference: tuple[object, ...]) -> PythonFacts:
    return PythonFacts((Module(path, settings=said, **difference),))  # type: ignore[arg-type] # any field


def age(value: Value, **difference: bool) -> Setting:
    return Setting("SESSION_COOKIE_AGE", 9, value, **difference)  # type: ignore[arg-type] # any field


def in_file(value: str, stated: str) -> Outcome:
    return check_files(
        EnvironmentFacts.example(values={"TIMEOUT": value}), PythonFacts(()), Limits("TIMEOUT", stated)
    ).outcome


def test_a_setting_that_is_nowhere_proves_nothing() -> None:
    assert check_files(FILE, PythonFacts(()), AGE).outcome is Outcome.UNKNOWN
    assert check_files(FILE, PythonFacts(()), Limits("", "")).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("value", "stated"), [("30", "30s"), ("true", "on"), ("'30'", "30"), ("1", "true"), ("5m", "300")]
)
def test_the_stated_value_in_the_environment_file_does_not_show_what_comes_of_it(value: str, stated: str) -> None:
    assert in_file(value, stated) is Outcome.UNKNOWN


@pytest.mark.parametrize(("value", "stated"), [("60", "30s"), ("false", "on"), ("0", "true"), ("lax", "strict")])
def test_another_value_in_the_environment_file_fails(value: str, stated: str) -> None:
    assert in_file(value, stated) is Outcome.FAIL


def test_values_that_cannot_be_compared_are_unknown() -> None:
    assert in_file("fast", "30") is Outcome.UNKNOWN


def test_a_literal_that_contradicts_fails() -> None:
    assert check_files(FILE, settings(age(60)), AGE).outcome is Outcome.FAIL
    assert (
        check_files(FILE, settings(Setting("conf.result_expires", 4, 60)), Limits("result_expires", "3600")).outcome
        is Outcome.FAIL
    )
    engine = Call("sqlalchemy.create_engine", 7, values={"pool_size": 5})
    python = PythonFacts((Module("app/db.py", calls=(engine,)),))
    assert check_files(FILE, python, Limits("pool_size", "10")).outcome is Outcome.FAIL


def test_a_literal_that_something_may_override_is_unknown() -> None:
    for python in (
        settings(age(60, guarded=True)),
        settings(age(Expression("os.getenv"))),
        settings(age(60), age(3600)),
        settings(age(60), environment=(EnvironmentRead("SESSION_COOKIE_AGE", 3),)),
        settings(age(60), calls=(Call("app.config.from_envvar", 12),)),
    ):
        assert check_files(FILE, python, AGE).outcome is Outcome.UNKNOWN


def test_a_constant_of_another_file_is_no_setting() -> None:
    assert check_files(
        FILE, settings(Setting("TIMEOUT", 3, 5), path="app/client.py"), Limits("TIMEOUT", "30")
    ).outcome is (Outcome.UNKNOWN)


def test_settings_of_development_do_not_count() -> None:
    assert check_files(FILE, settings(age(60), path="config/settings/local.py"), AGE).outcome is Outcome.UNKNOWN


def test_a_name_that_nobody_may_read_is_unknown() -> None:
    python = settings(Setting("CONN_MAX_AGE", 9, 60))

    assert check_files(FILE, python, Limits("CONN_MAX_AGE", "60")).outcome is Outcome.UNKNOWN


def test_a_literal_of_the_framework_passes_where_the_environment_could_be_read() -> None:
    assert check_files(FILE, settings(age(3600)), AGE).outcome is Outcome.PASS
    assert check_files(Unreadable("none"), settings(age(3600)), AGE).outcome is Outcome.UNKNOWN


def effective(value: SettingValue, *, owner: Owner = Owner.DJANGO, firm: bool = True) -> EffectiveSettingsFacts:
    seen = EffectiveSettingsFacts.example(values={"SESSION_COOKIE_AGE": value}, owner=owner)
    return replace(seen, settings=tuple(replace(one, firm=firm) for one in seen.settings))


def test_an_effective_setting_that_rests_on_a_made_up_value_proves_nothing() -> None:
    assert in_force(effective(3600, firm=False), AGE).outcome is Outcome.UNKNOWN
    assert in_force(effective(60, firm=False), AGE).outcome is Outcome.UNKNOWN


def test_an_effective_setting_that_is_not_there_proves_nothing() -> None:
    assert in_force(EffectiveSettingsFacts.example(), AGE).outcome is Outcome.UNKNOWN
    assert in_force(effective(3600), Limits("", "")).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("value", [Masked.example(), None, (3600,), {"AGE": 3600}, "soon"])
def test_an_effective_value_that_cannot_be_compared_proves_nothing(value: SettingValue) -> None:
    assert in_force(effective(value), AGE).outcome is Outcome.UNKNOWN


def test_a_constant_of_a_module_may_be_read_by_nobody() -> None:
    assert in_force(effective(3600, owner=Owner.MODULE), AGE).outcome is Outcome.UNKNOWN
    assert in_force(effective(60, owner=Owner.MODULE), AGE).outcome is Outcome.FAIL


def test_two_places_that_disagree_prove_nothing() -> None:
    one, other = effective(3600), effective(60, owner=Owner.FLASK)

    assert in_force(replace(one, settings=(*one.settings, *other.settings)), AGE).outcome is Outcome.UNKNOWN


def test_another_effective_value_fails_and_is_shown() -> None:
    verdict = in_force(effective(60), AGE)

    assert verdict.outcome is Outcome.FAIL
    assert verdict.says == "setting: SESSION_COOKIE_AGE is 60 in config.settings, 3600 is stated"


@pytest.mark.parametrize("value", [3600, "3600", timedelta(hours=1)])
def test_the_stated_effective_value_passes(value: SettingValue) -> None:
    assert in_force(effective(value), AGE).outcome is Outcome.PASS


def test_a_setting_is_found_by_the_variable_that_fills_it() -> None:
    seen = EffectiveSettingsFacts.example(values={"workers": 4}, owner=Owner.PYDANTIC)
    named = replace(seen, settings=tuple(replace(one, variable="SHOP_WORKERS") for one in seen.settings))

    assert in_force(named, Limits("SHOP_WORKERS", "4")).outcome is Outcome.PASS


def test_what_celery_has_in_force_is_compared_though_nobody_set_it() -> None:
    celery = CeleryApplicationFacts.example()
    stated, other = Limits("worker_prefetch_multiplier", "4"), Limits("CELERY_WORKER_PREFETCH_MULTIPLIER", "1")

    assert in_force(EffectiveSettingsFacts(), stated, celery=celery).outcome is Outcome.PASS
    assert in_force(EffectiveSettingsFacts(), other, celery=celery).outcome is Outcome.FAIL


def test_every_engine_counts() -> None:
    good, bad = DatabaseConnection(pool=Pool(pre_ping=True)), DatabaseConnection("shop.reports.engine", pool=Pool())
    stated = Limits("pool_pre_ping", "True")

    one, both = DatabaseSettingsFacts((good,)), DatabaseSettingsFacts((good, bad))

    assert in_force(EffectiveSettingsFacts(), stated, databases=one).outcome is Outcome.PASS
    assert in_force(EffectiveSettingsFacts(), stated, databases=both).outcome is Outcome.FAIL
    made_up = DatabaseSettingsFacts((replace(good, firm=False),))
    assert in_force(EffectiveSettingsFacts(), stated, databases=made_up).outcome is Outcome.UNKNOWN


def test_what_django_reads_from_an_entry_of_databases_is_not_taken_from_the_top_of_its_module() -> None:
    misplaced = EffectiveSettingsFacts.example(values={"ATOMIC_REQUESTS": True, "CONN_MAX_AGE": 60})
    plain = DatabaseSettingsFacts((DatabaseConnection(engine="django.db.backends.postgresql", max_age=0),))
    right = DatabaseSettingsFacts(
        (DatabaseConnection(engine="django.db.backends.postgresql", max_age=60, atomic=True),)
    )
    age, atomic = Limits("CONN_MAX_AGE", "60"), Limits("ATOMIC_REQUESTS", "True")

    assert in_force(misplaced, atomic).outcome is Outcome.UNKNOWN
    assert in_force(misplaced, atomic, databases=plain).outcome is Outcome.FAIL
    assert in_force(misplaced, age, databases=plain).outcome is Outcome.FAIL
    assert in_force(EffectiveSettingsFacts(), age, databases=right).outcome is Outcome.PASS
    assert in_force(EffectiveSettingsFacts(), atomic, databases=right).outcome is Outcome.PASS


def test_a_name_that_nobody_is_known_to_read_is_unknown() -> None:
    own = EffectiveSettingsFacts((EffectiveSetting("SECURE_HSTS_SECOND", 60, read=False),))

    assert in_force(own, Limits("SECURE_HSTS_SECOND", "60")).outcome is Outcome.UNKNOWN
    assert in_force(own, Limits("SECURE_HSTS_SECOND", "90")).outcome is Outcome.FAIL
