import pytest

from proveout.checks.integrations.mail_is_configured import GOOD, Limits, check_files
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
