import pytest

from proveout.checks.frontend.calls_the_production_api import Limits, check_files
from proveout.facts.frontend import Baked, FrontendFacts, Hit
from proveout.facts.tree import TreeFacts
from proveout.model.limit import Url
from proveout.model.secret import Secret
from proveout.model.verdict import Outcome, Verdict

TREE = TreeFacts.example()


def judged(*hits: Hit, limits: Limits | None = None, **difference: object) -> Verdict:
    facts = FrontendFacts.example()
    return check_files(FrontendFacts.example(hits=(*facts.hits, *hits), **difference), TREE, limits or Limits())


def address(text: str) -> Hit:
    return Hit("address", "frontend/src/a.ts", 4, text, "http://localhost")


def test_without_a_front_end_it_does_not_apply_only_where_no_script_is() -> None:
    assert check_files(FrontendFacts(), TREE, Limits()).outcome is Outcome.NOT_APPLICABLE
    assert check_files(FrontendFacts(), TreeFacts.example(files={"a.js": 9}), Limits()).outcome is Outcome.UNKNOWN
    assert check_files(FrontendFacts(), TreeFacts(files={}), Limits()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "text",
    [
        'await fetch("http://localhost:8000/api");',
        "axios.get('http://127.0.0.1:8000')",
        "  baseURL: 'http://localhost:3000',",
        "new WebSocket('ws://localhost:1')",
    ],
)
def test_a_call_of_this_machine_fails(text: str) -> None:
    assert judged(address(text)).outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "text",
    [
        'const api = import.meta.env.VITE_API_URL || "http://localhost:8000";',
        "baseURL: process.env.API ?? 'http://localhost:8000'",
        '// fetch("http://localhost:8000")',
        'const help = "see http://localhost:8000";',
    ],
)
def test_a_fallback_or_a_mere_mention_is_unknown(text: str) -> None:
    assert judged(address(text)).outcome is Outcome.UNKNOWN


def test_a_production_file_that_names_this_machine_fails() -> None:
    baked = (Baked("VITE_API_URL", Secret("http://localhost:8000"), "frontend/.env.production", 1),)

    assert judged(baked=baked).outcome is Outcome.FAIL
    assert (
        judged(baked=(Baked("VITE_API_URL", Secret("http://localhost:8000"), "frontend/.env", 1),)).outcome
        is not Outcome.FAIL
    )


def test_another_address_than_the_stated_one_fails() -> None:
    assert judged(limits=Limits(api=Url("https://other.example.org"))).outcome is Outcome.FAIL
    assert judged(limits=Limits(api=Url("https://api.example.org/"))).outcome is Outcome.PASS


def test_a_variable_that_nobody_reads_fails() -> None:
    assert judged(limits=Limits(variables=("VITE_API_BASE",))).outcome is Outcome.FAIL
    assert judged(limits=Limits(variables=("VITE_API_URL",))).outcome is Outcome.PASS


def test_what_is_not_read_leaves_it_open() -> None:
    assert judged(unread=("a.ts is larger than 2 MiB",)).outcome is Outcome.UNKNOWN
    assert judged(baked=()).outcome is Outcome.UNKNOWN
