import pytest

from proveout.checks.observability.logging_is_configured import Limits, check_files
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.limit import Choice
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome
from proveout.probes.python import read_module

NO_FILE = Unreadable("no environment file was handed over")


def judged(
    source: str = "import logging\nlogging.basicConfig(level='INFO')\n",
    *,
    level: str = "",
    command: str = "gunicorn app:app",
    path: str = "app/main.py",
    limits: Limits | None = None,
) -> Outcome:
    environment = EnvironmentFacts.example(values={"LOG_LEVEL": level}) if level else NO_FILE
    processes = ProcessFacts((Process("web", command, "Procfile", 1, kind="procfile"),))
    return check_files(PythonFacts((read_module(path, source),)), processes, environment, limits or Limits()).outcome


def test_nothing_that_configures_it_is_unknown() -> None:
    assert judged("x = 1\n") is Outcome.UNKNOWN


def test_debug_in_the_environment_or_on_the_command_line_fails() -> None:
    assert judged(level="debug") is Outcome.FAIL
    assert judged(command="uvicorn app:app --log-level debug") is Outcome.FAIL


@pytest.mark.parametrize(
    "source",
    [
        "import logging\nlogging.basicConfig(level=logging.DEBUG)\n",
        "LOGGING = {'version': 1, 'root': {'level': 'DEBUG', 'handlers': ['console']}}\n",
    ],
)
def test_debug_that_is_fixed_in_the_code_fails(source: str) -> None:
    assert judged(source) is Outcome.FAIL


@pytest.mark.parametrize(
    "source",
    [
        "import logging\nif DEBUG:\n    logging.basicConfig(level=logging.DEBUG)\n",
        "import logging\ndef main():\n    logging.basicConfig(level=logging.DEBUG)\n",
        "LOGGING = {'root': {'level': env('LOG_LEVEL', default='DEBUG')}}\n",
    ],
)
def test_debug_under_a_condition_does_not_fail(source: str) -> None:
    assert judged(source) is not Outcome.FAIL


def test_settings_of_development_may_be_at_debug() -> None:
    assert judged("LOGGING = {'root': {'level': 'DEBUG'}}\n", path="shop/settings/dev.py") is not Outcome.FAIL


def test_a_stated_level_counts() -> None:
    assert judged(level="INFO", limits=Limits(level=Choice("WARNING"))) is Outcome.FAIL
    assert judged(level="WARNING", limits=Limits(level=Choice("WARNING"))) is Outcome.PASS
    assert judged(level="DEBUG", limits=Limits(level=Choice("DEBUG"))) is Outcome.PASS


def test_a_stated_destination_is_not_seen_in_files() -> None:
    assert judged(limits=Limits(destination=Choice("file"))) is Outcome.UNKNOWN


def test_a_configuration_at_info_is_wiring() -> None:
    assert judged() is Outcome.PASS
