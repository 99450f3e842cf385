"""What is kept between runs: used for the same content only, silent to strangers, and never believed when damaged."""

import os
import pickle
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from proveout.facts.environment import Variable
from proveout.facts.python import Module
from proveout.model.secret import Secret
from proveout.probes import kept as keeping
from proveout.probes.documents import read_documents
from proveout.probes.kept import KeptFacts, rules_key, store_of
from proveout.probes.leaks import tree as searching
from proveout.probes.leaks import unchanged
from proveout.probes.leaks.tree import read_tree_leaks
from proveout.probes.leaks.unchanged import Clean, CleanFiles
from proveout.probes.python import read_python
from proveout.probes.repository import Repository
from proveout.probes.routes import read_routes

NOW = datetime(2026, 1, 1, tzinfo=UTC)
SOURCE = "import os\n\nTOKEN_OF_THE_SHOP = 'Xq7-blue-harbour-42'\n"


def put(root: Path, path: str, text: str) -> None:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(text, encoding="utf-8")


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    root = tmp_path / "shop"
    put(root, "app/main.py", SOURCE)
    put(root, "app/other.py", "def other():\n    return 1\n")
    put(root, "README.md", "# Shop\n\nRun `make run`.\n")
    return root


@pytest.fixture
def opened(shop: Path, tmp_path: Path) -> Callable[[], Repository]:
    return lambda: Repository(shop, cache=tmp_path / "cache")


def store(tmp_path: Path, shop: Path, kind: str = "python") -> Path:
    place = store_of(tmp_path / "cache", shop, kind)
    assert place is not None
    return place


def forbidden(*words: object) -> object:
    raise AssertionError(f"was read again: {words}")


def watched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the sources that are taken apart from here on."""
    read: list[str] = []

    def note(path: str, text: str) -> Module:
        assert text
        read.append(path)
        return Module(path)

    monkeypatch.setattr("proveout.probes.python.read_module", note)
    return read


# What is the same is not taken apart again.


def test_the_second_run_takes_apart_what_changed_and_nothing_else(
    shop: Path, opened: Callable[[], Repository], monkeypatch: pytest.MonkeyPatch
) -> None:
    read_python(opened())
    put(shop, "app/other.py", "def changed():\n    return 2\n")
    read = watched(monkeypatch)

    read_python(opened())

    assert read == ["app/other.py"]


def test_the_same_facts_come_out_of_the_store(opened: Callable[[], Repository]) -> None:
    first = opened()
    cold = read_python(first).modules, read_documents(first).documents, read_routes(first).routes

    second = opened()

    assert (read_python(second).modules, read_documents(second).documents, read_routes(second).routes) == cold


def test_new_content_of_the_same_size_and_time_is_seen(shop: Path, opened: Callable[[], Repository]) -> None:
    read_python(opened())
    before = (shop / "app/main.py").stat()
    put(shop, "app/main.py", SOURCE.replace("TOKEN", "OTHER"))
    os.utime(shop / "app/main.py", ns=(before.st_atime_ns, before.st_mtime_ns))

    modules = read_python(opened()).modules

    assert modules[0].settings[0].name == "OTHER_OF_THE_SHOP"


def test_a_file_that_moved_has_its_new_path(shop: Path, opened: Callable[[], Repository]) -> None:
    read_python(opened())
    (shop / "app/main.py").rename(shop / "app/moved.py")

    modules = read_python(opened()).modules

    assert [module.path for module in modules] == ["app/moved.py", "app/other.py"]


# Nothing of it can be read by others, and nothing of others is believed.


def test_without_a_folder_nothing_is_written(shop: Path, tmp_path: Path) -> None:
    read_python(Repository(shop))
    read_tree_leaks(Repository(shop))

    assert sorted(path.name for path in tmp_path.iterdir()) == ["shop"]


def test_a_store_says_nothing_of_the_sources(shop: Path, tmp_path: Path, opened: Callable[[], Repository]) -> None:
    read_python(opened())
    read_documents(opened())

    written = [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]

    assert len(written) == 2
    for path in written:
        data = path.read_bytes()
        assert not any(word in data for word in (b"Xq7-blue", b"TOKEN", b"main.py", b"Module", b"README"))
        assert path.stat().st_mode & 0o077 == 0


def test_facts_that_hold_a_secret_are_not_kept(tmp_path: Path) -> None:
    kept = KeptFacts(tmp_path / "store")
    held = Variable("TOKEN", Secret("Xq7-blue-harbour-42"), 1)

    assert kept.of("a", b"content", lambda: held) == held
    kept.keep()

    assert not (tmp_path / "store").exists()


def test_a_store_of_other_rules_is_an_empty_one(
    shop: Path, opened: Callable[[], Repository], monkeypatch: pytest.MonkeyPatch
) -> None:
    read_python(opened())
    monkeypatch.setattr(keeping, "rules_key", lambda: bytes(32))
    read = watched(monkeypatch)

    read_python(opened())

    assert read == ["app/main.py", "app/other.py"]


@pytest.mark.parametrize("damage", ["cut", "byte", "empty", "noise"])
def test_a_damaged_store_is_a_cold_run(
    shop: Path, tmp_path: Path, opened: Callable[[], Repository], damage: str
) -> None:
    cold = read_python(opened()).modules
    place = store(tmp_path, shop)
    data = place.read_bytes()
    middle = len(data) // 3
    place.write_bytes(
        {
            "cut": data[:-7],
            "byte": data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :],
            "empty": b"",
            "noise": os.urandom(len(data)),
        }[damage]
    )

    assert read_python(opened()).modules == cold


def test_a_store_makes_nothing_but_facts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Trap:
        def __reduce__(self) -> tuple[object, ...]:
            return os.mkdir, (str(tmp_path / "sprung"),)

    def sealed(facts: object, key: bytes) -> bytes:
        plain = pickle.dumps(facts)
        return keeping._masked(keeping._digest(plain) + plain, key)

    monkeypatch.setattr(keeping, "_sealed", sealed)
    kept = KeptFacts(tmp_path / "store")
    kept.of("a", b"content", Trap)
    kept.keep()

    again = KeptFacts(tmp_path / "store")
    found = again.of("a", b"content", lambda: "read again")
    again.keep()

    assert found == "read again"
    assert not (tmp_path / "sprung").exists()


def test_a_folder_that_cannot_be_written_costs_nothing(shop: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, not a folder", encoding="utf-8")

    assert len(read_python(Repository(shop, cache=tmp_path / "cache")).modules) == 2


def test_what_is_gone_is_forgotten(shop: Path, tmp_path: Path, opened: Callable[[], Repository]) -> None:
    read_python(opened())
    size = store(tmp_path, shop).stat().st_size
    (shop / "app/other.py").unlink()

    read_python(opened())

    assert store(tmp_path, shop).stat().st_size < size


def test_old_stores_make_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST_STORES", 2)
    for at in range(4):
        kept = KeptFacts(tmp_path / "facts" / f"{at}.python")
        kept.of("a", b"content", lambda: 1)
        kept.keep()
        os.utime(tmp_path / "facts" / f"{at}.python", (at, at))

    assert sorted(path.name for path in (tmp_path / "facts").iterdir()) == ["2.python", "3.python"]


# Files that were clean are not read again, and only those.


def aged(shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As if all had been written long ago: what was changed just now is not trusted."""
    del shop
    monkeypatch.setattr(unchanged, "SURE_NS", -1)


