from proveout.checks.ratelimit.counts_across_workers import Limits, check_settings
from proveout.facts.served_routes import ServedLimiter, ServedRouteFacts
from proveout.model.verdict import Outcome


def stored(storage: str, by: str = "slowapi", **difference: bool) -> ServedRouteFacts:
    return ServedRouteFacts.example(limiters=(ServedLimiter(by, storage=storage),), **difference)


def test_a_store_of_values_that_nobody_gave_proves_nothing() -> None:
    assert check_settings(stored("MemoryStorage", firm=False), Limits()).outcome is Outcome.UNKNOWN


def test_without_a_limiter_there_is_nothing_to_judge() -> None:
    assert check_settings(ServedRouteFacts.example(limiters=()), Limits()).outcome is Outcome.UNKNOWN


def test_the_memory_of_a_process_fails() -> None:
    assert check_settings(stored("MemoryStorage"), Limits()).outcome is Outcome.FAIL


def test_a_cache_that_no_throttle_uses_is_not_judged() -> None:
    assert check_settings(stored("LocMemCache", "drf"), Limits()).outcome is Outcome.UNKNOWN


def test_another_store_than_the_stated_one_is_not_known() -> None:
    assert check_settings(stored("MongoDBStorage"), Limits()).outcome is Outcome.UNKNOWN


def test_redis_passes() -> None:
    assert check_settings(stored("RedisStorage"), Limits()).outcome is Outcome.PASS
