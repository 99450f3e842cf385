from dataclasses import replace
from datetime import timedelta

from proveout.checks.auth.account_locks_after_failures import Limits, check_settings
from proveout.facts.effective_settings import EffectiveSettingsFacts
from proveout.facts.served_routes import (
    ServedRouteFacts,
)
from proveout.facts.setting_value import SettingValue
from proveout.model.limit import Attempts
from proveout.model.verdict import Outcome

ROUTES = ServedRouteFacts.example()


def axes(**difference: SettingValue) -> EffectiveSettingsFacts:
    values: dict[str, SettingValue] = {
        "AUTHENTICATION_BACKENDS": ("axes.backends.AxesStandaloneBackend",),
        "INSTALLED_APPS": ("axes",),
        "AXES_FAILURE_LIMIT": 5,
        "AXES_COOLOFF_TIME": timedelta(minutes=15),
        "AXES_LOCKOUT_PARAMETERS": ("username",),
        **difference,
    }
    return EffectiveSettingsFacts.example(values=values)


def test_a_service_without_axes_is_unknown() -> None:
    assert check_settings(EffectiveSettingsFacts.example(), ROUTES, Limits()).outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    known = axes()
    loose = replace(known, settings=tuple(replace(one, firm=False) for one in known.settings))

    assert check_settings(loose, ROUTES, Limits()).outcome is Outcome.UNKNOWN


def test_axes_that_is_switched_off_fails() -> None:
    assert check_settings(axes(AXES_ENABLED=False), ROUTES, Limits()).outcome is Outcome.FAIL


def test_axes_without_its_backend_fails() -> None:
    settings = axes(AUTHENTICATION_BACKENDS=("django.contrib.auth.backends.ModelBackend",))

    assert check_settings(settings, ROUTES, Limits()).outcome is Outcome.FAIL


def test_a_count_by_address_alone_fails() -> None:
    assert check_settings(axes(AXES_LOCKOUT_PARAMETERS=("ip_address",)), ROUTES, Limits()).outcome is Outcome.FAIL


def test_a_count_for_each_pair_of_account_and_address_fails() -> None:
    settings = axes(AXES_LOCKOUT_PARAMETERS=(("username", "ip_address"),))

    assert check_settings(settings, ROUTES, Limits()).outcome is Outcome.FAIL


def test_more_failures_than_stated_fail() -> None:
    assert check_settings(axes(), ROUTES, Limits(Attempts(3))).outcome is Outcome.FAIL


def test_five_failures_pass() -> None:
    assert check_settings(axes(), ROUTES, Limits()).outcome is Outcome.PASS
