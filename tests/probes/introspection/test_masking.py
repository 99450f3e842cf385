"""No secret comes out of the service's process, and what may be known of it does."""

import base64
import json
from datetime import timedelta
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from proveout.facts.setting_value import Address, Masked, Other
from proveout.probes.introspection.decoding import value_of
from proveout.probes.introspection.inside.masking import Mask
from proveout.probes.introspection.inside.words import Words

DRAWN = "q9Tv1xWc7ZrK4mN8sLp2eYhJ6uBdGa0fQo5iRt"
GIVEN = {
    "SHOP_SIGNING": DRAWN,
    "SECRET_KEY": "correct horse battery",
    "DATABASE_URL": "postgresql://shop:Hq7-vTz2wKp@db.internal/shop",
    "DOOR_PIN": "7391",
    "APP_ENV": "production",
    "NAME": "shop",
}
mask = Mask(GIVEN, b"key of this run", {"/scratch/tree": "/srv/shop"})
words = Words(GIVEN, {"/scratch/tree": "/srv/shop"})


def seen(name: str, value: Any) -> Any:
    return value_of(mask(name, value))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "anything"),
        ("api_token", "anything"),
        ("STRIPE_API_KEY", "x"),
        ("PASSWORD", b"anything"),
        ("PIN_PASSWORD", 483921),
        ("plain", DRAWN),
        ("plain", "prefix " + DRAWN + " suffix"),
        ("plain", "the correct horse battery of it"),
        ("plain", "Hq7-vTz2wKp"),
        ("plain", "sk_live_4eC39HqLyjWDarjtT1"),
        ("plain", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"),
        ("plain", "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----"),
        ("plain", "0f3c9a7b5e1d2468ace013579bdf2468"),
        ("ADMIN_PIN", "7391"),
        ("plain", "7391"),
        ("plain", 7391),
        ("BASIC_AUTH", "admin:kettle"),
        ("plain", DRAWN.upper()),
        ("plain", DRAWN[::-1]),
        ("plain", DRAWN.encode().hex()),
        ("plain", "Basic " + base64.b64encode(b"ab" + DRAWN.encode()).decode()),
        ("plain", '{"client_secret": "kettle", "user": "shop"}'),
    ],
)
def test_a_secret_is_masked(name: str, value: object) -> None:
    assert isinstance(seen(name, value), Masked)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DEBUG", False),
        ("SESSION_COOKIE_AGE", 1209600),
        ("ACCESS_TOKEN_EXPIRE_MINUTES", 15),
        ("PASSWORD_MIN_LENGTH", 12),
        ("SECRET_KEY_FALLBACKS", ""),
        ("JWT_ALGORITHM", "HS256"),
        ("PASSWORD_HASHERS", "django.contrib.auth.hashers.Argon2PasswordHasher"),
        ("ENVIRONMENT", "production"),
        ("STATIC_URL", "/static/"),
        ("ROOT_URLCONF", "config.urls"),
        ("SITE", "https://shop.example.org/static/css?page=2"[:-7]),
        ("LOCALE", "en-us"),
        ("NONE", None),
    ],
)
def test_what_is_no_secret_passes(name: str, value: object) -> None:
    assert seen(name, value) == value


def test_a_secret_in_a_path_is_masked() -> None:
    shown = seen("NOTIFY", "https://hooks.example.org/services/T0AB/q9Tv1xWc7ZrK4mN8sLp2eYhJ")

    assert isinstance(shown, Address) and isinstance(shown.path, Masked)


def test_the_last_look_finds_what_no_collector_masked() -> None:
    document = {"topics": {"routes": [{"path": f"/hook/{DRAWN}", "shop": "correct horse battery"}]}}

    shown = json.loads(mask.last_look(json.dumps(document)))

    assert shown["topics"]["routes"] == [{"path": "/hook/[value of SHOP_SIGNING]", "shop": "[value of SECRET_KEY]"}]


def test_the_last_look_leaves_the_documents_own_words_and_numbers() -> None:
    other = Mask({"PASSWORD": "settings", "TOKEN": "1209600123"}, b"key")

    assert other.last_look('{"settings": 1209600123}') == '{"settings": 1209600123}'


