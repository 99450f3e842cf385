"""Values of the environment. A missing or unusable one stops the start and is named."""

import os
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

COMMON = ("change", "insecure", "secret", "default", "example", "password", "your")


def text(name):
    value = os.environ.get(name, "").strip()
    if not value:
        raise ImproperlyConfigured(f"{name} is not set")
    return value


def secret(name, least=32):
    value = text(name)
    if len(value) < least or len(set(value)) < 12 or value.lower().startswith(COMMON):
        raise ImproperlyConfigured(f"{name} must be a random text of at least {least} characters")
    return value


def number(name, least, most):
    try:
        value = int(text(name))
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number") from None
    if not least <= value <= most:
        raise ImproperlyConfigured(f"{name} must lie between {least} and {most}")
    return value


def flag(name):
    value = text(name).lower()
    if value not in ("true", "false"):
        raise ImproperlyConfigured(f"{name} must be true or false")
    return value == "true"


def one_of(name, *choices):
    value = text(name)
    if value not in choices:
        raise ImproperlyConfigured(f"{name} must be one of {', '.join(choices)}")
    return value


def listed(name):
    return [one.strip() for one in text(name).split(",") if one.strip()]


def url(name, *schemes):
    value = text(name)
    try:
        parts = urlsplit(value)
        known = parts.scheme in schemes and parts.hostname
        parts.port  # noqa: B018
    except ValueError:
        known = False
    if not known:
        raise ImproperlyConfigured(f"{name} must be an address that begins with {' or '.join(schemes)}")
    return value
