"""Effective settings: Django's, those of Flask's applications, classes of pydantic, and constants of the modules."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from .. import validated

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from ..found import Found

MOST = 3000
CONSTANT = re.compile(r"[A-Z][A-Z0-9_]*\Z")
OF_SETTINGS = re.compile(r"(^|[._])(default_?)?(config|settings|defaults)\Z")
HOLDER = re.compile(r"(settings|config|configuration|options)\Z", re.IGNORECASE)
# Translated names of every language: long, and nobody's setting.
LONG = ("LANGUAGES", "LANGUAGES_BIDI", "IGNORABLE_404_URLS", "FORMAT_MODULE_PATH")
ATTRIBUTES = ("debug", "docs_url", "redoc_url", "openapi_url", "root_path")
# What well-known packages read from Django's settings.
OF_PACKAGES = tuple(
    "ACCOUNT_ ANYMAIL AUDITLOG_ AUTH_ AWS_ AXES_ AZURE_ CACHEOPS CELERY_ CHANNEL_ COMPRESS_ CONTENT_SECURITY_POLICY "
    "CORS_ CRISPY_ CSP_ DEBUG_TOOLBAR DEFENDER_ DJANGO_ DRF_ GRAPHENE GS_ GUARDIAN_ HAYSTACK_ HEALTH_CHECK "
    "IMPORT_EXPORT JWT_ LOGIN_ OAUTH2_ PERMISSIONS_POLICY PROMETHEUS_ Q_CLUSTER RATELIMIT_ REST_ RQ_ SENTRY_ "
    "SIMPLE_JWT SOCIALACCOUNT_ SPECTACULAR_ TWO_FACTOR_ WAGTAIL WHITENOISE_".split()
)
SCALARS = (str, int, float, bool, type(None), list, tuple, dict, set, frozenset, bytes)


def collect(found: Found) -> dict[str, Any]:
    """{"settings": [{"name", "value", "owner", "of", "default", "variable"}], "not_made": [{"of", "says", "needs"}],
    "fields": [{"variable", "where", "required", "value"}]} of the fields that pydantic fills from the environment.
    """
    settings: list[dict[str, Any]] = []
    not_made: list[dict[str, Any]] = []
    settings += _of_django(found)
    settings += _of_flask(found)
    settings += _of_asgi(found)
    settings += _of_pydantic(found, not_made)
    settings += _of_modules(found)
    return {"settings": settings[:MOST], "not_made": not_made, "fields": _fields(found, settings)}


def _of_django(found: Found) -> Iterator[dict[str, Any]]:
    if not found.django:
        return
    from django.conf import global_settings, settings

    for name in dir(settings):
        if not name.isupper():
            continue
        default = not settings.is_overridden(name)
        if default and name in LONG:
            continue
        try:
            value = getattr(settings, name)
        except Exception as error:  # noqa: BLE001 - Django refuses an empty SECRET_KEY when it is asked for
            yield _setting(name, {"object": type(error).__name__}, "django", found.django)
            continue
        read = hasattr(global_settings, name) or name.startswith(OF_PACKAGES)
        yield dict(_setting(name, found.mask(name, value), "django", found.django, default=default), read=read)


def _of_flask(found: Found) -> Iterator[dict[str, Any]]:
    for kind, app, place in found.of_kind("flask"):
        defaults = dict(getattr(app, "default_config", {}))
        for name, value in list(app.config.items()):
            default = name in defaults and defaults[name] == value and type(defaults[name]) is type(value)
            default = default or _is_of_a_package(found, str(name), value)
            yield _setting(str(name), found.mask(str(name), value), kind, place, default=default)


def _is_of_a_package(found: Found, name: str, value: Any) -> bool:
    """True for an address that an installed package's module of settings has, and no module of the service."""
    if not (isinstance(value, str) and value.lower().startswith(("http://", "https://"))):
        return False
    own = found.modules_of_service()
    if any(name in vars(module) for module in own):
        return False
    kinds = [(key, module) for key, module in list(sys.modules.items()) if OF_SETTINGS.search(key)]
    held = [getattr(module, "__dict__", {}).get(name) for _, module in kinds]
    return any(isinstance(one, str) and one == value for one in held)


def _of_asgi(found: Found) -> Iterator[dict[str, Any]]:
    for _, app, place in found.of_kind("fastapi", "starlette"):
        for name in ATTRIBUTES:
            value = getattr(app, name, SCALARS)
            if value is None or isinstance(value, (str, bool)):
                yield _setting(name, found.mask(name, value), "asgi", place)


def _of_pydantic(found: Found, not_made: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    kinds = [kind for kind in validated.classes() if found.where(kind)]
    if not kinds:
        return
    import gc

    # Those behind a cached function stand in no module.
    alive = [one for one in gc.get_objects() if type(one) in kinds]
    made = {type(one) for one in alive}
    for kind in kinds:
        if kind in made or kind.__subclasses__():
            continue
        try:
            alive.append(kind())
        except Exception as error:  # noqa: BLE001 - what its first use would raise
            needs = validated.missing(error)
            says = found.words.clean("{0}: {1}".format(type(error).__name__, ", ".join(needs) or type(error).__name__))
            not_made.append({"of": _name(kind), "says": says, "needs": needs, "where": found.where(kind)})
    for one in alive:
        known = validated.fields(type(one))
        given = getattr(one, "model_fields_set", None) or getattr(one, "__fields_set__", None) or set()
        for name, (variable, _) in known.items():
            value = found.mask(name, getattr(one, name, None))
            setting = _setting(name, value, "pydantic", _name(type(one)), default=name not in given)
            yield dict(setting, variable=variable)


def _fields(found: Found, settings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    values = {(one["of"], one["variable"]): one["value"] for one in settings if one["variable"]}
    return [
        {
            "variable": variable,
            "where": found.where(kind),
            "required": required,
            "value": values.get((_name(kind), variable)),
        }
        for kind in validated.classes()
        if found.where(kind)
        for variable, required in validated.fields(kind).values()
    ]


def _of_modules(found: Found) -> Iterator[dict[str, Any]]:
    filled = tuple(validated.bases())
    for module in found.modules_of_service():
        name = module.__name__
        if name == found.django:
            continue
        for word, value in list(vars(module).items()):
            if CONSTANT.match(word) and isinstance(value, SCALARS):
                yield _setting(word, found.mask(word, value), "module", name)
            # The same object stands under the names of modules that import it.
            elif HOLDER.search(word) and type(value).__module__ == name and not isinstance(value, filled):
                yield from _of_holder(found, value, "{0}:{1}".format(name, word))


def _of_holder(found: Found, value: Any, place: str) -> Iterator[dict[str, Any]]:
    """A plain class whose one instance holds the settings."""
    held: dict[str, Any] = {}
    for kind in reversed(type(value).__mro__[:-1]):
        held.update({name: one for name, one in vars(kind).items() if isinstance(one, SCALARS)})
    held.update(getattr(value, "__dict__", {}))
    for name, one in held.items():
        if not name.startswith("_") and isinstance(one, SCALARS):
            yield _setting(name, found.mask(name, one), "module", place)


def _name(kind: type) -> str:
    return "{0}.{1}".format(kind.__module__, kind.__qualname__)


def _setting(name: str, value: Any, owner: str, of: str, *, default: bool = False) -> dict[str, Any]:
    return {"name": name, "value": value, "owner": owner, "of": of, "default": default, "variable": ""}