def test_secrets_in_the_depth_are_masked() -> None:
    value = {"default": {"USER": "shop", "PASSWORD": "abc", "OPTIONS": [{"token": "xyz"}]}, DRAWN: 1}

    shown = seen("DATABASES", value)

    assert shown["default"]["USER"] == "shop"
    assert isinstance(shown["default"]["PASSWORD"], Masked)
    assert isinstance(shown["default"]["OPTIONS"][0]["token"], Masked)
    assert DRAWN not in repr(shown)


def test_everything_under_a_secret_name_is_masked() -> None:
    shown = seen("API_KEYS", {"alice": "one-two", "bob": ["three-four"]})

    assert isinstance(shown["alice"], Masked) and isinstance(shown["bob"][0], Masked)


def test_an_address_is_taken_apart() -> None:
    shown = seen(
        "DATABASE_URL", "postgresql+asyncpg://shop:Hq7-vTz2wKp@db.internal:5433/shop?sslmode=require&password=x1y2"
    )

    assert isinstance(shown, Address)
    assert (shown.scheme, shown.host, shown.port, shown.path) == ("postgresql+asyncpg", "db.internal", 5433, "/shop")
    assert shown.query["sslmode"] == "require"
    assert isinstance(shown.query["password"], Masked)
    assert isinstance(shown.password, Masked) and shown.password.length == 11


def test_equal_secrets_have_equal_fingerprints_in_one_run_only() -> None:
    other = Mask(GIVEN, b"key of another run")

    assert seen("A_KEY", "x1y2z3") == seen("B_TOKEN", "x1y2z3")
    assert mask("A_KEY", "x1y2z3") != other("A_KEY", "x1y2z3")


@pytest.mark.parametrize(
    ("value", "weak"),
    [
        ("django-insecure-" + DRAWN, "a default of django-admin"),
        ("changeme", "a common word"),
        ("change-this-in-production", "a placeholder"),
        ("your-secret-key-here", "a placeholder"),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "the same characters again and again"),
        ("abcdefghijklmnop", "counts up or down"),
        (DRAWN, ""),
        ("correct horse battery staple", ""),
    ],
)
def test_a_weak_secret_is_called_so(value: str, weak: str) -> None:
    assert seen("SECRET_KEY", value).weak == weak


def test_values_that_are_no_json_have_a_form_of_their_own() -> None:
    class Colour(Enum):
        RED = "red"

    assert seen("AGE", timedelta(minutes=15)) == timedelta(minutes=15)
    assert seen("BASE_DIR", Path("/scratch/tree/static")) == "/srv/shop/static"
    assert seen("COLOUR", Colour.RED) == "red"
    assert seen("HANDLER", timedelta) == Other("datetime.timedelta")
    assert seen("RATIO", float("inf")) == "inf"
    assert seen("SET", {"b", "a"}) == ("a", "b")


def test_what_holds_itself_ends() -> None:
    circle: dict[str, object] = {}
    circle["self"] = circle

    assert "more than is shown" in repr(seen("CIRCLE", circle))


@pytest.mark.parametrize(
    ("said", "clean"),
    [
        (f"bad value {DRAWN!r}", "bad value '$SHOP_SIGNING'"),
        (f"bad value {DRAWN[4:20]}", "bad value [part of SHOP_SIGNING]"),
        ("no host db.internal here", "no host [part of DATABASE_URL] here"),
        ("environment production is unknown", "environment production is unknown"),
        ("shop has no key", "$NAME has no key"),
        ("token ghp_1234567890abcdefABCD12 is bad", "token [hidden] is bad"),
        ("/scratch/tree/shop.yml is missing", "/srv/$NAME/$NAME.yml is missing"),
        ("two\nlines\x1b[31m", "two lines [31m"),
        ("x" * 9000, "x" * 239 + "…"),
    ],
)
def test_a_sentence_holds_no_value_of_the_environment(said: str, clean: str) -> None:
    assert words.clean(said) == clean
