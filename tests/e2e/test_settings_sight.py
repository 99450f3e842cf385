"""From a repository to the settings that are in force: found, started, seen, and never with more than was allowed."""

import importlib.util
import json
import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from proveout.cli.main import main
from proveout.configuration import Configuration
from proveout.facts.effective_settings import EffectiveSettingsFacts, Owner
from proveout.model.environment import Environment
from proveout.model.need import Unreadable
from proveout.model.service import ServiceChoice
from proveout.wiring import make_probes

DJANGO = {
    "requirements.txt": "django\n",
    "manage.py": "import os\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings.dev')\nimport django\n",
    "shop/__init__.py": "",
    "shop/settings/__init__.py": "",
    "shop/settings/base.py": "import os\nSECRET_KEY = os.environ['SECRET_KEY']\nSESSION_COOKIE_AGE = 60 * 60\nDEBUG = False\n",
    "shop/settings/dev.py": "from .base import *\nDEBUG = True\n",
    "shop/settings/production.py": "from .base import *\nSESSION_COOKIE_AGE *= 2\n",
    "shop/wsgi.py": (
        "import os\nfrom django.core.wsgi import get_wsgi_application\n"
        "os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings.production')\n"
        "application = get_wsgi_application()\n"
    ),
    "Dockerfile": 'FROM python:3.12\nWORKDIR /srv\nCOPY . .\nCMD ["gunicorn", "shop.wsgi"]\n',
}
FLASK = {
    "api/requirements.txt": "flask\n",
    "api/shop/__init__.py": (
        "import os\nfrom flask import Flask\n"
        "def create_app(stage='production'):\n    app = Flask(__name__)\n"
        "    app.config['SESSION_COOKIE_NAME'] = 'shop-' + stage\n    return app\n"
    ),
    "api/Procfile": "web: gunicorn \"shop:create_app('live')\"\n",
    "web/package.json": '{"dependencies": {"react": "^19.0.0"}}',
}
FASTAPI = {
    "pyproject.toml": "[project]\nname = 'store'\nrequires-python = '>=3.8'\ndependencies = ['fastapi']\n",
    "src/store/__init__.py": "",
    "src/store/main.py": "from fastapi import FastAPI\nPAGE_SIZE = 10 * 5\napp = FastAPI(title='store')\n",
    "docker-compose.yml": "services:\n  web:\n    build: .\n    command: uvicorn store.main:app\n",
}


def seen(root: Path, files: Mapping[str, str], choice: ServiceChoice | None = None) -> object:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    configuration = Configuration(service=choice or ServiceChoice())
    probes = make_probes(root, configuration, environment=Environment(), env_file=None, keep=False)
    return probes["EffectiveSettingsFacts"].read("")


def values(facts: object, owner: Owner) -> dict[str, object]:
    assert isinstance(facts, EffectiveSettingsFacts), facts
    return {one.name: one.value for one in facts.settings if one.owner is owner}


def require(package: str) -> None:
    if importlib.util.find_spec(package) is None:
        if os.environ.get("CI"):
            pytest.fail(f"CI needs {package}: the settings sight is tested with the real thing")
        pytest.skip(f"{package} is not installed here")


def test_nothing_of_the_repository_is_run_where_that_was_forbidden(tmp_path: Path) -> None:
    told = tmp_path / "told"
    service = {"requirements.txt": "", "app.py": f"import flask\nopen({str(told)!r}, 'w')\napp = flask.Flask('x')\n"}

    facts = seen(tmp_path / "shop", service, ServiceChoice(execute=False))

    assert facts == Unreadable("the service was not imported: --no-exec forbids to run its code")
    assert not told.exists()


def test_dependencies_that_are_not_there_are_one_sentence_with_the_way_out(tmp_path: Path) -> None:
    service = {"requirements.txt": "no-such-package\n", "app.py": "app = 1\n", "Procfile": "web: gunicorn app:app\n"}

    facts = seen(tmp_path, service)

    assert isinstance(facts, Unreadable)
    assert "lacks no-such-package" in facts.reason
    assert "let --install make an environment" in facts.reason


def test_settings_of_django_are_those_that_its_server_has(tmp_path: Path) -> None:
    require("django")

    found = values(seen(tmp_path, DJANGO), Owner.DJANGO)

    assert (found["SESSION_COOKIE_AGE"], found["DEBUG"]) == (7200, False)


def test_a_factory_of_flask_is_called_as_its_server_calls_it(tmp_path: Path) -> None:
    require("flask")

    assert values(seen(tmp_path, FLASK), Owner.FLASK)["SESSION_COOKIE_NAME"] == "shop-live"


def test_a_service_of_fastapi_is_imported_from_its_source_folder(tmp_path: Path) -> None:
    require("fastapi")

    assert values(seen(tmp_path, FASTAPI), Owner.MODULE)["PAGE_SIZE"] == 50


@pytest.mark.parametrize(
    ("given", "code", "says"),
    [("0", 2, "wired, not seen: debug: off in shop:app"), ("1", 1, "debug: shop:app starts with DEBUG = True")],
)
def test_a_line_is_decided_by_what_the_service_comes_to_in_its_environment(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], given: str, code: int, says: str
) -> None:
    require("flask")
    shop = "import os\nfrom flask import Flask\napp = Flask(__name__)\napp.config['DEBUG'] = os.environ['SHOP_TRACE'] == '1'\n"
    files = {
        "requirements.txt": "flask\n",
        "shop.py": shop,
        "production.env": f"SHOP_TRACE={given}\n",
        "GO_LIVE.md": "# Go live in production\n\n- [ ] `DEBUG=False` in production <!-- proveout: pin config.debug_is_off -->\n",
    }
    for path, text in files.items():
        (tmp_path / path).write_text(text, encoding="utf-8")

    ended = main(
        [
            "check",
            "--repo",
            str(tmp_path),
            "--env-file",
            str(tmp_path / "production.env"),
            "--no-keep",
            "--format",
            "json",
        ]
    )

    run = json.loads(capsys.readouterr().out)
    judged = run["judgements"]["config.debug_is_off"]
    assert judged["verdict"]["says"].startswith(says)
    assert (judged["sight"], ended) == ("settings", code)
    assert run["notes"][0].startswith("the effective settings are those of shop:app (shop.py:3), the service")
