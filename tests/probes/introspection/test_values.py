"""Made-up values suit their names, and harm nobody."""

import pytest

from proveout.probes.introspection.values import loopback, made_up, turned


@pytest.mark.parametrize(
    "name", ["DATABASE_URL", "REDIS_URL", "SENTRY_DSN", "PORT", "SECRET_KEY", "API_URL", "WORKERS", "MAIL_FROM"]
)
def test_another_variation_is_another_value(name: str) -> None:
    assert made_up(name, 0) != made_up(name, 1)


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("DATABASE_URL", "postgresql://"),
        ("SQLALCHEMY_DATABASE_URI", "postgresql://"),
        ("CELERY_BROKER_URL", "redis://"),
        ("CLOUDAMQP_URL", "amqp://"),
        ("SENTRY_DSN", "https://"),
        ("FRONTEND_URL", "https://"),
        ("USE_S3", "false"),
        ("LOG_LEVEL", "INFO"),
        ("APP_ENV", "production"),
    ],
)
def test_a_value_suits_its_name(name: str, begins: str) -> None:
    assert made_up(name, 0).startswith(begins)


@pytest.mark.parametrize("name", ["PORT", "POOL_SIZE", "TIMEOUT", "REDIS_DB", "MAX_OVERFLOW"])
def test_a_number_is_one(name: str) -> None:
    assert made_up(name, 0).isdigit()


@pytest.mark.parametrize(
    ("default", "other"), [("True", "False"), ("0", "1"), ("off", "on"), ("30", "32"), (True, "False"), (5, "7")]
)
def test_a_default_is_turned_into_another_of_its_kind(default: object, other: str) -> None:
    assert turned("ANYTHING", default, 1) == other


def test_without_a_guard_no_value_names_another_machine() -> None:
    given = {
        "DATABASE_URL": "postgresql://shop:p%40ss@db.internal:5432/shop",
        "CACHE": "redis://cache.internal/0",
        "SMTP_HOST": "mail.example.org",
        "ALLOWED_HOSTS": "shop.example.org",
        "DEBUG": "0",
        "HERE": "http://127.0.0.1:9000",
    }

    assert loopback(given) == {
        "DATABASE_URL": "postgresql://shop:p%40ss@127.0.0.1:5432/shop",
        "CACHE": "redis://127.0.0.1/0",
        "SMTP_HOST": "127.0.0.1",
    }
