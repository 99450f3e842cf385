from dataclasses import replace

from proveout.checks.auth.weak_passwords_are_refused import Limits, check_settings
from proveout.facts.effective_settings import EffectiveSettingsFacts
from proveout.facts.served_routes import ServedField, ServedRoute, ServedRouteFacts, ServedSchema
from proveout.model.verdict import Outcome

NONE = EffectiveSettingsFacts.example(values={})


def sign_up(field: ServedField, path: str = "/users") -> ServedRoute:
    return ServedRoute(path, ("POST",), login="open", bodies=(ServedSchema("SignUp", fields=(field,)),))


GOOD = ServedField("password", min_length=12, validators=("not_common",))


def test_a_table_with_gaps_proves_nothing() -> None:
    routes = ServedRouteFacts.example(sign_up(GOOD), unread=("shop:app: its routes cannot be read to the end",))

    verdict = check_settings(routes, NONE, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_values_that_nobody_gave_prove_nothing() -> None:
    routes = ServedRouteFacts.example(replace(sign_up(GOOD), firm=False))

    verdict = check_settings(routes, NONE, Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_a_length_alone_is_unknown() -> None:
    routes = ServedRouteFacts.example(sign_up(replace(GOOD, validators=())))

    assert check_settings(routes, NONE, Limits()).outcome is Outcome.UNKNOWN


def test_four_letters_fail() -> None:
    routes = ServedRouteFacts.example(sign_up(ServedField("password", min_length=4)))

    assert check_settings(routes, NONE, Limits()).outcome is Outcome.FAIL


def test_a_login_takes_whatever_was_once_allowed() -> None:
    routes = ServedRouteFacts.example(sign_up(ServedField("password"), "/login"))

    assert check_settings(routes, NONE, Limits()).outcome is Outcome.UNKNOWN


def test_an_empty_list_of_django_fails() -> None:
    settings = EffectiveSettingsFacts.example(values={"AUTH_PASSWORD_VALIDATORS": ()})

    assert check_settings(ServedRouteFacts.example(), settings, Limits()).outcome is Outcome.FAIL


def test_the_list_of_startproject_passes() -> None:
    names = ("MinimumLengthValidator", "CommonPasswordValidator", "UserAttributeSimilarityValidator")
    values = tuple({"NAME": f"django.contrib.auth.password_validation.{name}"} for name in names)
    settings = EffectiveSettingsFacts.example(values={"AUTH_PASSWORD_VALIDATORS": values})

    assert check_settings(ServedRouteFacts.example(), settings, Limits()).outcome is Outcome.PASS
