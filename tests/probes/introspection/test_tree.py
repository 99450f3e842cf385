"""The scratch copy holds what would be deployed, and leads nowhere else."""

import os
import struct
from pathlib import Path

import pytest
from tests.conftest import Git

from proveout.probes.introspection.tree import copy_tree
from proveout.probes.repository import Repository


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    place = tmp_path / "scratch"
    place.mkdir()
    return place


@pytest.fixture
def root(tmp_path: Path) -> Path:
    place = tmp_path / "repository"
    (place / "shop").mkdir(parents=True)
    (place / "shop" / "views.py").write_text("x = 1\n")
    return place


def held(scratch: Path) -> list[str]:
    return sorted(str(path.relative_to(scratch)) for path in scratch.rglob("*") if not path.is_dir())


def test_private_files_stay_where_they_are(root: Path, scratch: Path) -> None:
    for name in (".env", ".env.local", ".envrc", "shop/.env"):
        (root / name).write_text("SECRET_KEY=mine")

    copy_tree(Repository(root), scratch)

    assert held(scratch) == ["shop/views.py"]


def test_no_link_leads_out_of_the_repository(root: Path, scratch: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "secret.py").write_text("SECRET = 1")
    (root / "absolute.py").symlink_to(tmp_path / "outside" / "secret.py")
    (root / "folder").symlink_to(tmp_path / "outside")

    copy_tree(Repository(root), scratch)

    assert held(scratch) == ["shop/views.py"]


def test_git_decides_what_would_be_deployed(git: Git, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("x = 1\n")
    (tmp_path / ".env").write_text("DEBUG=1")
    (tmp_path / "notes.py").write_text("mine")
    git("add", "app.py", ".env")
    (tmp_path / "scratch").mkdir()

    copy_tree(Repository(tmp_path), tmp_path / "scratch")

    assert held(tmp_path / "scratch") == [".env", "app.py"]


@pytest.mark.parametrize(
    "head",
    [
        b"v311" + struct.pack("<III", 1, 0, 0),  # taken without a look at the source
        b"v311" + struct.pack("<III", 0, 1_600_000_000, 6),
        b"v311" + struct.pack("<III", 0, 1_700_000_000, 7),
        b"",
    ],
)
def test_bytecode_of_another_source_is_left_behind(root: Path, scratch: Path, head: bytes) -> None:
    (root / "shop" / "__pycache__").mkdir()
    os.utime(root / "shop" / "views.py", (1_700_000_000, 1_700_000_000))
    (root / "shop" / "__pycache__" / "views.cpython-311.pyc").write_bytes(head + b"code")

    copy_tree(Repository(root), scratch)

    assert held(scratch) == ["shop/views.py"]


def test_no_relative_link_climbs_out_and_no_pipe_is_waited_for(root: Path, scratch: Path) -> None:
    (root / "shop" / "up.py").symlink_to("../../secret.py")
    (root / "shop" / "beside.py").symlink_to("../shop/views.py")
    os.mkfifo(root / "pipe.py")

    copy_tree(Repository(root), scratch)

    assert held(scratch) == ["shop/beside.py", "shop/views.py"]


def test_large_files_and_assets_are_links(root: Path, scratch: Path) -> None:
    (root / "data.json").write_bytes(b" " * 2 * 1024**2)
    (root / "logo.png").write_bytes(b"x")

    copy_tree(Repository(root), scratch)

    assert [name for name in held(scratch) if (scratch / name).is_symlink()] == ["data.json", "logo.png"]


def test_bytecode_that_lies_there_stays_good(root: Path, scratch: Path) -> None:
    (root / "shop" / "__pycache__").mkdir()
    os.utime(root / "shop" / "views.py", (1_700_000_000, 1_700_000_000))
    head = b"v311" + struct.pack("<III", 0, 1_700_000_000, 6)
    (root / "shop" / "__pycache__" / "views.cpython-311.pyc").write_bytes(head + b"code")

    copy_tree(Repository(root), scratch)

    assert held(scratch) == ["shop/__pycache__/views.cpython-311.pyc", "shop/views.py"]
    assert (scratch / "shop" / "views.py").stat().st_mtime == 1_700_000_000
