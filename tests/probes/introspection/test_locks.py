"""What is installed for a service: the lines of its own lock, and nothing that would have to be built."""

import json
from pathlib import Path

import pytest

from proveout.model.need import Unreadable
from proveout.probes.introspection.locks import read_locked
from proveout.probes.introspection.needed import Needed
from proveout.probes.introspection.requirement_files import Locked
from proveout.probes.repository import Repository

HASH = f"sha256:{'a' * 64}"
UV = f"""
version = 1
[[package]]
name = "shop"
version = "0.1"
source = {{ editable = "." }}
dependencies = [{{ name = "flask" }}, {{ name = "money" }}, {{ name = "uvicorn", extra = ["standard"] }}]
[package.dev-dependencies]
dev = [{{ name = "pytest" }}]
[[package]]
name = "flask"
version = "3.1.0"
source = {{ registry = "https://example.org/simple" }}
dependencies = [{{ name = "click" }}]
wheels = [{{ url = "https://example.org/flask.whl", hash = "{HASH}" }}]
[[package]]
name = "click"
version = "8.1.0"
source = {{ registry = "https://example.org/simple" }}
dependencies = [{{ name = "colorama", marker = "sys_platform == 'win32'" }}]
wheels = [{{ url = "https://example.org/click.whl", hash = "{HASH}" }}]
[[package]]
name = "colorama"
version = "0.4.6"
source = {{ registry = "https://example.org/simple" }}
wheels = [{{ url = "https://example.org/colorama.whl", hash = "{HASH}" }}]
[[package]]
name = "money"
version = "1.0"
source = {{ git = "https://example.org/money?rev=1" }}
[[package]]
name = "uvicorn"
version = "0.34.0"
source = {{ registry = "https://example.org/simple" }}
wheels = [{{ url = "https://example.org/uvicorn.whl", hash = "{HASH}" }}]
[package.optional-dependencies]
standard = [{{ name = "httptools" }}]
[[package]]
name = "httptools"
version = "0.6.0"
source = {{ registry = "https://example.org/simple" }}
wheels = [{{ url = "https://example.org/httptools.whl", hash = "{HASH}" }}]
[[package]]
name = "pytest"
version = "8.3.0"
source = {{ registry = "https://example.org/simple" }}
wheels = [{{ url = "https://example.org/pytest.whl", hash = "{HASH}" }}]
"""
POETRY = f"""
[[package]]
name = "flask"
version = "3.1.0"
optional = false
groups = ["main"]
files = [{{file = "flask.whl", hash = "{HASH}"}}]
[[package]]
name = "pytest"
version = "8.3.0"
optional = false
groups = ["dev"]
files = [{{file = "pytest.whl", hash = "{HASH}"}}]
"""
OLD_POETRY = """
[[package]]
name = "flask"
version = "2.0.0"
optional = false
[package.dependencies]
click = ">=7"
[[package]]
name = "click"
version = "8.0.0"
[[package]]
name = "pytest"
version = "7.0.0"
"""
FLASK = Needed("flask", {"flask": "pyproject.toml:5"})


def locked(root: Path, path: str, text: str, folder: str = "") -> Locked:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).write_text(text, encoding="utf-8")
    one = read_locked(Repository(root), folder, FLASK)
    assert isinstance(one, Locked), one
    return one


@pytest.mark.parametrize(("path", "text"), [("uv.lock", "package = 3"), ("poetry.lock", "[["), ("Pipfile.lock", "{}")])
def test_a_lock_that_cannot_be_read_is_said(tmp_path: Path, path: str, text: str) -> None:
    (tmp_path / path).write_text(text, encoding="utf-8")

    assert read_locked(Repository(tmp_path), "", FLASK) == Unreadable(f"{path} cannot be read as a lock file")


def test_nothing_to_install_is_said(tmp_path: Path) -> None:
    one = read_locked(Repository(tmp_path), "", Needed())

    assert one == Unreadable("this repository has no lock and no requirements that could be installed")


