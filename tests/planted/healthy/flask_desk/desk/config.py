"""The environment as Flask's configuration. A missing or unusable value stops the start and is named."""

import os
from datetime import timedelta
from urllib.parse import urlsplit

from redis import Redis

COMMON = ("change", "insecure", "secret", "default", "example", "password", "your")


class BadConfiguration(RuntimeError):
    pass


def text(name):
    value = os.environ.get(name, "").strip()
    if not value:
        raise BadConfiguration(f"{name} is not set")
    return value


def secret(name, least=32):
    value = text(name)
    if len(value) < least or len(set(value)) < 12 or value.lower().startswith(COMMON):
        raise BadConfiguration(f"{name} must be a random text of at least {least} characters")
    return value


def number(name, most):
    value = text(name)
    if not value.isdecimal() or not 0 < int(value) <= most:
        raise BadConfiguration(f"{name} must be a whole number from 1 to {most}")
    return int(value)


def one_of(name, *choices):
    value = text(name)
    if value not in choices:
        raise BadConfiguration(f"{name} must be one of {', '.join(choices)}")
    return value


def url(name, *schemes):
    value = text(name)
    parts = urlsplit(value)
    if parts.scheme not in schemes or not parts.hostname:
        raise BadConfiguration(f"{name} must be an address that begins with {' or '.join(schemes)}")
    return value


def read_configuration():
    sessions = Redis.from_url(url("SESSION_REDIS_URL", "rediss"), socket_timeout=3, socket_connect_timeout=3)
    return {
        "ENVIRONMENT": one_of("ENVIRONMENT", "production", "staging", "development"),
        "RELEASE": text("RELEASE"),
        "SECRET_KEY": secret("SECRET_KEY"),
        "TRUSTED_HOSTS": text("TRUSTED_HOSTS").split(","),
        "SITE_URL": url("SITE_URL", "https"),
        "PREFERRED_URL_SCHEME": "https",
        "MAX_CONTENT_LENGTH": 5 * 1024**2,
        "MAX_FORM_PARTS": 100,
        # The database.
        "SQLALCHEMY_DATABASE_URI": url("DATABASE_URL", "postgresql+psycopg"),
        "SQLALCHEMY_ENGINE_OPTIONS": {
            "pool_size": 4,
            "max_overflow": 2,
            "pool_timeout": 5,
            "pool_recycle": 1800,
            "pool_pre_ping": True,
            "connect_args": {
                "connect_timeout": 5,
                "sslmode": "verify-full",
                "options": "-c statement_timeout=15s -c lock_timeout=5s -c idle_in_transaction_session_timeout=30s",
            },
        },
        # Sessions and logins.
        "SESSION_TYPE": "redis",
        "SESSION_REDIS": sessions,
        "SESSION_PERMANENT": True,
        "PERMANENT_SESSION_LIFETIME": timedelta(hours=8),
        "SESSION_COOKIE_NAME": "__Host-session",
        "SESSION_COOKIE_SECURE": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "REMEMBER_COOKIE_SECURE": True,
        "REMEMBER_COOKIE_HTTPONLY": True,
        "REMEMBER_COOKIE_SAMESITE": "Lax",
        "REMEMBER_COOKIE_DURATION": timedelta(days=14),
        "BCRYPT_LOG_ROUNDS": 12,
        "BCRYPT_HANDLE_LONG_PASSWORDS": True,
        # Limits.
        "RATELIMIT_STORAGE_URI": url("LIMITER_REDIS_URL", "rediss"),
        "RATELIMIT_STORAGE_OPTIONS": {"socket_timeout": 3, "socket_connect_timeout": 3},
        "RATELIMIT_STRATEGY": "moving-window",
        "RATELIMIT_HEADERS_ENABLED": True,
        # The cache.
        "CACHE_TYPE": "RedisCache",
        "CACHE_REDIS_URL": url("CACHE_REDIS_URL", "rediss"),
        "CACHE_DEFAULT_TIMEOUT": 300,
        "CACHE_OPTIONS": {"socket_timeout": 3, "socket_connect_timeout": 3},
        # Mail.
        "MAIL_SERVER": text("MAIL_SERVER"),
        "MAIL_PORT": number("MAIL_PORT", 65_535),
        "MAIL_USE_TLS": True,
        "MAIL_USERNAME": text("MAIL_USERNAME"),
        "MAIL_PASSWORD": secret("MAIL_PASSWORD", 16),
        "MAIL_DEFAULT_SENDER": text("MAIL_DEFAULT_SENDER"),
        "MAIL_SUPPRESS_SEND": False,
        # Files.
        "UPLOAD_FOLDER": text("UPLOAD_FOLDER"),
        "UPLOAD_EXTENSIONS": ["png", "jpg", "pdf"],
        "SENTRY_DSN": url("SENTRY_DSN", "https"),
    }
