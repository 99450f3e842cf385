from proveout.checks.auth.sessions_are_shared_by_all_workers import check_settings
from proveout.facts.session_settings import SessionSettingsFacts, SessionStore
from proveout.facts.setting_value import Masked
from proveout.model.verdict import Outcome

KEY = Masked.example()
CACHE = "django.contrib.sessions.backends.cache in django.core.cache.backends"


def outcome(*stores: SessionStore) -> Outcome:
    return check_settings(SessionSettingsFacts.example(stores=stores)).outcome


def test_a_service_without_sessions_proves_nothing() -> None:
    assert outcome() is Outcome.UNKNOWN


def test_a_store_that_rests_on_a_made_up_value_proves_nothing() -> None:
    assert outcome(SessionStore("django.contrib.sessions.backends.file", firm=False)) is Outcome.UNKNOWN


def test_a_store_that_is_not_known_proves_nothing() -> None:
    assert outcome(SessionStore("shop.sessions.Own", KEY, same_key=True)) is Outcome.UNKNOWN
    assert outcome(
        SessionStore(f"{CACHE.replace('.cache in', '.cached_db in')}.locmem.LocMemCache", KEY, same_key=True)
    ) is (Outcome.UNKNOWN)


def test_a_key_that_was_not_compared_proves_nothing() -> None:
    assert outcome(SessionStore("signed cookie", KEY)) is Outcome.UNKNOWN


def test_a_store_of_one_worker_or_one_machine_fails() -> None:
    for store in (
        "django.contrib.sessions.backends.file",
        f"{CACHE}.locmem.LocMemCache",
        f"{CACHE}.dummy.DummyCache",
        "files (flask_session.filesystem)",
    ):
        assert outcome(SessionStore(store, KEY, same_key=True)) is Outcome.FAIL, store


def test_a_key_that_is_drawn_at_each_start_fails() -> None:
    assert outcome(SessionStore("signed cookie", KEY, same_key=False)) is Outcome.FAIL


def test_a_key_that_signs_what_nobody_is_seen_to_send_does_not_fail() -> None:
    assert outcome(SessionStore("signed cookie", KEY, same_key=False, used=False)) is Outcome.UNKNOWN


def test_stores_that_all_workers_reach_pass() -> None:
    for store in ("signed cookie", f"{CACHE}.redis.RedisCache", "django.contrib.sessions.backends.db"):
        assert outcome(SessionStore(store, KEY, same_key=True)) is Outcome.PASS, store
