import pytest

from proveout.checks.observability.logs_hold_no_secrets import Limits, check_files
from proveout.facts.python import Module, PythonFacts
from proveout.model.verdict import Outcome, Verdict
from proveout.probes.python import read_module

HEAD = "import logging\nlogger = logging.getLogger(__name__)\n"


def judged(line: str, path: str = "app/auth.py", limits: Limits | None = None) -> Verdict:
    return check_files(PythonFacts((read_module(path, f"{HEAD}{line}\n"),)), limits or Limits())


def test_no_logging_proves_nothing() -> None:
    assert judged("x = 1").outcome is Outcome.UNKNOWN


def test_a_source_that_cannot_be_parsed_leaves_it_open() -> None:
    modules = (Module("a.py", log_calls=3), Module("b.py", broken="b.py is no Python"))

    assert check_files(PythonFacts(modules), Limits()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "line",
    [
        "logger.info(f'login {email} {password}')",
        "logger.debug('token %s', access_token)",
        "logger.warning('key: ' + settings.api_key)",
        "logger.info('{}'.format(user.password))",
        "logger.error('failed', extra={'pw': form['password']})",
        "logging.info('%s' % (card_number,))",
        "self.logger.info(client_secret)",
    ],
)
def test_a_secret_in_a_message_fails(line: str) -> None:
    assert judged(line).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "line",
    [
        "logger.info('password changed for %s', user_id)",
        "logger.info('length %s', len(password))",
        "logger.info('masked %s', mask(password))",
        "logger.info('%s', has_password)",
        "logger.info('%s', password_reset_url)",
        "math.log(password)",
    ],
)
def test_speaking_of_a_secret_is_no_secret(line: str) -> None:
    assert judged(f"logger.info('x')\n{line}").outcome is Outcome.PASS


@pytest.mark.parametrize(
    "line", ["logger.info(token)", "logger.info(request.POST)", "logger.info(user.email)", "logger.info(headers)"]
)
def test_what_may_be_secret_or_personal_is_unknown(line: str) -> None:
    assert judged(line).outcome is Outcome.UNKNOWN


def test_what_counts_as_personal_is_stated() -> None:
    assert judged("logger.info(user.email)", limits=Limits(personal=("phone",))).outcome is Outcome.PASS
    assert judged("logger.info(user.phone)", limits=Limits(personal=("phone",))).outcome is Outcome.UNKNOWN


def test_scripts_are_left_alone() -> None:
    assert judged("logger.info(password)", path="scripts/make.py").outcome is Outcome.UNKNOWN
