"""Whole documents with made-up runs: nothing but marks and notes of ours may change."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from proveout.errors import UnreadableDocumentError
from proveout.intake import read_checklist
from proveout.model.run import Run
from proveout.tick import applied, reverted

CORPUS = Path(os.environ.get("PROVEOUT_CORPUS", Path(__file__).parents[3] / "shared" / "corpus"))
NOTE = re.compile(rb" <!-- proveout: [a-z]+ since 2026-\d\d-01(?: \([^()]*\))?(?:, was \[[^\]]*\])? -->")
BOX = re.compile(rb"\[[^\[\]\r\n]{0,9}\]")
RandomRun = Callable[[bytes, int], Run]


def problems(data: bytes, run: Run) -> list[str]:
    """What is wrong with applying this run to this document; empty where nothing is."""
    after = applied(data, "A.md", run, read_checklist).data
    found = []
    data = reverted(data, "A.md")
    if reverted(after, "A.md") != data:
        found.append("reverting does not give the same bytes")
    if reverted(data, "A.md") != data:
        found.append("reverting twice changes something")
    if applied(after, "A.md", run, read_checklist).data != after:
        found.append("a second application changes something")
    if b"\x00" not in data and _without(after) != _without(data):
        found.append("something beside marks and notes was changed")
    before, now = read_checklist(data, "A.md"), read_checklist(after, "A.md")
    if [(one.id, one.line, one.text) for one in before.items] != [(one.id, one.line, one.text) for one in now.items]:
        found.append("a line states something else")
    return found


def _without(data: bytes) -> bytes:
    return BOX.sub(b"[]", NOTE.sub(b"", data))


LINE = st.sampled_from(
    [
        "- [ ] open", "- [x] ticked", "- [X] Ticked", "* [ ] star", "+ [x] plus", "1. [ ] one", "2) [x] two",
        "  - [x] below", "    - [ ] far below", "> - [x] quoted", "- [x]no space", "- [ x ] wide", "- [✅] sign",
        "✅ claimed", "❌ not", "- ✅ claim in a list", "## ✅ heading", "## [x] heading ##", "**Status:** ✅ done",
        "| a | done |", "| --- | --- |", "| [x] row | yes |", "| row | ✅ |", "| row | pending |", "text",
        "```", "~~~", "    code", "<!-- comment", "-->", "<!-- proveout: pin deps.locked -->", "- [x] a `code",
        "- [x] `[ ]` in code", "- [x] two [ ] boxes", "- [x](link)", "- [x]: reference", "- [ ] end\\", "- [x] end  ",
        "Title\n=====", "Title\n---", "---", "", "", "\ufeff", "- [ ] größe 本 🔐", "- [x] \u200bzero", "<div>", "</div>",
        "- [x] a <!-- proveout: proved since 2026-01-01 (a.b), was [ ] -->",
        "- [ ] b <!-- proveout: false since 2026-01-01 (a.b, a.c, ..), was [X] -->  ",
        "- [ ] c <!-- proveout: false since 2026-01-01, was [x] --> and words",
        "- [x] d <!-- proveout: stale since 2026-01-01 --> <!-- proveout: waived since 2026-01-01, was [x] -->",
        " <!-- proveout: stale since 2026-01-01 -->", "e <!-- proveout: proved since 2026-01-01, was [ ] -->",
        "- [ ] a\n  continued", "- [x] a <!-- x -->", "- [\u00a0] nbsp", "- [-] dash", "[x] bare", "[ ] bare\n[x] bare",
    ]
)  # fmt: skip
END = st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"])
DOCUMENT = st.lists(st.tuples(LINE, END), max_size=14).map(lambda lines: "".join(map("".join, lines)))


@given(document=DOCUMENT, seed=st.integers(0, 9), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
@settings(max_examples=120, deadline=None)
def test_any_document_comes_back(random_run: RandomRun, document: str, seed: int, encoding: str) -> None:
    data = document.encode(encoding, "replace")
    try:
        run = random_run(data, seed)
    except UnreadableDocumentError:
        return

    assert problems(data, run) == []


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus is not here")
def test_every_document_of_the_corpus_comes_back(random_run: RandomRun) -> None:
    documents = {path.name: path.read_bytes() for path in sorted(CORPUS.glob("doc-*.md"))}

    found = {name: problems(data, random_run(data, seed)) for seed, (name, data) in enumerate(documents.items())}

    assert {name: wrong for name, wrong in found.items() if wrong} == {}
    assert len(documents) >= 100
