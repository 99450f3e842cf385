"""Facts on disk: read back the same, and never with a secret in them."""

import gzip
import json
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from proveout.catalogue import load, read_catalogue
from proveout.errors import UsageError
from proveout.facts.attestation import AttestationFacts
from proveout.facts.environment import EnvironmentFacts
from proveout.facts.example_file import ExampleFacts
from proveout.model.need import Forgotten, Unreadable
from proveout.model.run import Decision, Run
from proveout.model.secret import Secret
from proveout.store.facts import LARGEST, MOST_VALUES, read_facts, write_facts
from proveout.store.store import FACTS_KEPT, Store

RUN = Run("2026-03-01T09:00:00.125Z", "proveout 0.1.0", "shop", "production", Decision.HOLD, "nothing is required")
BUILT = [page.id for page in read_catalogue().values() if page.built]


def plain(text: str) -> str:
    return text


def again(**facts: object) -> dict[str, object]:
    return read_facts(write_facts(facts, hide=plain))


def test_values_of_the_environment_are_not_kept() -> None:
    text = write_facts({"EnvironmentFacts": EnvironmentFacts.example()}, hide=plain)

    lost = read_facts(text)["EnvironmentFacts"]

    assert lost == Forgotten("EnvironmentFacts holds values of the environment, which are not kept")
    assert '"facts": {}' in text


@pytest.mark.parametrize("value", [Secret("tomato77soup"), ("a", {"b": (Secret("tomato77soup"),)})])
def test_a_secret_is_not_kept_wherever_it_stands(value: object) -> None:
    text = write_facts({"Seen": value}, hide=plain)

    assert "tomato" not in text
    assert "holds values of the environment" in text


def test_facts_that_could_hold_a_secret_and_hold_none_are_kept() -> None:
    seen = ExampleFacts(files=())

    assert again(Seen=seen)["Seen"] == seen


def test_facts_that_hold_what_looks_like_a_secret_are_not_kept() -> None:
    text = write_facts(
        {"Seen": Unreadable("tomato77soup was refused")}, hide=lambda text: text.replace("tomato77soup", "•••")
    )

    assert "tomato77soup" not in text
    assert read_facts(text)["Seen"] == Forgotten("Seen holds what looks like a secret, and is not kept")


def test_a_secret_in_a_reason_or_a_name_is_hidden() -> None:
    text = write_facts(
        {"Asked(tomato77soup)": Forgotten("tomato77soup")}, hide=lambda text: text.replace("tomato77soup", "•••")
    )

    assert "tomato77soup" not in text


