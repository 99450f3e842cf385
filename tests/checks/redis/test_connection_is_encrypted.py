from proveout.checks.redis.connection_is_encrypted import Limits, check_settings
from proveout.facts.redis_settings import RedisSettingsFacts, RedisUse
from proveout.model.verdict import Outcome


def judged(facts: RedisSettingsFacts, limits: Limits | None = None) -> Outcome:
    return check_settings(facts, limits or Limits()).outcome


def test_a_start_that_shows_no_redis_is_unknown() -> None:
    assert judged(RedisSettingsFacts()) is Outcome.UNKNOWN


def test_an_address_that_was_made_up_is_unknown() -> None:
    assert judged(RedisSettingsFacts.example(firm=False)) is Outcome.UNKNOWN


def test_loopback_is_not_applicable_unless_the_document_refuses_it() -> None:
    local = RedisSettingsFacts.example(host="127.0.0.1", tls=False)

    assert judged(local) is Outcome.NOT_APPLICABLE
    assert judged(RedisSettingsFacts.example(host="/run/redis.sock", socket=True, tls=False)) is Outcome.NOT_APPLICABLE
    assert judged(local, Limits(allow_local=False)) is Outcome.FAIL


def test_one_plain_connection_among_others_fails() -> None:
    uses = (RedisUse(), RedisUse("broker", "broker_url", tls=False))

    assert judged(RedisSettingsFacts(uses)) is Outcome.FAIL


def test_tls_that_checks_no_certificate_fails() -> None:
    assert judged(RedisSettingsFacts.example(checks="cert_none")) is Outcome.FAIL


def test_tls_everywhere_passes_here_and_is_only_wired() -> None:
    assert judged(RedisSettingsFacts.example()) is Outcome.PASS
