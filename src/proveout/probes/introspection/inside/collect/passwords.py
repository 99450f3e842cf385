"""By what the service hashes passwords now: Django's first hasher, and hashers that its modules hold."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from ..found import Found

# Numbers of a hasher, as its libraries name them.
COSTS = ("iterations", "rounds", "time_cost", "memory_cost", "parallelism", "work_factor", "block_size", "n", "r", "p")
MOST = 50


def collect(found: Found) -> dict[str, Any]:
    """{"hashers": [{"scheme", "kind", "costs", "of"}], "users"}; `users` tells whether Django's own users are there."""
    hashers: list[dict[str, Any]] = []
    users = False
    if found.django:
        from django.apps import apps

        users = apps.is_installed("django.contrib.auth")
        if users:
            from django.contrib.auth.hashers import get_hasher

            hashers.append(_of_django(found, get_hasher()))
    for _, app, place in found.of_kind("flask"):
        hashers += _of_flask(app, place)
    for module in found.modules_of_service():
        for name, value in list(vars(module).items()):
            one = _of_value(value)
            if one is not None and not any(known["same"] is value for known in hashers):
                hashers.append(dict(one, of="{0}:{1}".format(module.__name__, name), same=value))
    for one in hashers:
        one.pop("same", None)
    return {"hashers": hashers[:MOST], "users": users}


def _of_django(found: Found, hasher: Any) -> dict[str, Any]:
    kind = type(hasher)
    word = "{0}.{1}".format(kind.__module__, kind.__qualname__)
    costs = {name: getattr(hasher, name) for name in COSTS if isinstance(getattr(hasher, name, None), int)}
    return {"scheme": str(hasher.algorithm), "kind": word, "costs": costs, "of": found.django, "same": hasher}


def _of_flask(app: Any, place: str) -> list[dict[str, Any]]:
    found = []
    if "flask_bcrypt" in sys.modules and any(
        name in app.config for name in ("BCRYPT_LOG_ROUNDS", "BCRYPT_HASH_PREFIX")
    ):
        rounds = app.config.get("BCRYPT_LOG_ROUNDS", 12)
        found.append({
            "scheme": "bcrypt", "kind": "flask_bcrypt.Bcrypt", "costs": {"rounds": rounds}, "of": place, "same": None,
        })  # fmt: skip
    scheme = app.config.get("SECURITY_PASSWORD_HASH") if "flask_security" in sys.modules else None
    if isinstance(scheme, str):
        found.append({"scheme": scheme, "kind": "flask_security", "costs": {}, "of": place, "same": None})
    return found


def _of_value(value: Any) -> dict[str, Any] | None:
    kind = type(value)
    word = "{0}.{1}".format(kind.__module__, kind.__qualname__)
    if kind.__name__ == "PasswordHasher" and kind.__module__.startswith("argon2"):
        return {"scheme": "argon2", "kind": word, "costs": _costs(value)}
    if kind.__name__ == "CryptContext" and kind.__module__.startswith("passlib"):
        scheme = str(value.default_scheme())
        return {"scheme": scheme, "kind": word, "costs": _of_passlib(value, scheme)}
    if kind.__name__ == "PasswordHash" and kind.__module__.startswith("pwdlib"):
        first = value.current_hasher
        scheme = type(first).__name__.replace("Hasher", "").lower()
        inner = getattr(first, "_hasher", first)
        return {"scheme": scheme, "kind": word, "costs": dict(_costs(inner), **_costs(first))}
    return None


def _costs(value: Any) -> dict[str, Any]:
    said = {name: getattr(value, name, None) for name in COSTS}
    return {name: one for name, one in said.items() if isinstance(one, int) and not isinstance(one, bool)}


def _of_passlib(context: Any, scheme: str) -> dict[str, Any]:
    return _costs_named(context.handler(scheme))


def _costs_named(handler: Any) -> dict[str, Any]:
    rounds = getattr(handler, "default_rounds", None)
    return {"rounds": rounds} if isinstance(rounds, int) else {}
