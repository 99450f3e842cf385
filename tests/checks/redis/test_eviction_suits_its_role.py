from proveout.checks.redis.eviction_suits_its_role import Limits, check_settings
from proveout.facts.redis_settings import RedisSettingsFacts, RedisUse
from proveout.model.verdict import Outcome


def judged(facts: RedisSettingsFacts, limits: Limits | None = None) -> Outcome:
    return check_settings(facts, limits or Limits()).outcome


def test_a_start_that_shows_no_redis_is_unknown() -> None:
    assert judged(RedisSettingsFacts()) is Outcome.UNKNOWN


def test_an_address_that_was_made_up_is_unknown() -> None:
    assert judged(RedisSettingsFacts.example(firm=False)) is Outcome.UNKNOWN


BROKER = RedisUse("broker", "broker_url")


def test_a_client_of_which_nobody_knows_what_it_keeps_is_unknown() -> None:
    assert (
        judged(RedisSettingsFacts((RedisUse(database=1), RedisUse("client", "a client", database=2))))
        is Outcome.UNKNOWN
    )


def test_a_cache_in_the_database_of_the_jobs_or_the_sessions_fails() -> None:
    assert judged(RedisSettingsFacts((RedisUse(), BROKER))) is Outcome.FAIL
    assert judged(RedisSettingsFacts((RedisUse(), RedisUse("sessions", "sessions")))) is Outcome.FAIL


def test_another_database_or_another_server_passes_here_and_is_only_wired() -> None:
    assert judged(RedisSettingsFacts((RedisUse(database=1), BROKER))) is Outcome.PASS
    assert judged(RedisSettingsFacts((RedisUse(host="cache.example.org"), BROKER))) is Outcome.PASS


def test_the_store_of_a_limiter_is_known_and_shares_as_it_likes() -> None:
    assert (
        judged(RedisSettingsFacts((RedisUse(database=1), BROKER, RedisUse("limiter", "x", database=1)))) is Outcome.PASS
    )
