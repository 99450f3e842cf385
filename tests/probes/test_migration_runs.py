"""Release phases and scripts of real repositories."""

from pathlib import Path

from proveout.facts.migration_runs import MigrationRunFacts, migrating, swallowed
from proveout.probes.migration_runs import read_migration_runs
from proveout.probes.repository import Repository


def read(root: Path, **files: str) -> MigrationRunFacts:
    for name, text in files.items():
        path = root / name.replace("__", "/").replace("_dot_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return read_migration_runs(Repository(root))


def test_a_link_out_of_the_repository_is_told(tmp_path: Path) -> None:
    (tmp_path / "Procfile").symlink_to("/etc/hostname")

    assert read_migration_runs(Repository(tmp_path)).broken


def test_commands_that_only_look_do_not_migrate() -> None:
    assert not migrating("python manage.py migrate --check")
    assert not migrating("alembic current")
    assert not migrating("manage.py migrate_accounts")
    assert migrating("python manage.py migrate --noinput && gunicorn")
    assert migrating("alembic -c db/alembic.ini upgrade head")


def test_what_hides_a_failure_is_named() -> None:
    assert swallowed("flask db upgrade || true")
    assert swallowed("sh -c 'alembic upgrade head; gunicorn a:app'")
    assert not swallowed("set -e; alembic upgrade head; gunicorn a:app")
    assert not swallowed("alembic upgrade head && gunicorn a:app")


def test_release_phases_of_platforms_are_read(tmp_path: Path) -> None:
    facts = read(
        tmp_path,
        Procfile="web: gunicorn a:app\nrelease: python manage.py migrate\n",
        fly_dot_toml="[deploy]\n  release_command = 'alembic upgrade head'\n",
        render_dot_yaml="services:\n  - type: web\n    preDeployCommand: flask db upgrade || true\n    startCommand: alembic upgrade head && gunicorn\n",
    )

    assert [(run.place, run.where, bool(run.lost)) for run in facts.runs] == [
        ("release", "Procfile:2", False),
        ("release", "fly.toml:2", False),
        ("release", "render.yaml:3", True),
        ("start", "render.yaml:4", False),
    ]


def test_scripts_are_read_with_their_conditions_and_what_stops_them(tmp_path: Path) -> None:
    facts = read(
        tmp_path,
        entrypoint_dot_sh="#!/bin/sh\nset -e\nalembic upgrade head\nexec gunicorn a:app\n",
        start_dot_sh="#!/bin/sh\nalembic upgrade head\nexec gunicorn a:app\n",
        run_dot_sh='#!/bin/sh\nset -e\nif [ "$1" = web ]; then\n  alembic upgrade head\nfi\nexec "$@"\n',
        scripts__dev_dot_sh="alembic upgrade head\n",
    )

    runs = {run.path: run for run in facts.runs}
    assert set(runs) == {"entrypoint.sh", "start.sh", "run.sh"}
    assert not runs["entrypoint.sh"].lost
    assert runs["start.sh"].lost
    assert runs["run.sh"].guarded
    found = facts.of('["/app/entrypoint.sh", "web"]')
    assert found is not None
    assert found.path == "entrypoint.sh"
