"""Runs on disk: kept whole or not at all, and read back or refused with a sentence."""

import gzip
import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from proveout.errors import UsageError
from proveout.model.check import Severity, Sight
from proveout.model.document import write_run, write_short
from proveout.model.evidence import Evidence, control
from proveout.model.run import Decision, ItemResult, Judgement, Run, Standing, Step, StepKind
from proveout.model.verdict import absent, failed
from proveout.store.store import KEPT, LARGEST, Store

RUN = Run(
    started_at="2026-03-01T09:00:00.125Z",
    tool="proveout 0.1.0",
    repository="shop",
    environment="Production EU",
    decision=Decision.NO_GO,
    because="1 required item is false",
    unread={"SiteFacts": "日本 did not answer"},
)


@pytest.fixture
def whole() -> Run:
    """A run with a value of every kind that the codec knows."""
    seen = Evidence("日本 \ud800", "a.py:3")
    verdict = failed("not so", seen)
    weaker = ((Sight.FILES, absent("so", control("the planted one", "ours"))),)
    judged = Judgement("a.b", "a.b", "A", Severity.BLOCKER, verdict, {"x": (1, 2)}, Sight.WIRE, weaker=weaker)
    step = Step(StepKind.FIX, "mend it", ("a.b",), 5, (("c.md", "1"),))
    result = ItemResult("1", "c.md", Standing.FALSE, "not so", ("a.b",), known=True)
    return replace(RUN, results=(result,), judgements={"a.b": judged}, path_to_go=(step,))


def at_minute(minute: int) -> Run:
    return replace(RUN, started_at=f"2026-03-01T{10 + minute // 60}:{minute % 60:02}:00Z")


def runs_folder(root: Path) -> Path:
    return root / ".proveout" / "runs"


def test_a_link_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    root, elsewhere = tmp_path / "shop", tmp_path / "elsewhere"
    root.mkdir()
    elsewhere.mkdir()
    (root / ".proveout").symlink_to(elsewhere)

    with pytest.raises(UsageError, match=r"^\.proveout is a link to another place"):
        Store(root).keep(RUN)

    with pytest.raises(UsageError, match=r"^\.proveout is a link to another place"):
        Store(root).runs()
    assert list(elsewhere.iterdir()) == []


def test_a_link_in_place_of_the_inner_folder_is_refused(tmp_path: Path) -> None:
    root, elsewhere = tmp_path / "shop", tmp_path / "elsewhere"
    (root / ".proveout").mkdir(parents=True)
    elsewhere.mkdir()
    runs_folder(root).symlink_to(elsewhere)

    with pytest.raises(UsageError, match=r"^\.proveout/runs is a link to another place"):
        Store(root).keep(RUN)

    assert list(elsewhere.iterdir()) == []


def test_a_link_in_place_of_a_run_is_not_followed(tmp_path: Path) -> None:
    path = Store(tmp_path).keep(RUN)
    outside = tmp_path / "outside.json"
    path.rename(outside)
    path.symlink_to(outside)

    with pytest.raises(UsageError, match=r"could not be read in \.proveout/runs: it is a link"):
        Store(tmp_path).read(path.name)


def test_a_missing_repository_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no folder, so no run can be kept in it"):
        Store(tmp_path / "gone").keep(RUN)


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / ".proveout").write_text("")

    with pytest.raises(
        UsageError, match=r"^The run could not be kept in \.proveout/runs: (not a directory|file exists)"
    ):
        Store(tmp_path).keep(RUN)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_refused(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)

    with pytest.raises(UsageError, match=r"permission denied\. Make the folder readable and writable"):
        Store(tmp_path).keep(RUN)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "the text is no JSON"),
        (b'{"format": 1, "tool": "prov', "the text is no JSON"),
        (b'{"format": 9}', "reads format 1"),
        (b'{"format": 1}', "the field 'started_at' is missing"),
        (b"\xff\xfe", "it is no text in UTF-8"),
    ],
)
def test_a_damaged_file_gives_a_sentence_that_names_it(tmp_path: Path, content: bytes, why: str) -> None:
    path = Store(tmp_path).keep(RUN)
    path.write_bytes(content)

    with pytest.raises(UsageError, match=why) as caught:
        Store(tmp_path).read(path.name)

    assert path.name in str(caught.value)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = Store(tmp_path).keep(RUN)
    os.truncate(path, LARGEST + 1)

    with pytest.raises(UsageError, match="it is larger than 64 MB"):
        Store(tmp_path).read(path.name)


@pytest.mark.parametrize("name", ["", "nothing", "../../etc/passwd", "/etc/passwd", ".gitignore", "*"])
def test_a_name_that_is_no_run_is_refused(tmp_path: Path, name: str) -> None:
    Store(tmp_path).keep(RUN)

    with pytest.raises(UsageError, match=r"^no run is kept as "):
        Store(tmp_path).read(name)


