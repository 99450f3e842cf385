"""Which services a repository holds, and which of them is judged."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from proveout.configuration import Configuration
from proveout.errors import UsageError
from proveout.facts.dependencies import DependencyFacts
from proveout.model.environment import Environment
from proveout.model.need import Unreadable
from proveout.model.service import ServiceChoice
from proveout.probes.introspection.finding import Finder
from proveout.probes.introspection.locating import choose
from proveout.probes.introspection.starting import read_commands, read_names
from proveout.probes.repository import Repository
from proveout.probes.services import Part, Parts, read_services
from proveout.wiring import make_probes

FLASK = "from flask import Flask\napp = Flask(__name__)\n"
DRAWN = '{"dependencies": {"react": "^19.0.0"}}'
TWO = {
    "shop/requirements.txt": "flask\n",
    "shop/app.py": FLASK,
    "desk/requirements.txt": "flask\n",
    "desk/app.py": FLASK,
    "web/package.json": DRAWN,
}


def written(root: Path, files: Mapping[str, str]) -> Repository:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    return Repository(root)


def parts_of(root: Path, files: Mapping[str, str]) -> Parts:
    return read_services(written(root, files))


def chosen(
    root: Path, files: Mapping[str, str], *, name: str = "", entry: str = "", checklists: tuple[str, ...] = ()
) -> tuple[str, str] | str:
    repository = written(root, files)
    parts = read_services(repository)
    finder = Finder(repository, parts, read_commands(repository), read_names(repository))
    answer = choose(parts, finder, ServiceChoice(name=name, entry=entry, checklists=checklists))
    return answer.reason if isinstance(answer, Unreadable) else (answer[0].folder, answer[1])


def test_a_service_that_is_not_there_is_a_usage_error_that_lists_what_is(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as error:
        chosen(tmp_path, TWO, name="store")

    assert str(error.value) == "there is no service 'store' in this repository. There are desk, shop and web"


def test_several_services_and_nothing_that_decides_are_one_question(tmp_path: Path) -> None:
    assert chosen(tmp_path, TWO) == (
        "several services lie here (desk and shop), and nothing says which of them the checklist is about. "
        "Name one with --service"
    )


def test_a_folder_without_python_is_said(tmp_path: Path) -> None:
    said = chosen(tmp_path, {"README.md": "# Words\n"})

    assert said == "no Python application was found here. Name one with --entry module:attribute"


def test_a_front_end_alone_has_no_settings_to_read(tmp_path: Path) -> None:
    assert chosen(tmp_path, {"web/package.json": DRAWN}) == (
        "only a front end lies here (web), and no Python application"
    )


def test_a_library_without_an_application_is_no_service(tmp_path: Path) -> None:
    parts = parts_of(
        tmp_path, TWO | {"libs/money/pyproject.toml": "[project]\nname = 'money'\n", "libs/money/money.py": "X = 1\n"}
    )

    assert [one.folder for one in parts.back_ends] == ["desk", "shop"]


def test_what_lies_in_tests_or_packages_of_others_is_no_service(tmp_path: Path) -> None:
    aside = {
        "tests/site/requirements.txt": "flask\n",
        "tests/site/app.py": FLASK,
        "node_modules/react/package.json": DRAWN,
        "{{cookiecutter.name}}/requirements.txt": "flask\n",
        "{{cookiecutter.name}}/app.py": FLASK,
    }

    parts = parts_of(tmp_path, TWO | aside)

    assert [one.folder for one in (*parts.back_ends, *parts.front_ends)] == ["desk", "shop", "web"]


def test_the_checklist_in_a_folder_is_about_the_service_there(tmp_path: Path) -> None:
    assert chosen(tmp_path, TWO, checklists=("desk/docs/GO_LIVE.md",)) == ("desk", "the checklist lies in desk")


def test_the_only_one_with_a_server_is_judged(tmp_path: Path) -> None:
    said = chosen(
        tmp_path, TWO | {"render.yaml": "services:\n- type: web\n  rootDir: shop\n  startCommand: gunicorn app:app\n"}
    )

    assert said == ("shop", "the only one of 2 that a server is started for (render.yaml:4)")


def test_an_entry_that_one_alone_has_decides(tmp_path: Path) -> None:
    said = chosen(tmp_path, TWO | {"desk/late.py": FLASK}, entry="late:app")

    assert said == ("desk", "the only one of 2 that has late:app")


@pytest.mark.parametrize("name", ["shop", "./shop/", "store"])
def test_a_service_goes_by_its_folder_and_by_its_project(tmp_path: Path, name: str) -> None:
    files = TWO | {"shop/pyproject.toml": "[project]\nname = 'store'\n"}

    assert chosen(tmp_path, files, name=name) == ("shop", f"--service {name}")


def test_the_only_back_end_is_judged_beside_its_front_end(tmp_path: Path) -> None:
    files = {
        "backend/manage.py": "import django\n",
        "backend/pyproject.toml": "[project]\nname = 'x'\n",
        "web/package.json": DRAWN,
    }

    assert chosen(tmp_path, files) == ("backend", "the only back end here, beside the front end web")


def test_a_project_below_the_shared_manifest_has_the_folder_of_its_manage_py(tmp_path: Path) -> None:
    parts = parts_of(tmp_path, {"requirements.txt": "django\n", "site/manage.py": "import django\n"})

    assert [one.folder for one in parts.back_ends] == ["site"]


def test_requirements_in_a_folder_of_their_own_belong_to_the_folder_above(tmp_path: Path) -> None:
    parts = parts_of(tmp_path, {"api/requirements/base.txt": "flask\n", "api/src/app.py": FLASK})

    assert [one.folder for one in parts.back_ends] == ["api"]


def test_folders_of_other_services_are_told_apart_from_shared_ones(tmp_path: Path) -> None:
    parts = parts_of(tmp_path, TWO)

    assert parts.others(parts.named("shop")) == ("desk", "web")


def test_files_of_other_services_do_not_count_and_can_still_be_pointed_at(tmp_path: Path) -> None:
    written(tmp_path, TWO | {"README.md": "# All\n"})

    repository = Repository(tmp_path, without=("desk", "web"))

    assert list(repository.files) == ["README.md", "shop/app.py", "shop/requirements.txt"]
    assert "desk/app.py" in repository.whole


def test_a_service_that_holds_the_other_one_keeps_it(tmp_path: Path) -> None:
    nested = Parts((Part("", "all", "back end", "x"), Part("sub", "sub", "back end", "y")), ())

    assert nested.others(nested.named("sub")) == ()
    assert nested.others(nested.named(".")) == ("sub",)


def test_a_service_in_a_submodule_is_a_repository_of_its_own(tmp_path: Path) -> None:
    said = chosen(tmp_path, {".gitmodules": '[submodule "shop"]\n\tpath = shop\n\turl = ../shop\n'})

    assert said == ("no Python application was found here; shop is a repository of its own: prove it with --repo shop")


@pytest.mark.parametrize("form", ["clone", "worktree", "submodule"])
def test_services_are_found_in_every_form_of_a_checkout(tmp_path: Path, git: Callable[..., str], form: str) -> None:
    inner = tmp_path / "inner"
    written(inner, TWO)
    git("init", "-q", "-b", "main", cwd=inner)
    git("add", ".", cwd=inner)
    git("commit", "-qm", "Begin", cwd=inner)
    if form == "clone":
        git("clone", "-q", "--depth", "1", f"file://{inner}", "checkout")
    elif form == "worktree":
        git("worktree", "add", "-q", str(tmp_path / "checkout"), "-b", "other", cwd=inner)
    else:
        git("-c", "protocol.file.allow=always", "submodule", "add", "-q", "./inner", "checkout")

    parts = read_services(Repository(tmp_path / "checkout"))

    assert [one.folder for one in (*parts.back_ends, *parts.front_ends)] == ["desk", "shop", "web"]


def test_files_of_the_other_services_are_left_out_of_a_run_that_names_one(tmp_path: Path) -> None:
    written(tmp_path, TWO)
    configuration = Configuration(service=ServiceChoice(name="shop"))

    facts = make_probes(tmp_path, configuration, environment=Environment(), env_file=None, keep=False)

    read = facts["DependencyFacts"].read("")
    assert isinstance(read, DependencyFacts)
    assert read.manifests == ("shop/requirements.txt",)
