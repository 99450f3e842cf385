from urllib.parse import urlsplit

from decouple import Choices, config

COMMON = ("change", "insecure", "secret", "default", "example", "password", "your")


class BadSetting(ValueError):
    pass


def key(name, least=32):
    value = config(name).strip()
    if len(value) < least or len(set(value)) < 12 or value.lower().startswith(COMMON):
        raise BadSetting(f"{name} must be a random text of at least {least} characters")
    return value


def url(name, *schemes):
    value = config(name).strip()
    parts = urlsplit(value)
    if parts.scheme not in schemes or not parts.hostname:
        raise BadSetting(f"{name} must be an address that begins with {' or '.join(schemes)}")
    return value


def choice(name, *choices):
    try:
        return config(name, cast=Choices(list(choices)))
    except ValueError:
        raise BadSetting(f"{name} must be one of {', '.join(choices)}") from None


def text(name):
    value = config(name).strip()
    if not value:
        raise BadSetting(f"{name} is empty")
    return value


ENVIRONMENT = choice("ENVIRONMENT", "production", "staging", "development")
RELEASE = text("RELEASE")
BROKER_URL = url("BROKER_URL", "rediss")
RESULT_BACKEND_URL = url("RESULT_BACKEND_URL", "rediss")
DATABASE_URL = url("DATABASE_URL", "postgresql+psycopg")
REPORTS_URL = url("REPORTS_URL", "https")
REPORTS_KEY = key("REPORTS_KEY")
LOG_LEVEL = choice("LOG_LEVEL", "INFO", "WARNING", "ERROR")
SENTRY_DSN = url("SENTRY_DSN", "https")