def test_a_name_with_an_option_in_it_never_reaches_an_installer(tmp_path: Path) -> None:
    lock = json.dumps({"default": {"flask --index-url https://example.org": {"version": "==1.0"}}})
    (tmp_path / "Pipfile.lock").write_text(lock, encoding="utf-8")

    assert isinstance(read_locked(Repository(tmp_path), "", FLASK), Unreadable)


def test_folders_commits_and_addresses_are_left_out_because_they_would_be_built(tmp_path: Path) -> None:
    text = (
        "flask==3.1.0\n-e .\n./libs/money\ngit+https://ada:word@example.org/x.git\nmoney @ https://example.org/m.whl\n"
    )

    one = locked(tmp_path, "requirements.txt", text)

    assert one.lines == ("flask==3.1.0",)
    assert one.left_out == (
        "-e .",
        "./libs/money",
        "git+https://example.org/x.git",
        "money @ https://example.org/m.whl",
    )


def test_all_that_the_project_needs_comes_from_uvs_lock_and_nothing_for_development(tmp_path: Path) -> None:
    one = locked(tmp_path, "uv.lock", UV)

    assert one.lines == (
        f"click==8.1.0 --hash={HASH}",
        f"colorama==0.4.6 ; (sys_platform == 'win32') --hash={HASH}",
        f"flask==3.1.0 --hash={HASH}",
        f"httptools==0.6.0 --hash={HASH}",
        f"uvicorn==0.34.0 --hash={HASH}",
    )
    assert (one.whole, one.hashed, one.left_out) == (True, True, ("money",))


def test_a_member_of_a_workspace_has_its_own_part_of_the_lock(tmp_path: Path) -> None:
    member = UV.replace('editable = "."', 'editable = "services/shop"')

    one = locked(tmp_path, "uv.lock", member, "services/shop")

    assert len(one.lines) == 5


def test_the_main_group_of_poetrys_lock_is_installed(tmp_path: Path) -> None:
    assert locked(tmp_path, "poetry.lock", POETRY).lines == (f"flask==3.1.0 --hash={HASH}",)


def test_what_is_declared_is_followed_through_an_old_lock_of_poetry(tmp_path: Path) -> None:
    one = locked(tmp_path, "poetry.lock", OLD_POETRY)

    assert (one.lines, one.hashed) == (("click==8.0.0", "flask==2.0.0"), False)


def test_the_default_part_of_pipenvs_lock_is_installed(tmp_path: Path) -> None:
    lock = {
        "default": {"flask": {"version": "==3.1.0", "hashes": [HASH], "markers": "python_version >= '3.9'"}},
        "develop": {"pytest": {"version": "==8.3.0"}},
    }

    one = locked(tmp_path, "Pipfile.lock", json.dumps(lock))

    assert one.lines == (f"flask==3.1.0 ; python_version >= '3.9' --hash={HASH}",)


def test_hashes_of_a_compiled_file_are_kept(tmp_path: Path) -> None:
    text = f"# autogenerated by pip-compile\nflask==3.1.0 \\\n    --hash={HASH}\n    # via shop\n"

    one = locked(tmp_path, "requirements.txt", text)

    assert (one.lines, one.whole, one.hashed) == ((f"flask==3.1.0 --hash={HASH}",), True, True)


def test_requirements_for_production_come_before_others_and_bring_what_they_include(tmp_path: Path) -> None:
    (tmp_path / "requirements").mkdir()
    (tmp_path / "requirements/base.txt").write_text("flask>=3\n", encoding="utf-8")
    (tmp_path / "requirements/dev.txt").write_text("pytest\n", encoding="utf-8")

    one = locked(tmp_path, "requirements/production.txt", "-r base.txt\ngunicorn\n")

    assert (one.source, one.lines, one.whole) == ("requirements/production.txt", ("flask>=3", "gunicorn"), False)


def test_what_a_project_declares_is_taken_where_there_is_no_lock(tmp_path: Path) -> None:
    one = locked(
        tmp_path, "pyproject.toml", "[project]\nname = 'shop'\ndependencies = ['flask>=3 ; python_version > \"3\"']\n"
    )

    assert (one.source, one.lines) == ("pyproject.toml", ('flask>=3 ; python_version > "3"',))
