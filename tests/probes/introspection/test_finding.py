"""Where the application of a service is found."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from proveout.facts.service import Entry
from proveout.model.need import Unreadable
from proveout.probes.introspection.finding import Finder, Found
from proveout.probes.introspection.starting import read_commands, read_names
from proveout.probes.repository import Repository
from proveout.probes.services import read_services

FLASK = "from flask import Flask\napp = Flask(__name__)\n"
FACTORY = "from flask import Flask\ndef create_app():\n    app = Flask(__name__)\n    return app\n"
FASTAPI = "from fastapi import FastAPI\napp = FastAPI()\n"
CELERY = "from celery import Celery\nqueue = Celery('shop')\n"
MANAGE = "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings.dev')\nimport django\n"
WSGI = (
    "import os\nfrom django.core.wsgi import get_wsgi_application\n"
    "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings.production')\napplication = get_wsgi_application()\n"
)
DJANGO = {
    "requirements.txt": "django==5.2\n",
    "manage.py": MANAGE,
    "shop/__init__.py": "",
    "shop/settings/__init__.py": "",
    "shop/settings/dev.py": "DEBUG = True\n",
    "shop/settings/production.py": "DEBUG = False\n",
}


def written(root: Path, files: Mapping[str, str]) -> Repository:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return Repository(root)


def found(root: Path, files: Mapping[str, str], *, said: str = "", folder: str = "") -> Found:
    repository = written(root, files)
    parts = read_services(repository)
    finder = Finder(repository, parts, read_commands(repository), read_names(repository))
    return finder.found(parts.named(folder or "."), said=said)


def entry(root: Path, files: Mapping[str, str], *, said: str = "", folder: str = "") -> Entry:
    one = found(root, files, said=said, folder=folder).entry
    assert isinstance(one, Entry), one
    return one


def refusal(root: Path, files: Mapping[str, str], *, said: str = "") -> str:
    one = found(root, files, said=said).entry
    assert isinstance(one, Unreadable), one
    return one.reason


def test_two_applications_in_equal_places_are_a_question_that_names_both(tmp_path: Path) -> None:
    said = refusal(tmp_path, {"requirements.txt": "flask\n", "shop.py": FLASK, "desk.py": FLASK})

    assert said == (
        "the top folder has several applications: desk:app (desk.py:2) and shop:app (shop.py:2). "
        "Say which one is meant with --entry module:attribute"
    )


def test_a_factory_that_asks_for_arguments_is_not_called_with_guesses(tmp_path: Path) -> None:
    factory = "from flask import Flask\ndef create_app(stage):\n    return Flask(stage)\n"

    said = refusal(tmp_path, {"requirements.txt": "flask\n", "shop.py": factory})

    assert "shop.py:2 makes it, and cannot be called without arguments" in said


def test_an_entry_that_is_not_there_is_said_with_the_file_that_was_looked_for(tmp_path: Path) -> None:
    said = refusal(tmp_path, {"requirements.txt": "flask\n", "shop.py": FLASK}, said="store.main:app")

    assert said == "--entry store.main:app: there is no store/main.py below the top folder"


def test_an_entry_of_another_shape_is_refused(tmp_path: Path) -> None:
    said = refusal(tmp_path, {"requirements.txt": "flask\n", "shop.py": FLASK}, said="shop.py; rm -r")

    assert said.startswith("--entry shop.py; rm -r is no module:attribute")


def test_an_application_of_the_tests_is_none_of_the_service(tmp_path: Path) -> None:
    files = {"requirements.txt": "flask\n", "shop/app.py": FLASK, "tests/app.py": FLASK, "examples/app.py": FLASK}

    assert entry(tmp_path, files).target == "shop.app:app"


@pytest.mark.parametrize(
    ("files", "target", "found_in"),
    [
        ({"Procfile": "web: gunicorn shop.main:app\n"}, "shop.main:app", "Procfile:1"),
        ({"Procfile": "web: gunicorn 'shop:create_app()'\n"}, "shop:create_app", "Procfile:1"),
        ({"Procfile": "web: flask --app shop.main run\n"}, "shop.main:app", "Procfile:1"),
        ({"Procfile": "web: FLASK_ENV=x python shop/main.py\n"}, "shop.main:app", "Procfile:1"),
        (
            {"Dockerfile": 'FROM python:3.12\nCMD ["gunicorn", "-w", "3", "shop.main:app"]\n'},
            "shop.main:app",
            "Dockerfile:2",
        ),
        (
            {"Dockerfile": 'FROM python:3.12\nENV FLASK_APP=shop.main\nCMD ["flask", "run"]\n'},
            "shop.main:app",
            "Dockerfile:2",
        ),
        (
            {
                "Dockerfile": 'FROM python:3.12\nENTRYPOINT ["./start.sh"]\n',
                "start.sh": "#!/bin/sh\nexec gunicorn shop.main:app\n",
            },
            "shop.main:app",
            "start.sh:2",
        ),
        (
            {"docker-compose.yml": "services:\n  web:\n    build: .\n    command: gunicorn shop.main:app\n"},
            "shop.main:app",
            "docker-compose.yml:4",
        ),
        (
            {"render.yaml": "services:\n- type: web\n  name: shop\n  startCommand: gunicorn shop.main:app\n"},
            "shop.main:app",
            "render.yaml:4",
        ),
        ({"fly.toml": '[processes]\napp = "gunicorn shop.main:app"\n'}, "shop.main:app", "fly.toml:2"),
        (
            {".do/app.yaml": "services:\n- name: web\n  run_command: gunicorn shop.main:app\n"},
            "shop.main:app",
            ".do/app.yaml:3",
        ),
        (
            {"deploy/shop.service": "[Service]\nExecStart=/srv/venv/bin/gunicorn shop.main:app\n"},
            "shop.main:app",
            "deploy/shop.service:2",
        ),
        (
            {"deploy/supervisord.conf": "[program:shop]\ncommand=/srv/venv/bin/gunicorn shop.main:app\n"},
            "shop.main:app",
            "deploy/supervisord.conf:2",
        ),
        ({"gunicorn.conf.py": "wsgi_app = 'shop.main:app'\n"}, "shop.main:app", "gunicorn.conf.py:1"),
        ({"deploy/uwsgi.ini": "[uwsgi]\nmodule = shop.main:app\n"}, "shop.main:app", "deploy/uwsgi.ini:2"),
        ({"Procfile": "web: uwsgi --module shop.main:app\n"}, "shop.main:app", "Procfile:1"),
        ({"Procfile": "web: waitress-serve --call shop:create_app\n"}, "shop:create_app", "Procfile:1"),
        (
            {"pyproject.toml": '[tool.poe.tasks]\nserve = "gunicorn shop.main:app"\n'},
            "shop.main:app",
            "pyproject.toml:2",
        ),
        ({"Makefile": "run:\n\tgunicorn shop.main:app\n"}, "shop.main:app", "Makefile:2"),
        ({".flaskenv": "FLASK_APP=shop.main:app\n"}, "shop.main:app", ".flaskenv:1"),
        ({".flaskenv": "FLASK_APP=shop/main.py\n"}, "shop.main:app", ".flaskenv:1"),
        ({"README.md": "# Shop\n\n```\n$ flask --app shop.main run\n```\n"}, "shop.main:app", "README.md:4"),
        (
            {".github/workflows/ci.yml": "jobs:\n  x:\n    steps:\n    - run: gunicorn shop.main:app &\n"},
            "shop.main:app",
            ".github/workflows/ci.yml:4",
        ),
    ],
)
def test_a_start_command_decides(tmp_path: Path, files: dict[str, str], target: str, found_in: str) -> None:
    plain = {
        "requirements.txt": "flask\n",
        "shop/__init__.py": FACTORY,
        "shop/main.py": "from shop import create_app\napp = create_app()\n",
        "other/__init__.py": "",
        "other/main.py": FLASK,
    }

    one = entry(tmp_path, plain | files)

    assert (one.target, one.found_in, one.kind) == (target, found_in, "flask")


def test_what_runs_in_production_outranks_what_is_for_the_desk(tmp_path: Path) -> None:
    files = {
        "requirements.txt": "fastapi\n",
        "main.py": FASTAPI,
        "desk.py": FASTAPI,
        "docker-compose.yml": "services:\n  web:\n    build: .\n    command: uvicorn desk:app --reload\n",
        "docker-compose.prod.yml": "services:\n  web:\n    build: .\n    command: uvicorn main:app\n",
    }

    assert entry(tmp_path, files).target == "main:app"


def test_a_command_of_an_image_is_found_below_the_folder_that_is_copied(tmp_path: Path) -> None:
    files = {
        "backend/requirements.txt": "fastapi\n",
        "backend/app/__init__.py": "",
        "backend/app/main.py": FASTAPI,
        "deploy/Dockerfile": 'FROM python:3.12\nWORKDIR /code\nCOPY backend .\nCMD ["uvicorn", "app.main:app"]\n',
    }

    one = entry(tmp_path, files, folder="backend")

    assert (one.target, one.folder, one.found_in) == ("app.main:app", "backend", "deploy/Dockerfile:4")


def test_the_folder_that_a_server_changes_to_is_where_modules_count_from(tmp_path: Path) -> None:
    files = {
        "requirements.txt": "flask\n",
        "src/shop/app.py": FLASK,
        "Procfile": "web: gunicorn --chdir src/shop app:app\n",
    }

    one = found(tmp_path, files)

    assert isinstance(one.entry, Entry)
    assert (one.entry.folder, one.runs_in) == ("src/shop", "src/shop")


def test_a_source_folder_is_what_packages_count_from(tmp_path: Path) -> None:
    files = {"pyproject.toml": "[project]\nname = 'shop'\n", "src/shop/__init__.py": "", "src/shop/main.py": FASTAPI}

    one = entry(tmp_path, files)

    assert (one.target, one.folder) == ("shop.main:app", "src")


def test_a_factory_alone_is_called(tmp_path: Path) -> None:
    one = entry(tmp_path, {"requirements.txt": "flask\n", "shop/__init__.py": FACTORY})

    assert (one.target, one.factory, one.kind) == ("shop:create_app", True, "flask")


def test_arguments_that_a_command_gives_to_a_factory_are_kept(tmp_path: Path) -> None:
    factory = "from flask import Flask\ndef create_app(stage):\n    return Flask(stage)\n"
    files = {
        "requirements.txt": "flask\n",
        "shop.py": factory,
        "Procfile": "web: gunicorn \"shop:create_app('live')\"\n",
    }

    one = entry(tmp_path, files)

    assert (one.target, one.factory, one.arguments) == ("shop:create_app", True, "'live'")


def test_settings_of_django_are_those_of_its_server_not_of_manage_py(tmp_path: Path) -> None:
    one = found(tmp_path, DJANGO | {"shop/wsgi.py": WSGI, "Procfile": "web: gunicorn shop.wsgi\n"})

    assert isinstance(one.entry, Entry)
    assert (one.entry.target, one.entry.kind) == ("shop.wsgi:application", "django")
    assert (one.settings, one.settings_found_in) == ("shop.settings.production", "shop/wsgi.py:3")


def test_settings_that_an_image_sets_outrank_those_of_the_wsgi_module(tmp_path: Path) -> None:
    image = "FROM python:3.12\nENV DJANGO_SETTINGS_MODULE=shop.settings.dev\nCMD gunicorn shop.wsgi\n"

    one = found(tmp_path, DJANGO | {"shop/wsgi.py": WSGI, "Dockerfile": image})

    assert (one.settings, one.settings_found_in) == ("shop.settings.dev", "Dockerfile:2")


def test_a_project_without_a_server_has_the_settings_of_manage_py(tmp_path: Path) -> None:
    one = found(tmp_path, DJANGO)

    assert isinstance(one.entry, Entry)
    assert (one.entry.target, one.entry.kind, one.settings) == ("shop.settings.dev", "django", "shop.settings.dev")


@pytest.mark.parametrize(
    ("command", "target"),
    [("celery -A shop worker", "shop.celery:queue"), ("celery --app=shop.celery:queue worker", "shop.celery:queue")],
)
def test_the_application_of_workers_is_found_beside_the_web(tmp_path: Path, command: str, target: str) -> None:
    files = {
        "requirements.txt": "flask\ncelery\n",
        "shop/__init__.py": "",
        "shop/app.py": FLASK,
        "shop/celery.py": CELERY,
        "Procfile": f"web: gunicorn shop.app:app\nworker: {command}\n",
    }

    one = found(tmp_path, files)

    assert one.celery is not None
    assert (one.celery.target, one.celery.found_in) == (target, "Procfile:2")


def test_the_server_comes_with_its_options(tmp_path: Path) -> None:
    one = found(tmp_path, {"requirements.txt": "flask\n", "app.py": FLASK, "Procfile": "web: gunicorn -w 3 app:app\n"})

    assert one.server is not None
    assert (one.server.kind, one.server.flag("workers"), one.server_found_in) == ("gunicorn", "3", "Procfile:1")


def test_what_a_module_made_of_a_factory_comes_before_the_factory(tmp_path: Path) -> None:
    files = {
        "requirements.txt": "flask\n",
        "shop/__init__.py": "",
        "shop/run.py": FACTORY,
        "shop/wsgi.py": "from .run import create_app\napplication = create_app()\n",
        "shop/report.py": "from .run import create_app\napp = create_app()\n",
    }

    one = entry(tmp_path, files)

    assert (one.target, one.kind, one.factory) == ("shop.wsgi:application", "flask", False)


def test_a_file_that_fastapi_runs_is_served_by_a_server(tmp_path: Path) -> None:
    files = {"requirements.txt": "fastapi\n", "app/__init__.py": "", "app/main.py": FASTAPI}

    one = found(
        tmp_path, files | {"Dockerfile": 'FROM python:3.12\nCMD ["fastapi", "run", "--workers", "4", "app/main.py"]\n'}
    )

    assert isinstance(one.entry, Entry)
    assert (one.entry.target, one.entry.found_in) == ("app.main:app", "Dockerfile:2")
    assert one.server is not None
    assert (one.server.kind, one.server.flag("workers")) == ("uvicorn", "4")


def test_settings_and_server_are_found_through_the_script_that_an_image_calls(tmp_path: Path) -> None:
    files = {
        "compose/production/Dockerfile": 'FROM python:3.12\nWORKDIR /app\nCMD ["/start"]\n',
        "compose/production/start": "#!/bin/bash\npython /app/manage.py migrate\nexec gunicorn shop.wsgi --chdir=/app\n",
        "shop/wsgi.py": WSGI,
    }

    one = found(tmp_path, DJANGO | files)

    assert isinstance(one.entry, Entry)
    assert (one.entry.found_in, one.settings, one.runs_in) == (
        "compose/production/start:3",
        "shop.settings.production",
        "",
    )


def test_a_command_that_names_a_factory_which_asks_for_more_is_said(tmp_path: Path) -> None:
    factory = "from flask import Flask\ndef create_app(stage):\n    return Flask(stage)\n"
    files = {"requirements.txt": "flask\n", "shop.py": factory, "Procfile": "web: gunicorn 'shop:create_app()'\n"}

    assert refusal(tmp_path, files) == (
        "Procfile:1: create_app cannot be called without arguments. Name the application with --entry"
    )


def test_of_several_servers_the_one_that_is_called_web_is_meant(tmp_path: Path) -> None:
    files = {
        "requirements.txt": "fastapi\n",
        "shop.py": FASTAPI,
        "admin.py": FASTAPI,
        "Procfile": "admin: uvicorn admin:app\nweb: uvicorn shop:app\n",
    }

    assert entry(tmp_path, files).target == "shop:app"
