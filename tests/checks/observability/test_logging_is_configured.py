import pytest

from proveout.checks.observability.logging_is_configured import Limits, check_files, check_settings
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.logging_settings import LoggingSettingsFacts, LogHandler, LogLogger
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


def in_force(facts: LoggingSettingsFacts, limits: Limits | None = None) -> Outcome:
    return check_settings(facts, limits or Limits()).outcome


def test_a_tree_without_handlers_or_with_a_library_of_its_own_is_unknown() -> None:
    assert in_force(LoggingSettingsFacts()) is Outcome.UNKNOWN
    assert in_force(LoggingSettingsFacts.example(firm=False)) is Outcome.UNKNOWN
    assert in_force(LoggingSettingsFacts.example(libraries=("loguru",))) is Outcome.UNKNOWN


def test_debug_in_force_fails_for_the_root_and_for_any_other_with_a_handler() -> None:
    queries = LogLogger("django.db.backends", "DEBUG", "DEBUG", handlers=(LogHandler(),))
    held_back = LogLogger("django.db.backends", "DEBUG", "DEBUG", handlers=(LogHandler(level="ERROR"),))

    assert in_force(LoggingSettingsFacts.example(level="DEBUG")) is Outcome.FAIL
    assert in_force(LoggingSettingsFacts.example(loggers=(queries,))) is Outcome.FAIL
    assert in_force(LoggingSettingsFacts.example(loggers=(held_back,))) is Outcome.PASS


def test_another_level_in_force_than_the_stated_one_fails() -> None:
    assert in_force(LoggingSettingsFacts.example(), Limits(level=Choice("ERROR"))) is Outcome.FAIL
    assert in_force(LoggingSettingsFacts.example(level="ERROR"), Limits(level=Choice("ERROR"))) is Outcome.PASS


def test_a_file_in_force_is_what_is_stated_or_unknown() -> None:
    file = LoggingSettingsFacts.example(handler=LogHandler("logging.FileHandler", to="app.log"))

    assert in_force(file) is Outcome.UNKNOWN
    assert in_force(file, Limits(destination=Choice("file"))) is Outcome.PASS


def test_lines_to_stdout_pass_here_and_are_only_wired() -> None:
    assert in_force(LoggingSettingsFacts.example()) is Outcome.PASS