@pytest.mark.parametrize("value", ["x" * (LARGEST + 1), ("y",) * (LARGEST // 2)])
def test_copies_of_files_are_not_kept(value: object) -> None:
    assert again(Seen=value)["Seen"] == Forgotten("Seen is a copy of many files, and no copy of them is kept")


def test_facts_of_very_many_values_are_left_early() -> None:
    many = tuple(date(2026, 1, 1) for _ in range(MOST_VALUES + 1))

    assert isinstance(again(Seen=many)["Seen"], Forgotten)


def test_the_smaller_facts_come_first_where_the_room_ends() -> None:
    large = {f"Large{number}": "x" * (LARGEST - 2) for number in range(4)}

    back = again(**large, Small="y")

    assert back["Small"] == "y"
    assert sum(isinstance(one, Forgotten) for one in back.values()) == 2


@dataclass(frozen=True)
class Stranger:
    value: int = 1


@pytest.mark.parametrize("value", [Stranger(), object(), 1j])
def test_what_is_none_of_our_nouns_is_not_kept(value: object) -> None:
    assert again(Seen=value)["Seen"] == Forgotten("Seen is of a kind that is not kept")


@pytest.mark.parametrize("named", [["os", "system", []], ["proveout.facts.tree", "re", []], ["builtins", "eval", []]])
def test_no_file_makes_anything_but_nouns(named: list[object]) -> None:
    text = json.dumps({"format": 1, "types": [named], "lost": {}, "facts": {"Seen": {"\x00": [0, "true"]}}})

    assert isinstance(read_facts(text)["Seen"], Forgotten)


def test_facts_of_a_version_with_other_fields_are_not_read() -> None:
    text = write_facts({"Seen": Unreadable("late")}, hide=plain).replace('["reason"]', '["because"]')

    assert read_facts(text)["Seen"] == Forgotten(
        "Seen was kept by another version of proveout, and this one cannot read it"
    )


def test_a_key_that_looks_like_a_mark_of_ours_is_not_kept() -> None:
    assert isinstance(again(Seen={"\x00": ("time", "2026-01-01")})["Seen"], Forgotten)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": 2}', '{"format": 1, "types": 3}', "[" * 100_000])
def test_a_damaged_text_is_refused(text: str) -> None:
    with pytest.raises((ValueError, RecursionError)):
        read_facts(text)


def test_plain_values_come_back_the_same() -> None:
    value = {
        "a": (1, 2.5, True, None, "日本"),
        "b": frozenset({"x", "y"}),
        "c": datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=UTC),
        "d": (date(2026, 1, 2), timedelta(hours=26), b"\x00\xff"),
    }

    assert again(Seen=value)["Seen"] == value


@pytest.mark.parametrize("check", BUILT)
def test_the_examples_of_every_check_come_back_and_are_judged_alike(check: str) -> None:
    module = load(check)

    for examples in (module.PASSES, module.FAILS):
        for name, seen in examples.items():
            if name == "limits":
                continue
            back = read_facts(write_facts({name: seen}, hide=plain))[name]
            assert back == seen or isinstance(back, Forgotten)


def test_facts_stand_beside_their_run(tmp_path: Path) -> None:
    store = Store(tmp_path)

    path = store.keep(RUN, {"AttestationFacts": AttestationFacts.example()}, hide=plain)

    assert store.facts(path.name) == {"AttestationFacts": AttestationFacts.example()}
    assert gzip.decompress(path.read_bytes()).startswith(b'{"format":1')


def test_a_run_without_facts_says_so(tmp_path: Path) -> None:
    store = Store(tmp_path)
    path = store.keep(RUN)

    with pytest.raises(UsageError, match="No facts are kept with the run"):
        store.facts(path.name)


@pytest.mark.parametrize("content", [b"", b"\x1f\x8b\x08damaged", b"[]"])
def test_damaged_facts_are_a_sentence(tmp_path: Path, content: bytes) -> None:
    store = Store(tmp_path)
    path = store.keep(RUN, {"A": "b"}, hide=plain)
    path.with_name(path.name.replace(".json.gz", ".facts")).write_bytes(content)

    with pytest.raises(UsageError, match="damaged"):
        store.facts(path.name)


def test_facts_of_old_runs_are_dropped_before_the_runs(tmp_path: Path) -> None:
    store = Store(tmp_path)
    runs = [
        Run(f"2026-03-01T09:{minute:02}:00.000Z", "t", "r", "production", Decision.GO, "so")
        for minute in range(FACTS_KEPT + 2)
    ]
    for run in runs:
        store.keep(run, {"A": "b"}, hide=plain)

    kept = list((tmp_path / ".proveout" / "runs").glob("*.facts"))

    assert len(kept) == FACTS_KEPT
    assert len(store.runs()) == FACTS_KEPT + 2


def test_young_facts_whose_run_is_still_being_written_are_left_alone(tmp_path: Path) -> None:
    store = Store(tmp_path)
    folder = store.keep(RUN).parent
    other = folder / "20260101T090000.000Z_GO_production_0123abcd.facts"
    other.write_bytes(b"another process is about to write its run")

    for minute in range(FACTS_KEPT + 1):
        store.keep(Run(f"2026-04-01T09:{minute:02}:00.000Z", "t", "r", "production", Decision.GO, "so"))

    assert other.exists()