def test_a_repository_without_runs_has_none(tmp_path: Path) -> None:
    assert Store(tmp_path).runs() == ()
    assert list(tmp_path.iterdir()) == []


def test_a_kept_run_is_read_back_the_same_by_name_and_by_id(tmp_path: Path) -> None:
    store = Store(tmp_path)

    path = store.keep(RUN)

    assert store.read(path.name) == RUN
    assert store.read(store.runs()[0].id) == RUN


def test_the_name_says_when_what_and_where(tmp_path: Path) -> None:
    path = Store(tmp_path).keep(RUN)

    (summary,) = Store(tmp_path).runs()

    assert path.name == f"20260301T090000.125Z_NO-GO_production-eu_{summary.id}.json.gz"
    assert summary.started_at == RUN.started_at
    assert summary.decision is Decision.NO_GO
    assert summary.environment == "production-eu"


@pytest.mark.parametrize(
    ("started_at", "shown"),
    [
        ("2026-03-01T10:00:00+01:00", "2026-03-01T09:00:00.000Z"),
        ("no time at all", "1970-01-01T00:00:00.000Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z"),
    ],
)
def test_times_are_listed_in_utc(tmp_path: Path, started_at: str, shown: str) -> None:
    Store(tmp_path).keep(replace(RUN, started_at=started_at))

    assert [run.started_at for run in Store(tmp_path).runs()] == [shown]


def test_runs_are_listed_newest_first_without_opening_them(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for minute in (2, 0, 1):
        store.keep(at_minute(minute)).write_bytes(b"damaged")

    assert [run.started_at[14:16] for run in store.runs()] == ["02", "01", "00"]


def test_the_same_run_is_kept_once(tmp_path: Path) -> None:
    store = Store(tmp_path)

    assert store.keep(RUN) == store.keep(RUN)
    assert len(store.runs()) == 1


def test_only_the_newest_are_kept_and_other_files_stay(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep(RUN)
    note = runs_folder(tmp_path) / "notes.txt"
    note.write_text("mine")
    for minute in range(KEPT):
        store.keep(at_minute(minute))

    assert len(store.runs()) == KEPT
    assert store.runs()[-1].started_at == "2026-03-01T10:00:00.000Z"
    assert note.read_text() == "mine"


def test_the_run_just_kept_stays_even_if_its_clock_was_behind(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for minute in range(KEPT):
        store.keep(at_minute(minute))

    path = store.keep(RUN)

    assert path.exists()


def test_nothing_but_runs_and_the_ignore_file_is_left_behind(tmp_path: Path) -> None:
    path = Store(tmp_path).keep(RUN)

    assert {one.name for one in path.parent.iterdir()} == {".gitignore", path.name}
    assert (runs_folder(tmp_path) / ".gitignore").read_text() == "*\n"


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_a_run_is_for_the_eyes_of_its_owner(tmp_path: Path) -> None:
    path = Store(tmp_path).keep(RUN)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_run_of_an_older_version_is_read_still(tmp_path: Path) -> None:
    path = Store(tmp_path).keep(RUN)
    document = json.loads(write_run(RUN))
    for later in ("notes", "path_to_go", "read_at"):
        del document[later]
    old = path.with_name(path.name.removesuffix(".gz").replace("T09", "T08"))
    old.write_text(json.dumps(document), encoding="utf-8")

    assert Store(tmp_path).read(old.name) == RUN
    assert [run.started_at[11:13] for run in Store(tmp_path).runs()] == ["09", "08"]


def test_the_short_form_says_the_same_as_the_published_one(whole: Run) -> None:
    assert json.loads(write_short(whole)) == json.loads(write_run(whole))


@pytest.mark.parametrize("content", [b"\x1f\x8b\x08", b"\x1f\x8b" + b"\x00" * 40])
def test_a_packed_run_that_is_cut_off_or_damaged_is_refused(tmp_path: Path, content: bytes) -> None:
    path = Store(tmp_path).keep(RUN)
    path.write_bytes(content)

    with pytest.raises(UsageError, match=r"could not be read in \.proveout/runs: it is (damaged|cut off)"):
        Store(tmp_path).read(path.name)


def test_a_few_bytes_that_unpack_to_very_many_are_refused(tmp_path: Path) -> None:
    path = Store(tmp_path).keep(RUN)
    path.write_bytes(gzip.compress(b"0" * (LARGEST + 1), 9))

    with pytest.raises(UsageError, match="it is larger than 64 MB"):
        Store(tmp_path).read(path.name)


def test_what_nobody_finished_is_dropped_after_an_hour(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.keep(RUN)
    old, young = (runs_folder(tmp_path) / name for name in (".old.tmp", ".young.tmp"))
    for path in (old, young):
        path.write_bytes(b"half")
    os.utime(old, (0, 0))

    store.keep(at_minute(1))

    assert not old.exists()
    assert young.exists()
