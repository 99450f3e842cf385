"""The environment files of the healthy services: made-up values, new in every run."""

import secrets
from collections.abc import Callable, Mapping
from pathlib import Path


def make_environment(service: str) -> dict[str, str]:
    """What production would give the service. No value of it stands in any file of ours."""
    return dict(SERVICES[service]())


def write_environment(path: Path, values: Mapping[str, str]) -> Path:
    path.write_text("".join(f"{name}={value}\n" for name, value in values.items()), encoding="utf-8")
    return path


def _key() -> str:
    # Words of ours would be no key: the services refuse what begins like a default.
    return f"k{secrets.token_urlsafe(48)}"


def _password() -> str:
    return f"p{secrets.token_hex(16)}"


def _redis(role: str, database: int = 0) -> str:
    return f"rediss://{role}:{_password()}@{role}.redis.bluefern.example:6379/{database}"


def _postgres(scheme: str, name: str, query: str) -> str:
    return f"{scheme}://{name}_app:{_password()}@{name}.db.bluefern.example:5432/{name}{query}"


def _dsn() -> str:
    return f"https://{secrets.token_hex(16)}@errors.bluefern.example/{secrets.randbelow(90) + 10}"


def _django_shop() -> dict[str, str]:
    return {
        "ENVIRONMENT": "production",
        "DEBUG": "False",
        "RELEASE": secrets.token_hex(20),
        "SECRET_KEY": _key(),
        "JWT_SIGNING_KEY": _key(),
        "ALLOWED_HOSTS": "shop.bluefern.example",
        "FRONTEND_URL": "https://www.bluefern.example",
        "DATABASE_URL": _postgres("postgresql", "shop", "?sslrootcert=system"),
        "CACHE_URL": _redis("cache"),
        "CELERY_BROKER_URL": _redis("broker"),
        "CELERY_RESULT_BACKEND": _redis("results"),
        "EMAIL_HOST": "smtp.bluefern.example",
        "EMAIL_PORT": "587",
        "EMAIL_HOST_USER": "shop",
        "EMAIL_HOST_PASSWORD": _password(),
        "DEFAULT_FROM_EMAIL": "Shop <orders@bluefern.example>",
        "MEDIA_BUCKET": "bluefern-shop-media",
        "MEDIA_REGION": "eu-central-1",
        "SENTRY_DSN": _dsn(),
        "STRIPE_SECRET_KEY": f"sk_live_{secrets.token_hex(24)}",
        "STRIPE_WEBHOOK_SECRET": f"whsec_{secrets.token_hex(24)}",
    }


def _flask_desk() -> dict[str, str]:
    return {
        "ENVIRONMENT": "production",
        "RELEASE": secrets.token_hex(20),
        "SECRET_KEY": _key(),
        "TRUSTED_HOSTS": "desk.bluefern.example",
        "SITE_URL": "https://desk.bluefern.example",
        "DATABASE_URL": _postgres("postgresql+psycopg", "desk", "?sslrootcert=system"),
        "SESSION_REDIS_URL": _redis("sessions"),
        "LIMITER_REDIS_URL": _redis("limiter"),
        "CACHE_REDIS_URL": _redis("cache"),
        "MAIL_SERVER": "smtp.bluefern.example",
        "MAIL_PORT": "587",
        "MAIL_USERNAME": "desk",
        "MAIL_PASSWORD": _password(),
        "MAIL_DEFAULT_SENDER": "desk@bluefern.example",
        "UPLOAD_FOLDER": "/data/attachments",
        "SENTRY_DSN": _dsn(),
    }


def _fastapi_meter() -> dict[str, str]:
    return {
        "ENVIRONMENT": "production",
        "RELEASE": secrets.token_hex(20),
        "JWT_SECRET": _key(),
        "PUBLIC_URL": "https://meter.bluefern.example",
        "ALLOWED_HOSTS": '["meter.bluefern.example"]',
        "CORS_ORIGINS": '["https://www.bluefern.example"]',
        "DATABASE_URL": _postgres("postgresql+asyncpg", "meter", ""),
        "REDIS_URL": _redis("limiter"),
        "SENTRY_DSN": _dsn(),
        "OTEL_EXPORTER_OTLP_ENDPOINT": "https://traces.bluefern.example:4318",
    }


def _celery_jobs() -> dict[str, str]:
    return {
        "ENVIRONMENT": "production",
        "RELEASE": secrets.token_hex(20),
        "BROKER_URL": _redis("broker"),
        "RESULT_BACKEND_URL": _redis("results"),
        "DATABASE_URL": _postgres("postgresql+psycopg", "jobs", "?sslrootcert=system"),
        "REPORTS_URL": "https://reports.bluefern.example",
        "REPORTS_KEY": _key(),
        "LOG_LEVEL": "INFO",
        "SENTRY_DSN": _dsn(),
    }


SERVICES: Mapping[str, Callable[[], dict[str, str]]] = {
    "django_shop": _django_shop,
    "flask_desk": _flask_desk,
    "fastapi_meter": _fastapi_meter,
    "celery_jobs": _celery_jobs,
}
