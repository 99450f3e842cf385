import pytest

from proveout.checks.http.private_files_are_not_served import check_files
from proveout.facts.frontend import FrontendFacts, Hit
from proveout.facts.python import Module, PythonFacts
from proveout.facts.tree import TreeFacts
from proveout.model.verdict import Outcome
from proveout.probes.python import read_module

WEB = FrontendFacts(packages={"web/package.json": ("vite",)})


def judged(source: str = "import flask\n", *files: str, hits: tuple[Hit, ...] = ()) -> Outcome:
    frontend = FrontendFacts(packages=WEB.packages, hits=hits)
    tree = TreeFacts.example(files=dict.fromkeys(files or ("app/main.py",), 10))
    return check_files(PythonFacts((read_module("app/main.py", source),)), frontend, tree).outcome


def test_an_empty_repository_proves_nothing() -> None:
    assert check_files(PythonFacts(()), FrontendFacts(), TreeFacts(files={})).outcome is Outcome.UNKNOWN


def test_a_source_that_cannot_be_parsed_leaves_it_open() -> None:
    python = PythonFacts((Module("b.py", broken="b.py is no Python"),))

    assert check_files(python, WEB, TreeFacts.example()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "source",
    [
        "from fastapi.staticfiles import StaticFiles\napp.mount('/', StaticFiles(directory='.'))\n",
        "from flask import Flask\napp = Flask(__name__, static_folder='.')\n",
        "from flask import Flask\napp = Flask(__name__, static_folder='')\n",
    ],
)
def test_code_that_serves_its_own_folder_fails(source: str) -> None:
    assert judged(source) is Outcome.FAIL


@pytest.mark.parametrize(
    "path",
    ["web/public/.env", "web/public/backup.sql.gz", "app/static/dump.sql", "static/.htpasswd", "static/db.sqlite3"],
)
def test_a_private_file_in_a_served_folder_fails(path: str) -> None:
    assert judged("import flask\n", path) is Outcome.FAIL


@pytest.mark.parametrize(
    "path",
    [
        "web/public/.env.example",
        "web/src/seed.sql",
        "docs/static/a.sql",
        "db/dump.sql",
        "static/app.js",
        "public/a.sql",
    ],
)
def test_other_files_are_left_alone(path: str) -> None:
    assert judged("import flask\n", path) is Outcome.PASS


def test_source_maps_that_are_served_fail_and_made_ones_are_unknown() -> None:
    served = Hit(
        "source map", "web/next.config.js", 3, "productionBrowserSourceMaps: true,", "productionBrowserSourceMaps: true"
    )
    made = Hit("source map", "web/vite.config.ts", 3, "build: { sourcemap: true }", "sourcemap: true")

    assert judged(hits=(served,)) is Outcome.FAIL
    assert judged(hits=(made,)) is Outcome.UNKNOWN


def test_a_folder_of_its_own_is_wiring() -> None:
    assert judged("from fastapi.staticfiles import StaticFiles\nStaticFiles(directory='static')\n") is Outcome.PASS
