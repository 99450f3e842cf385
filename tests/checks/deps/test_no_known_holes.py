"""Edges of the check on known holes."""

import pytest

from proveout.checks.deps.no_known_holes import Limits, check_provider
from proveout.facts.advisories import AdvisoryFacts
from proveout.facts.dependencies import DependencyFacts
from proveout.model.verdict import Outcome


@pytest.mark.parametrize(
    "difference",
    [
        {"skipped": (("flask", "not found"),), "answered": 11},
        {"planted": False},
        {"answered": 11},
        {"asked": 0, "answered": 0},
    ],
)
def test_silence_that_proves_nothing_is_unknown(difference: dict[str, object]) -> None:
    verdict = check_provider(AdvisoryFacts.example(**difference), DependencyFacts.example(), Limits())

    assert verdict.outcome is Outcome.UNKNOWN


def test_packages_of_node_were_not_asked_about() -> None:
    dependencies = DependencyFacts.example(node={"web/package.json": "web/package-lock.json"})

    asked = check_provider(AdvisoryFacts.example(), dependencies, Limits())
    left_out = check_provider(AdvisoryFacts.example(), dependencies, Limits(ecosystems=("python",)))

    assert (asked.outcome, left_out.outcome) == (Outcome.UNKNOWN, Outcome.PASS)


def test_a_pass_carries_its_control() -> None:
    assert check_provider(AdvisoryFacts.example(), DependencyFacts.example(), Limits()).controlled