def test_a_clean_file_is_not_read_again(
    shop: Path, opened: Callable[[], Repository], monkeypatch: pytest.MonkeyPatch
) -> None:
    aged(shop, monkeypatch)
    put(shop, "app/main.py", "x = 1\n")
    put(shop, "web/app.js", "const api = import.meta.env.VITE_API\n")
    put(shop, "app/logo.png", "\0\0")
    cold = read_tree_leaks(opened())
    monkeypatch.setattr(searching._Reader, "read", forbidden)

    again = read_tree_leaks(opened())

    assert (again.files_read, again.bytes_read, again.binary) == (cold.files_read, cold.bytes_read, cold.binary)
    assert [one.name for one in again.exposed] == ["VITE_API"] == [one.name for one in cold.exposed]


def test_a_secret_that_came_with_the_same_size_and_time_is_found(
    shop: Path, opened: Callable[[], Repository], monkeypatch: pytest.MonkeyPatch
) -> None:
    aged(shop, monkeypatch)
    token = "ghp_" + "q7Zr2Lw9Xc4Vb8Nm1Kd6Jf3Hg5Ts0Py2Ue7W"
    put(shop, "app/main.py", f"# {'x' * len(token)}\n")
    assert not read_tree_leaks(opened()).leaks
    before = (shop / "app/main.py").stat()
    time.sleep(0.02)  # a tick of the file system's clock
    put(shop, "app/main.py", f"# {token}\n")
    os.utime(shop / "app/main.py", ns=(before.st_atime_ns, before.st_mtime_ns))

    found = read_tree_leaks(opened())

    assert [leak.kind for leak in found.leaks] == ["github.personal_token"]


def test_a_file_that_was_changed_just_now_is_read_again(shop: Path, tmp_path: Path) -> None:
    store = CleanFiles(tmp_path / "clean", str(shop))
    store.add("app/main.py", (shop / "app/main.py").stat(), Clean(3))
    store.keep()

    assert CleanFiles(tmp_path / "clean", str(shop)).get("app/main.py") is None


def test_a_link_is_never_the_file_that_it_was(
    shop: Path, opened: Callable[[], Repository], monkeypatch: pytest.MonkeyPatch
) -> None:
    aged(shop, monkeypatch)
    read_tree_leaks(opened())
    (shop / "app/main.py").rename(shop / "app/real.py")
    (shop / "app/main.py").symlink_to("real.py")
    store = CleanFiles(store_of(opened().cache, shop, "clean"), str(shop))

    assert store.get("app/main.py") is None
    assert store.get("app/other.py") is not None


def test_files_with_finds_and_their_values_are_not_written_down(
    shop: Path, tmp_path: Path, opened: Callable[[], Repository], monkeypatch: pytest.MonkeyPatch
) -> None:
    aged(shop, monkeypatch)
    put(shop, "app/leak.py", 'TOKEN = "ghp_' + 'q7Zr2Lw9Xc4Vb8Nm1Kd6Jf3Hg5Ts0Py2Ue7W"\n')
    read_tree_leaks(opened())

    written = store(tmp_path, shop, "clean").read_bytes()

    assert b"leak.py" not in written
    assert b"other.py" in written


@pytest.mark.parametrize("data", [b"", b"{}", b"x" * 90])
def test_a_damaged_list_of_clean_files_is_empty(shop: Path, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "clean").write_bytes(data)

    assert CleanFiles(tmp_path / "clean", str(shop)).get("app/main.py") is None


def test_the_key_of_the_rules_is_one_of_their_sources() -> None:
    assert len(rules_key()) == 32
