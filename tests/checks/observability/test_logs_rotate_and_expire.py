from datetime import timedelta

import pytest

from proveout.checks.observability.logs_rotate_and_expire import Limits, check_files
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.limit import Bytes
from proveout.model.verdict import Outcome
from proveout.probes.python import read_module

NONE = PythonFacts(())


def service(size: str = "10m", count: str = "3", name: str = "web") -> Process:
    options = {"max-size": size, "max-file": count} if size else {}
    return Process(name, "x", "docker-compose.yml", 3, log_options=options)


def judged(*services: Process, limits: Limits | None = None, source: str = "") -> Outcome:
    python = PythonFacts((read_module("app/logs.py", source),)) if source else NONE
    return check_files(ProcessFacts(services), python, limits or Limits()).outcome


def test_nothing_that_bounds_them_is_unknown() -> None:
    assert judged() is Outcome.UNKNOWN
    assert judged(service(), service("", name="db")) is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "source",
    [
        "from logging.handlers import RotatingFileHandler\nRotatingFileHandler('a.log')\n",
        "from logging.handlers import RotatingFileHandler\nRotatingFileHandler('a.log', maxBytes=10**7)\n",
        "import logging\nlogging.handlers.RotatingFileHandler('a.log', backupCount=3)\n",
    ],
)
def test_a_handler_that_never_turns_over_fails(source: str) -> None:
    assert judged(service(), source=source) is Outcome.FAIL


def test_a_bound_that_is_none_fails() -> None:
    assert judged(service("-1")) is Outcome.FAIL


def test_more_than_stated_fails_and_more_than_usual_is_unknown() -> None:
    stated = Limits(max_size=Bytes(20 * 1024**2))

    assert judged(service("50m"), limits=stated) is Outcome.FAIL
    assert judged(service("20m"), limits=stated) is Outcome.PASS
    assert judged(service("50m")) is Outcome.UNKNOWN


def test_a_stated_time_is_not_seen_in_files() -> None:
    assert judged(service(), limits=Limits(keep=timedelta(days=90))) is Outcome.UNKNOWN


def test_bounds_of_every_service_are_wiring() -> None:
    source = "from logging.handlers import RotatingFileHandler\nRotatingFileHandler('a.log', maxBytes=10 * 1024 * 1024, backupCount=3)\n"

    assert judged(service(), service(name="worker"), source=source) is Outcome.PASS
