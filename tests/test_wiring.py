"""Every type of facts that a check asks for can be read."""

import importlib
import typing
from pathlib import Path

import pytest

from proveout.catalogue import load, read_catalogue
from proveout.configuration import Configuration
from proveout.model.environment import Environment
from proveout.model.need import Unreadable
from proveout.probes import advisories
from proveout.wiring import make_probes

CATALOGUE = read_catalogue()


def wanted() -> set[str]:
    names = set()
    for page in CATALOGUE.values():
        if not page.built:
            continue
        module = load(page.id)
        for name in ("check", *(f"check_{sight}" for sight in page.sees)):
            function = getattr(module, name, None)
            for parameter, kind in getattr(function, "__annotations__", {}).items():
                if parameter in ("return", "limits"):
                    continue
                arms = typing.get_args(kind) or (kind,)
                names |= {arm.__name__ for arm in arms if arm is not Unreadable}
    return names


@pytest.fixture
def probes(tmp_path: Path) -> dict[str, object]:
    return dict(make_probes(tmp_path, Configuration(), environment=Environment(), env_file=None))


def test_every_need_of_a_check_has_its_probe(probes: dict[str, object]) -> None:
    assert wanted() - set(probes) == set()


def test_no_probe_is_wired_for_nobody(probes: dict[str, object]) -> None:
    assert set(probes) - wanted() - {"AttestationFacts"} == set()


def test_every_probe_reads_an_empty_folder_without_an_error(tmp_path: Path) -> None:
    probes = make_probes(tmp_path, Configuration(), environment=Environment(), env_file=None)

    for name, probe in probes.items():
        seen = probe.read("")
        assert isinstance(seen, Unreadable) or type(seen).__name__ == name


def test_modules_of_facts_hold_a_healthy_example() -> None:
    for path in (Path(importlib.import_module("proveout").__file__ or "").parent / "facts").glob("[a-z]*.py"):
        module = importlib.import_module(f"proveout.facts.{path.stem}")
        for name, kind in vars(module).items():
            if name.endswith("Facts") and kind.__module__ == module.__name__:
                assert isinstance(kind.example(), kind), name


def test_nothing_is_asked_of_the_internet_unless_somebody_allows_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(advisories, "read_advisories", asked.append)
    offline = make_probes(tmp_path, Configuration(), environment=Environment(), env_file=None)
    online = make_probes(tmp_path, Configuration(online=True), environment=Environment(), env_file=None)

    refused = offline["AdvisoryFacts"].read("")

    assert isinstance(refused, Unreadable)
    assert "--online" in refused.reason
    assert asked == []
    online["AdvisoryFacts"].read("")
    assert len(asked) == 1
