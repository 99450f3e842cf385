import pytest

from proveout.checks.redis.needs_a_password import check_files, check_settings
from proveout.facts.container import Command, ComposeView, Container, ContainerFacts, Purpose, Service, Workload
from proveout.facts.redis_file import RedisFileFacts
from proveout.facts.redis_settings import RedisSettingsFacts
from proveout.facts.setting_value import Masked
from proveout.model.verdict import Outcome, Verdict

FILES = RedisFileFacts.example()


def judged(
    command: str = "", *, files: RedisFileFacts = FILES, purpose: Purpose = Purpose.UNSAID, **difference: object
) -> Verdict:
    said = Command(command, "c.yml", 5) if command else None
    service = Service("cache", "c.yml:3", **{"image": "redis:7.4", "command": said, **difference})  # type: ignore[arg-type]
    return check_files(ContainerFacts(views=(ComposeView(("c.yml",), (service,), purpose),)), files)


def test_no_redis_of_ours_is_unknown() -> None:
    assert check_files(ContainerFacts(), FILES).outcome is Outcome.UNKNOWN
    assert judged(image="redis/redisinsight:2").outcome is Outcome.UNKNOWN


def test_a_redis_for_the_desk_says_nothing() -> None:
    assert judged(purpose=Purpose.DEVELOPMENT).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "command",
    [
        "redis-server --requirepass ${REDIS_PASSWORD:-}",
        "redis-server --aclfile /etc/redis/users.acl",
        "redis-server $REDIS_ARGS",
        "/start-redis.sh",
        "redis-server /etc/other.conf",
    ],
)
def test_a_start_that_is_not_seen_in_full_is_unknown(command: str) -> None:
    assert judged(command).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "command",
    [
        "",
        "redis-server",
        "redis-server --appendonly yes",
        "redis-server --requirepass ''",
        "sh -c 'redis-server'",
        "--save 60 1",
    ],
)
def test_a_start_without_a_password_fails(command: str) -> None:
    verdict = judged(command)

    assert verdict.outcome is Outcome.FAIL
    assert verdict.evidence[0].again


def test_a_file_without_a_password_and_an_allowed_empty_one_fail() -> None:
    assert judged("redis-server /redis.conf", files=RedisFileFacts({"redis.conf": False})).outcome is Outcome.FAIL
    assert judged(image="bitnami/redis:7", literals={"ALLOW_EMPTY_PASSWORD": "yes"}).outcome is Outcome.FAIL


def test_a_pod_is_asked_too() -> None:
    pod = Workload("StatefulSet", "redis", "k.yaml", 1, (Container("redis", "k.yaml:9", image="redis:7"),))

    assert check_files(ContainerFacts(workloads=(pod,)), FILES).outcome is Outcome.FAIL


def test_a_password_passes_as_wiring() -> None:
    assert judged("redis-server --requirepass $REDIS_PASSWORD").outcome is Outcome.PASS
    assert judged("redis-server --requirepass <hidden>").outcome is Outcome.PASS
    assert judged("redis-server /usr/local/etc/redis/redis.conf").outcome is Outcome.PASS
    assert judged(image="bitnami/redis:7", environment=("REDIS_PASSWORD",)).outcome is Outcome.PASS


def test_settings_that_show_no_redis_or_a_made_up_one_are_unknown() -> None:
    assert check_settings(RedisSettingsFacts()).outcome is Outcome.UNKNOWN
    assert check_settings(RedisSettingsFacts.example(firm=False)).outcome is Outcome.UNKNOWN


def test_a_socket_without_a_password_is_unknown() -> None:
    facts = RedisSettingsFacts.example(host="/run/redis.sock", socket=True, password=None)

    assert check_settings(facts).outcome is Outcome.UNKNOWN


def test_a_use_in_force_without_a_password_fails_and_a_weak_one_too() -> None:
    weak = Masked.example(weak="a common word")

    assert check_settings(RedisSettingsFacts.example(password=None)).outcome is Outcome.FAIL
    assert check_settings(RedisSettingsFacts.example(password=weak)).outcome is Outcome.FAIL


def test_a_use_in_force_with_a_password_passes_here_and_is_only_wired() -> None:
    assert check_settings(RedisSettingsFacts.example()).outcome is Outcome.PASS
