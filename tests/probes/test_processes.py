"""Start commands from files, healthy and broken."""

from pathlib import Path

import pytest

from proveout.facts.processes import Process, ProcessFacts
from proveout.probes.processes import read_processes
from proveout.probes.repository import Repository


def put(root: Path, path: str, text: str) -> None:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(text, encoding="utf-8")


def read(root: Path) -> ProcessFacts:
    return read_processes(Repository(root))


@pytest.mark.parametrize(
    "text",
    ["services: [", "services: 3", "- a", "", "services:\n  web: 3\n", "services: &a\n  web: *b\n", "a: " + "[" * 5000],
)
def test_a_compose_file_that_is_none_is_no_error(tmp_path: Path, text: str) -> None:
    put(tmp_path, "docker-compose.yml", text)

    assert read(tmp_path).processes == ()


def test_a_broken_file_is_told(tmp_path: Path) -> None:
    put(tmp_path, "docker-compose.yml", "services: [")

    assert read(tmp_path).unread


def test_services_are_read_with_their_bounds_ports_and_values(tmp_path: Path) -> None:
    put(
        tmp_path,
        "docker-compose.yml",
        "services:\n  flower:\n    image: mher/flower\n    command: [celery, -A, app, flower]\n    ports: ['5555:5555']\n"
        "    environment:\n      - FLOWER_BASIC_AUTH=made:up\n    deploy: {replicas: 2}\n"
        "    logging: {driver: json-file, options: {max-size: 10m, max-file: '3'}}\n",
    )

    (flower,) = read(tmp_path).processes

    assert (flower.command, flower.ports, flower.replicas) == ("celery -A app flower", ("5555:5555",), 2)
    assert flower.log_options == {"max-size": "10m", "max-file": "3"}
    assert flower.environment["FLOWER_BASIC_AUTH"].reveal() == "made:up"
    assert "made:up" not in repr(read(tmp_path))
    assert flower.line == 3


def test_a_file_for_production_is_laid_over_the_plain_one(tmp_path: Path) -> None:
    put(
        tmp_path,
        "docker-compose.yml",
        "services:\n  web:\n    command: runserver\n    image: a\n  db:\n    image: postgres\n",
    )
    put(tmp_path, "docker-compose.prod.yml", "services:\n  web:\n    command: gunicorn app\n")
    put(tmp_path, "docker-compose.override.yml", "services:\n  web:\n    command: debug\n")
    put(tmp_path, "docker-compose.dev.yml", "services:\n  web:\n    command: debug\n")

    found = {one.name: (one.command, one.image) for one in read(tmp_path).processes}

    assert found == {"web": ("gunicorn app", "a"), "db": ("", "postgres")}


def test_a_number_of_replicas_that_is_a_variable_is_told_apart(tmp_path: Path) -> None:
    put(tmp_path, "compose.yml", "services:\n  a:\n    deploy:\n      replicas: ${N}\n")

    assert read(tmp_path).processes[0].replicas == -1


def test_procfiles_units_supervisors_and_images_are_read(tmp_path: Path) -> None:
    put(tmp_path, "Procfile", "web: gunicorn app\nrelease: migrate\nworker: celery -A app worker -B\n")
    put(tmp_path, "deploy/beat.service", "[Service]\nExecStart=/srv/venv/bin/celery -A app beat\n")
    put(
        tmp_path,
        "supervisord.conf",
        "[supervisord]\nnodaemon=true\n[program:w]\ndirectory=/srv\ncommand=celery -A app worker -c 2\n",
    )
    put(tmp_path, "Dockerfile", 'FROM a\nCMD ["x"]\nFROM b\nCMD ["uvicorn", "app:app", "--log-level", "debug"]\n')
    put(tmp_path, "k8s/web.yaml", "kind: Deployment\n")

    facts = read(tmp_path)

    assert {(one.kind, one.name, one.celery) for one in facts.processes} == {
        ("procfile", "web", ""),
        ("procfile", "worker", "worker"),
        ("systemd", "beat", "beat"),
        ("supervisor", "w", "worker"),
        ("image", "image", ""),
    }
    assert next(one for one in facts.processes if one.kind == "image").option("--log-level") == "debug"
    assert facts.others == ("k8s/web.yaml",)


def test_a_password_in_a_command_is_hidden(tmp_path: Path) -> None:
    put(tmp_path, "Procfile", "cache: redis-server --requirepass made-up-secret\n")

    assert "made-up-secret" not in repr(read(tmp_path))


@pytest.mark.parametrize(
    ("process", "is_opaque"),
    [
        (Process("a", "./start.sh", "c.yml", 1), True),
        (Process("a", "", "c.yml", 1, image="example.org/shop:1"), True),
        (Process("a", "", "c.yml", 1, image="docker.io/library/postgres:17"), False),
        (Process("a", "gunicorn app", "c.yml", 1), False),
    ],
)
def test_what_may_start_others_is_opaque(process: Process, *, is_opaque: bool) -> None:
    assert bool(ProcessFacts((process,)).opaque) is is_opaque


@pytest.mark.parametrize(
    "command",
    ["celery worker -Q a,b", "celery worker -Qa,b", "celery worker --queues=a,b", "celery worker --queues a,b"],
)
def test_options_are_read_in_every_spelling(command: str) -> None:
    assert Process("a", command, "c.yml", 1).option("-Q", "--queues") == "a,b"


def test_a_file_that_is_not_read_tells_at_least_whether_it_names_a_queue(tmp_path: Path) -> None:
    (tmp_path / "fly.toml").write_text('app = "shop"\n[processes]\nweb = "gunicorn shop:app"\n')
    (tmp_path / "render.yaml").write_text("services:\n  - type: worker\n    startCommand: celery -A shop worker\n")

    facts = read_processes(Repository(tmp_path))

    assert isinstance(facts, ProcessFacts)
    assert set(facts.others) == {"fly.toml", "render.yaml"}
    assert facts.queued == ("render.yaml",)
