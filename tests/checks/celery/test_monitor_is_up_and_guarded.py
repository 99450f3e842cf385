import pytest

from proveout.checks.celery.monitor_is_up_and_guarded import check_files
from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.facts.processes import Process, ProcessFacts
from proveout.facts.python import PythonFacts
from proveout.model.secret import Secret
from proveout.model.verdict import Outcome

CELERY = DependencyFacts.example(declared=(Declared("celery", "==5.4", "requirements.txt", 2),))


def judged(*processes: Process) -> Outcome:
    return check_files(PythonFacts.example(), CELERY, ProcessFacts(processes)).outcome


def flower(command: str = "celery -A a flower", port: str = "5555:5555", **environment: str) -> Process:
    values = {name: Secret(value) for name, value in environment.items()}
    return Process("flower", command, "docker-compose.yml", 4, ports=(port,) if port else (), environment=values)


def test_without_flower_it_stays_open() -> None:
    assert judged() is Outcome.UNKNOWN


@pytest.mark.parametrize("port", ["5555:5555", "0.0.0.0:5555:5555", "80:5555"])
def test_an_open_port_without_a_login_fails(port: str) -> None:
    assert judged(flower(port=port)) is Outcome.FAIL


@pytest.mark.parametrize("port", ["127.0.0.1:5555:5555", "", "5555"])
def test_a_port_of_this_machine_without_a_login_is_unknown(port: str) -> None:
    assert judged(flower(port=port)) is Outcome.UNKNOWN


def test_an_image_of_flower_is_flower() -> None:
    assert (
        judged(Process("monitor", "", "docker-compose.yml", 4, image="mher/flower:2.0", ports=("5555:5555",)))
        is Outcome.FAIL
    )


def test_a_login_is_wiring() -> None:
    assert judged(flower("celery -A a flower --basic-auth=$USER:$PASSWORD")) is Outcome.PASS
    assert judged(flower(FLOWER_BASIC_AUTH="made:up")) is Outcome.PASS
