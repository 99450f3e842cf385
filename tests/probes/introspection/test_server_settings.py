"""Against the real Gunicorn: its configuration as it reads it itself."""

from dataclasses import replace

from tests.probes.introspection.conftest import See

from proveout.facts.server import servers_of
from proveout.facts.server_settings import ServerSettingsFacts
from proveout.facts.service import Service
from proveout.model.need import Unreadable
from proveout.probes.introspection.server_settings import read_server_settings
from proveout.probes.introspection.sight import SettingsSight

APP = {"app.py": "from flask import Flask\napp = Flask(__name__)\n"}
CONFIGURATION = "import os\nworkers = int(os.environ.get('WORKERS', '2')) * 2\ntimeout = 50\nthreads = 3\n"


def started_by(sight: SettingsSight, command: str) -> ServerSettingsFacts | Unreadable:
    assert isinstance(sight.service, Service)
    sight.service = replace(sight.service, server=servers_of(command)[0], server_found_in="Procfile:1")
    return read_server_settings(sight)


def test_the_file_is_executed_and_the_command_wins(see: See) -> None:
    files = {**APP, "gunicorn.conf.py": CONFIGURATION}
    sight = see(files, "app:app", "flask", values={"WORKERS": "3"}, needs="flask gunicorn")

    facts = started_by(sight, "gunicorn --timeout 40 app:app")

    assert isinstance(facts, ServerSettingsFacts)
    assert (facts.number("workers"), facts.number("timeout"), facts.number("threads")) == (6, 40, 3)
    assert facts.options["workers"].said
    assert not facts.options["keepalive"].said


def test_a_configuration_that_gunicorn_refuses_is_a_sentence(see: See) -> None:
    files = {**APP, "gunicorn.conf.py": "workers = 'many'\n"}
    sight = see(files, "app:app", "flask", values={}, needs="flask gunicorn")

    facts = started_by(sight, "gunicorn app:app")

    assert isinstance(facts, Unreadable)
    assert "workers" in facts.reason


def test_the_flags_of_uvicorn_stand_over_its_variables(see: See) -> None:
    sight = see(APP, "app:app", "flask", values={"WEB_CONCURRENCY": "5"}, needs="flask")

    facts = started_by(sight, "uvicorn app:app --forwarded-allow-ips '*' --workers 2")

    assert isinstance(facts, ServerSettingsFacts)
    assert (facts.number("workers"), facts.value("forwarded_allow_ips")) == (2, "*")
