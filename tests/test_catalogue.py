from pathlib import Path

import pytest

from proveout.catalogue import read_catalogue
from proveout.errors import CatalogueError
from proveout.model.check import Effect, PageKind, Severity, Sight

PLANNED = '''"""Answers are short.

Asked as:
    short answers; answers under a size
"""

SEVERITY = Severity.MINOR
EFFECT = Effect.BURST
SEES = (Sight.WIRE, Sight.FILES)


class Limits:
    most: Bytes = Bytes(1024)
    for_: timedelta
'''


def write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_built_check_without_fix_or_examples_is_refused_by_name(tmp_path: Path) -> None:
    write(tmp_path, "http/short.py", PLANNED + "\n\ndef check(site): ...\n")

    with pytest.raises(CatalogueError, match=r"checks/http/short\.py: .* needs Why and Fix and PASSES and FAILS"):
        len(read_catalogue(tmp_path))


def test_a_function_for_a_sight_that_the_check_does_not_have_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "http/short.py", PLANNED + "\n\ndef check_settings(site): ...\n")

    with pytest.raises(CatalogueError, match="check_settings fits none of SEES"):
        len(read_catalogue(tmp_path))


def test_an_unknown_section_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "http/short.py", PLANNED.replace("Asked as:", "Asks:"))

    with pytest.raises(CatalogueError, match="'Asks:' is no section"):
        len(read_catalogue(tmp_path))


def test_a_page_without_phrases_is_refused(tmp_path: Path) -> None:
    write(tmp_path, "http/short.py", PLANNED.replace("Asked as:", "Note:"))

    with pytest.raises(CatalogueError, match="needs an 'Asked as:' section"):
        len(read_catalogue(tmp_path))


def test_a_file_that_is_no_python_is_named_with_its_line(tmp_path: Path) -> None:
    write(tmp_path, "http/short.py", PLANNED + "\ndef (:\n")

    with pytest.raises(CatalogueError, match=r"checks/http/short\.py:\d+: is no Python"):
        len(read_catalogue(tmp_path))


def test_a_planned_check_is_its_page_and_nothing_else(tmp_path: Path) -> None:
    write(tmp_path, "http/short.py", PLANNED)

    page = read_catalogue(tmp_path)["http.short"]

    assert page.title == "Answers are short"
    assert page.asked_as == ("short answers", "answers under a size")
    assert (page.severity, page.effect, page.sees) == (Severity.MINOR, Effect.BURST, (Sight.WIRE, Sight.FILES))
    assert page.built == ()
    assert [(field.name, field.default) for field in page.limits] == [("most", "Bytes(1024)"), ("for", None)]
    assert page.is_stated


def test_what_is_kept_is_used_until_a_file_changes(tmp_path: Path) -> None:
    root, cache = tmp_path / "checks", tmp_path / "cache"
    write(root, "http/short.py", PLANNED)
    first = dict(read_catalogue(root, cache))

    again = dict(read_catalogue(root, cache))
    write(root, "http/long.py", PLANNED.replace("short.", "long."))
    more = dict(read_catalogue(root, cache))

    assert first == dict(again)
    assert list(more) == ["http.long", "http.short"]


def test_a_damaged_cache_costs_time_and_nothing_else(tmp_path: Path) -> None:
    root, cache = tmp_path / "checks", tmp_path / "cache"
    write(root, "http/short.py", PLANNED)
    len(read_catalogue(root, cache))
    (cache / "catalogue.json").write_text("{", encoding="utf-8")

    assert list(read_catalogue(root, cache)) == ["http.short"]


def test_every_page_of_ours_is_read() -> None:
    catalogue = read_catalogue()

    kinds = [page.kind for page in catalogue.values()]
    assert kinds.count(PageKind.CHECK) >= 259
    assert kinds.count(PageKind.UMBRELLA) >= 62
    assert kinds.count(PageKind.ATTESTATION) >= 40


def test_a_misspelt_id_leads_to_the_one_that_was_meant() -> None:
    near = read_catalogue().nearest("tls.certificate_outlives_relase")

    assert near[0] == "tls.certificate_outlives_release"
