from datetime import timedelta

from proveout.checks.performance.cache_hits_on_repeat import DUMMY, REDIS, Limits, check_settings
from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts, Owner
from proveout.facts.setting_value import SettingValue
from proveout.model.verdict import Outcome

MEMORY: SettingValue = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}


def judged(limits: Limits | None = None, **values: SettingValue) -> Outcome:
    return check_settings(EffectiveSettingsFacts.example(values=values), limits or Limits()).outcome


def test_settings_without_a_cache_and_djangos_own_default_are_unknown() -> None:
    default = EffectiveSetting("CACHES", MEMORY, default=True)

    assert judged(DEBUG=False) is Outcome.UNKNOWN
    assert check_settings(EffectiveSettingsFacts((default,)), Limits()).outcome is Outcome.UNKNOWN


def test_a_cache_that_was_made_up_or_lies_in_one_process_is_unknown() -> None:
    made_up = EffectiveSetting("CACHES", REDIS, firm=False)

    assert check_settings(EffectiveSettingsFacts((made_up,)), Limits()).outcome is Outcome.UNKNOWN
    assert judged(CACHES=MEMORY) is Outcome.UNKNOWN


def test_another_time_than_the_stated_one_is_unknown_because_a_view_may_have_its_own() -> None:
    assert judged(Limits(ttl=timedelta(hours=1)), CACHES=REDIS) is Outcome.UNKNOWN
    assert judged(Limits(ttl=timedelta(minutes=5)), CACHES=REDIS) is Outcome.PASS


def test_a_cache_that_keeps_nothing_fails() -> None:
    flask = EffectiveSettingsFacts.example(values={"CACHE_TYPE": "NullCache"}, owner=Owner.FLASK)

    assert judged(CACHES=DUMMY) is Outcome.FAIL
    assert check_settings(flask, Limits()).outcome is Outcome.FAIL


def test_a_cache_outside_of_the_process_passes_here_and_is_only_wired() -> None:
    assert judged(CACHES=REDIS) is Outcome.PASS
    assert judged(CACHE_TYPE="RedisCache") is Outcome.PASS
