import pickle
from collections.abc import Callable

import pytest

from proveout.model.evidence import Evidence, control
from proveout.model.secret import Secret
from proveout.model.verdict import Outcome, Verdict, absent, failed, not_applicable, passed, unknown

SEEN = Evidence("it", "there")


@pytest.mark.parametrize("make", [passed, failed, not_applicable])
def test_a_verdict_cannot_exist_without_evidence(make: Callable[[str], Verdict]) -> None:
    with pytest.raises(ValueError, match="cannot exist without evidence"):
        make("the door: open")


def test_unknown_needs_a_reason() -> None:
    with pytest.raises(ValueError, match="says in a sentence"):
        unknown("")


def test_a_proof_of_an_absence_needs_its_positive_control() -> None:
    with pytest.raises(ValueError, match="positive control"):
        absent("nothing found", SEEN)

    assert absent("nothing found", control("a planted one is found", "there")).controlled


def test_evidence_says_what_and_where() -> None:
    with pytest.raises(ValueError, match="what was seen and where"):
        Evidence("", "there")


def test_unknown_may_show_what_was_seen() -> None:
    assert unknown("not enough", SEEN).outcome is Outcome.UNKNOWN


def test_a_secret_prints_masked_whoever_prints_it() -> None:
    secret = Secret("s3cr3t-value")

    shown = [str(secret), repr(secret), f"{secret}", f"{secret!r:>40}", f"{[secret]}"]

    assert all("s3cr3t" not in text for text in shown)
    assert len(secret) == 12


def test_a_secret_is_not_stored() -> None:
    with pytest.raises(TypeError, match="cannot be stored"):
        pickle.dumps(Secret("s3cr3t-value"))
