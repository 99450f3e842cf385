import pytest

from proveout.checks.deploy.manifests_are_valid import Limits, check
from proveout.facts.container import ContainerFacts, Fault, Workload
from proveout.facts.validation import ValidationFacts
from proveout.model.need import Unreadable
from proveout.model.verdict import Outcome

GOOD = ContainerFacts.example()
VALID = ValidationFacts.example()


def test_without_a_schema_our_own_rules_cannot_pass() -> None:
    verdict = check(GOOD, Unreadable("check-jsonschema is not installed here"), Limits())

    assert verdict.outcome is Outcome.UNKNOWN
    assert "not installed" in verdict.says


def test_no_manifest_is_unknown() -> None:
    assert check(ContainerFacts(), VALID, Limits()).outcome is Outcome.UNKNOWN


def test_a_stated_version_cannot_be_compared() -> None:
    assert check(GOOD, VALID, Limits(version="1.31")).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "validation",
    [ValidationFacts.example(finds_planted=False), ValidationFacts.example(problems={})],
)
def test_a_tool_that_did_not_look_proves_nothing(validation: ValidationFacts) -> None:
    assert check(GOOD, validation, Limits()).outcome is Outcome.UNKNOWN


def test_manifests_of_kubernetes_need_a_schema_that_is_not_here() -> None:
    assert (
        check(ContainerFacts(workloads=(Workload("Pod", "a", "k.yaml", 1),)), VALID, Limits()).outcome
        is Outcome.UNKNOWN
    )


def test_two_ways_to_start_production_leave_it_open() -> None:
    facts = ContainerFacts.example(views=GOOD.views * 2)

    assert check(facts, VALID, Limits()).outcome is Outcome.UNKNOWN


def test_a_fault_of_our_own_rules_fails_without_a_tool() -> None:
    facts = ContainerFacts.example(faults=(Fault("'imgae' is no key", "c.yml:4"),))

    assert check(facts, Unreadable("no tool"), Limits()).outcome is Outcome.FAIL


def test_a_fault_of_the_schema_fails() -> None:
    validation = ValidationFacts.example(problems={"docker-compose.prod.yml": ("web: no such key",)})

    verdict = check(GOOD, validation, Limits())

    assert verdict.outcome is Outcome.FAIL
    assert "no such key" in verdict.says


def test_a_stated_file_that_is_not_there_fails() -> None:
    assert check(GOOD, VALID, Limits(files=("docker-compose.live.yml",))).outcome is Outcome.FAIL


def test_the_one_file_that_keeps_the_schema_passes() -> None:
    verdict = check(GOOD, VALID, Limits(files=("./docker-compose.prod.yml",)))

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled
