"""Platform files, server files and scripts on the disk, healthy and broken."""

from pathlib import Path

import pytest

from proveout.facts.container import ContainerFacts
from proveout.facts.platform import PlatformFacts
from proveout.facts.server import servers_of
from proveout.probes.platform import read_platform
from proveout.probes.repository import Repository


def put(root: Path, path: str, text: str = "x\n") -> None:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(text, encoding="utf-8")


def read(root: Path) -> PlatformFacts:
    return read_platform(Repository(root))


def found(facts: PlatformFacts) -> dict[str, bool | None]:
    return {one.text: one.found for one in facts.references}


# What a command starts.


@pytest.mark.parametrize(
    "command",
    [
        "python manage.py runserver 0.0.0.0:8000",
        "sh -c 'python manage.py migrate && python manage.py runserver'",
        "flask --app shop run --host 0.0.0.0",
        "poetry run uvicorn app.main:app --reload",
        "fastapi dev app/main.py",
        "npm run dev",
        "gosu app gunicorn --reload app:app",
    ],
)
def test_a_development_server_is_told_by_its_words(command: str) -> None:
    assert [bool(server.develops) for server in servers_of(command)] == [True]


@pytest.mark.parametrize(
    "command",
    [
        "gunicorn app:app",
        "exec gunicorn -c gunicorn.conf.py 'shop:create_app()'",
        "FOO=1 uv run --no-dev uvicorn app.main:app --workers 2",
        "dumb-init -- python -m gunicorn a.b:c",
        "waitress-serve --port=8000 shop:app",
    ],
)
def test_a_production_server_is_told_by_its_words(command: str) -> None:
    assert [server.develops for server in servers_of(command)] == [""]


@pytest.mark.parametrize(
    "command", ["celery -A shop worker", "echo 'never closed", "npm run build", "", "sh -c", "&& || ;", "cd x"]
)
def test_what_starts_no_server_gives_none(command: str) -> None:
    assert servers_of(command) == ()


def test_options_are_read_in_every_spelling() -> None:
    (server,) = servers_of("gunicorn -w 4 --timeout=60 -k uvicorn.workers.UvicornWorker --capture-output app.main:app")

    assert (server.flag("workers"), server.flag("timeout"), server.app) == ("4", "60", "app.main:app")


# Files.


@pytest.mark.parametrize(
    "name",
    [
        "render.yaml",
        "fly.toml",
        "railway.json",
        "vercel.json",
        "netlify.toml",
        ".do/app.yaml",
        "heroku.yml",
        "app.json",
    ],
)
@pytest.mark.parametrize("text", ["[", "{", "", "3", "a: &a [*a]", "[" * 100_000])
def test_a_platform_file_that_is_none_is_no_error(tmp_path: Path, name: str, text: str) -> None:
    put(tmp_path, name, text)

    facts = read(tmp_path)

    assert all(not file.processes for file in facts.files)


def test_every_process_of_a_procfile_has_its_line(tmp_path: Path) -> None:
    put(
        tmp_path,
        "Procfile",
        "# shop\nweb: gunicorn app.main:app\nrelease: python manage.py migrate\nbeat: celery -A app beat\n",
    )

    (file,) = read(tmp_path).files

    assert [(one.name, one.kind, one.line) for one in file.processes] == [
        ("web", "web", 2),
        ("release", "release", 3),
        ("beat", "worker", 4),
    ]


def test_render_counts_paths_from_the_root_of_the_service(tmp_path: Path) -> None:
    put(
        tmp_path,
        "render.yaml",
        "services:\n  - type: web\n    name: api\n    rootDir: backend\n    buildCommand: pip install -r requirements.txt && ./build.sh\n"
        "    startCommand: gunicorn shop.wsgi:application\n    healthCheckPath: /health/\n    disk: {mountPath: /data}\n",
    )
    put(tmp_path, "backend/requirements.txt")
    put(tmp_path, "backend/shop/wsgi.py", "application = object()\n")

    facts = read(tmp_path)

    assert found(facts) == {
        "backend": True,
        "requirements.txt": True,
        "./build.sh": False,
        "shop.wsgi:application": True,
    }
    assert [(one.asks, one.where) for one in facts.files[0].health] == [("/health/", "render.yaml:7")]
    assert facts.files[0].mounts == ("/data",)


def test_fly_railway_and_digitalocean_tell_what_they_ask(tmp_path: Path) -> None:
    put(
        tmp_path,
        "fly.toml",
        "[processes]\nweb = 'gunicorn main:app'\n[http_service]\nforce_https = true\n[[http_service.checks]]\npath = '/up'\ninterval = '15s'\n[[vm]]\ncpus = 2\n",
    )
    put(tmp_path, "railway.json", '{"deploy": {"startCommand": "gunicorn main:app", "healthcheckPath": "/ok"}}')
    put(
        tmp_path,
        ".do/app.yaml",
        "services:\n- name: a\n  run_command: gunicorn main:app\n  health_check: {http_path: /do, period_seconds: 20}\n",
    )

    files = {file.platform: file for file in read(tmp_path).files}

    assert {name: [(one.asks, one.interval_s) for one in file.health] for name, file in files.items()} == {
        "fly": [("/up", 15.0)],
        "railway": [("/ok", None)],
        "digitalocean": [("/do", 20.0)],
    }
    assert (files["fly"].https, files["fly"].https_line, files["fly"].cpus) == (True, 4, 2.0)


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        ("gunicorn app.main:app", True),
        ("gunicorn app.main:nobody", False),
        ("gunicorn app.gone:app", False),
        ("gunicorn wsgi:app", False),
        ("gunicorn netbox.wsgi", None),
        ("gunicorn backend.api:app", True),
        ("gunicorn deep:app", None),
        ("cd backend && gunicorn api:app", True),
        ("gunicorn --chdir backend api:app", True),
        ("gunicorn app.late:app", None),
        ("bash gone.sh", False),
        ("bash $SCRIPT", None),
        ("celery -A app.main worker", True),
    ],
)
def test_a_name_is_looked_for_where_the_command_runs(tmp_path: Path, command: str, expected: bool | None) -> None:  # noqa: FBT001 - three answers
    put(tmp_path, "app/main.py", "try:\n    app = object()\nexcept ImportError:\n    app = None\n")
    put(tmp_path, "app/late.py", "from app.main import *\n")
    put(tmp_path, "backend/api.py", "from x import app\n")
    put(tmp_path, "backend/inner/deep.py", "app = 1\n")
    put(tmp_path, "Procfile", f"web: {command}\n")

    answers = [value for text, value in found(read(tmp_path)).items() if text != "backend"]

    assert answers == ([expected] if command != "bash $SCRIPT" else [])


def test_the_planted_name_is_missing_everywhere(tmp_path: Path) -> None:
    put(tmp_path, "wsgi.py", "app = 1\n")

    planted = read(tmp_path).control

    assert planted is not None
    assert planted.found is False


def test_scripts_of_package_json_are_looked_up(tmp_path: Path) -> None:
    put(tmp_path, "package.json", '{"scripts": {"build": "vite build"}}')
    put(tmp_path, "netlify.toml", "[build]\ncommand = 'npm ci && npm run build && npm run gone'\n")

    assert found(read(tmp_path)) == {"script 'build'": True, "script 'gone'": False}


def test_gunicorn_is_read_by_its_literals_alone(tmp_path: Path) -> None:
    put(
        tmp_path,
        "gunicorn.conf.py",
        "import multiprocessing\nimport os\nworkers = multiprocessing.cpu_count() * 2 + 1\ntimeout = 60\nbind = '0.0.0.0:8000'\n"
        "threads = 2\nif os.environ.get('X'):\n    threads = 4\nraise SystemExit\n",
    )

    (file,) = read(tmp_path).gunicorn

    assert file.settings == {"timeout": ("60", 4), "bind": ("0.0.0.0:8000", 5)}
    assert set(file.computed) == {"workers", "threads"}


def test_a_script_is_followed_to_the_server_that_it_starts(tmp_path: Path) -> None:
    put(tmp_path, "Procfile", "web: ./start.sh\n")
    put(
        tmp_path,
        "start.sh",
        "#!/bin/sh\nset -e\n# gunicorn --workers 9 no:no\nexec gunicorn \\\n  --workers 3 \\\n  app:app\n",
    )

    facts = read(tmp_path)
    (start,) = facts.starts(ContainerFacts())

    assert (start.where, facts.number(start, "workers")[0]) == ("start.sh:4", 3.0)


def test_flags_outrank_the_file_and_the_file_outranks_the_environment(tmp_path: Path) -> None:
    put(tmp_path, "Procfile", "web: gunicorn --timeout 30 app:app\n")
    put(tmp_path, "gunicorn.conf.py", "timeout = 60\nworkers = 5\n")

    facts = read(tmp_path)
    (start,) = facts.starts(ContainerFacts())

    assert facts.number(start, "timeout") == (30.0, "Procfile:1", "")
    assert facts.number(start, "workers", "WEB_CONCURRENCY") == (5.0, "gunicorn.conf.py:2", "")
    assert facts.number(start, "threads") == (None, "", "")


def test_units_of_the_host_are_starts_and_name_nothing_of_the_checkout(tmp_path: Path) -> None:
    put(tmp_path, "deploy/shop.service", "[Service]\nExecStart=/srv/venv/bin/gunicorn \\\n  --workers 3 shop.wsgi\n")

    facts = read(tmp_path)

    assert [start.server.flag("workers") for start in facts.starts(ContainerFacts())] == ["3"]
    assert facts.references == ()
