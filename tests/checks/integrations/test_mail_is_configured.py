import pytest

from proveout.checks.integrations.mail_is_configured import GOOD, IN_FORCE, Limits, check_files, check_settings
from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts, Owner
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.python import PythonFacts
from proveout.model.limit import Host
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome, Verdict
from proveout.probes.python import read_module

NO_FILE = Unreadable("no environment file was handed over")
CONSOLE = "EMAIL_BACKEND = 'django.core.mail.backends.console.EmailBackend'\n"


def judged(
    limits: Limits | None = None, /, *, source: str = "x = 1\n", path: str = "shop/settings.py", **values: str
) -> Verdict:
    environment = EnvironmentFacts.example(values=values) if values else NO_FILE
    return check_files(PythonFacts((read_module(path, source),)), environment, limits or Limits())


def test_nothing_that_names_a_server_is_unknown() -> None:
    assert judged().outcome is Outcome.UNKNOWN
    assert judged(LOG_LEVEL="INFO").outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend"),
        ("EMAIL_HOST", "sandbox.smtp.mailtrap.io"),
        ("SMTP_HOST", "mailpit"),
        ("MAIL_SUPPRESS_SEND", "True"),
    ],
)
def test_what_sends_nothing_fails(name: str, value: str) -> None:
    assert judged(**{**GOOD, name: value}).outcome is Outcome.FAIL


def test_settings_that_fix_the_console_fail_unless_something_overrules_them() -> None:
    assert judged(source=CONSOLE).outcome is Outcome.FAIL
    assert judged(source=CONSOLE, path="shop/settings/dev.py").outcome is not Outcome.FAIL
    assert judged(source=f"if DEBUG:\n    {CONSOLE}").outcome is not Outcome.FAIL
    assert judged(source=CONSOLE + "EMAIL_BACKEND = env('EMAIL_BACKEND')\n").outcome is not Outcome.FAIL
    assert (
        judged(source=CONSOLE, EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend").outcome is not Outcome.FAIL
    )


def test_another_server_or_sender_than_stated_fails() -> None:
    assert judged(Limits(host=Host("smtp.other.org")), **GOOD).outcome is Outcome.FAIL
    assert judged(Limits(sender="a@b.org"), **GOOD, DEFAULT_FROM_EMAIL="c@d.org").outcome is Outcome.FAIL


def test_what_is_stated_and_not_seen_is_unknown() -> None:
    assert judged(Limits(sender="a@b.org"), **GOOD).outcome is Outcome.UNKNOWN
    assert judged(Limits(host=Host("smtp.other.org")), SENDGRID_API_KEY="made-up").outcome is Outcome.UNKNOWN
    assert judged(**GOOD, EMAIL_PORT="25").outcome is Outcome.UNKNOWN
    assert judged(EMAIL_HOST="localhost").outcome is Outcome.UNKNOWN


def test_a_server_or_a_providers_key_is_wiring() -> None:
    assert judged(Limits(host=Host("smtp.example.org")), **GOOD).outcome is Outcome.PASS
    assert judged(SENDGRID_API_KEY="made-up").outcome is Outcome.PASS


def in_force(limits: Limits | None = None, **values: str | int | bool) -> Outcome:
    facts = EffectiveSettingsFacts.example(values={**IN_FORCE, **values})
    return check_settings(facts, limits or Limits()).outcome


def test_settings_in_force_without_a_server_of_mail_are_unknown() -> None:
    assert check_settings(EffectiveSettingsFacts(), Limits()).outcome is Outcome.UNKNOWN


def test_a_server_that_was_made_up_or_is_the_default_is_unknown() -> None:
    made_up = EffectiveSetting("MAIL_SERVER", "smtp.example.org", Owner.FLASK, firm=False)
    default = EffectiveSetting("EMAIL_HOST", "localhost", default=True)

    assert check_settings(EffectiveSettingsFacts((made_up,)), Limits()).outcome is Outcome.UNKNOWN
    assert check_settings(EffectiveSettingsFacts((default,)), Limits()).outcome is Outcome.UNKNOWN


def test_a_backend_of_another_kind_in_force_is_unknown() -> None:
    assert in_force(EMAIL_BACKEND="anymail.backends.sendgrid.EmailBackend") is Outcome.UNKNOWN


def test_mail_in_force_that_is_not_sent_fails() -> None:
    assert in_force(EMAIL_BACKEND="django.core.mail.backends.console.EmailBackend") is Outcome.FAIL
    assert in_force(EMAIL_HOST="sandbox.smtp.mailtrap.io") is Outcome.FAIL
    assert in_force(MAIL_SUPPRESS_SEND=True) is Outcome.FAIL


def test_mail_in_force_without_tls_fails() -> None:
    assert in_force(EMAIL_USE_TLS=False) is Outcome.FAIL
    assert in_force(EMAIL_USE_TLS=False, EMAIL_USE_SSL=True) is Outcome.PASS


def test_another_server_or_sender_in_force_than_the_stated_one_fails() -> None:
    assert in_force(Limits(host=Host("mail.example.com"))) is Outcome.FAIL
    assert in_force(Limits(sender="billing@example.org")) is Outcome.FAIL


def test_a_server_by_tls_with_a_password_passes_here_and_is_only_wired() -> None:
    assert in_force() is Outcome.PASS
