from typing import Any

import pytest

from proveout.checks.deploy.containers_have_limits import Limits, check
from proveout.facts.container import ComposeView, Container, ContainerFacts, Service, Workload
from proveout.model.limit import Bytes
from proveout.model.verdict import Outcome, Verdict

MIB = 1024**2


def service(name: str, memory: int | None = 512, cpus: float | None = 1.0) -> Service:
    return Service(name, "c.yml:3", image="a", memory=None if memory is None else memory * MIB, cpus=cpus)


def judged(*services: Service, limits: Limits | None = None, **difference: object) -> Verdict:
    facts = ContainerFacts(views=(ComposeView(("c.yml",), services),), **difference)  # type: ignore[arg-type]
    return check(facts, limits or Limits())


def test_no_file_that_starts_a_container_is_unknown() -> None:
    assert check(ContainerFacts.example(views=()), Limits()).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "difference",
    [
        {"kinds": ("LimitRange",)},
        {"patched": ("k.yaml",), "workloads": (Workload("Pod", "a", "k", 1),)},
        {"broken": ("x",)},
    ],
)
def test_limits_that_may_come_from_elsewhere_leave_it_open(difference: dict[str, Any]) -> None:
    assert judged(service("web", memory=None), **difference).outcome is Outcome.UNKNOWN


def test_limits_for_some_and_other_ones_stated_are_unknown() -> None:
    verdict = judged(service("web", 512), service("db", 1024), limits=Limits(memory=Bytes(512 * MIB)))

    assert verdict.outcome is Outcome.UNKNOWN


def test_one_service_without_a_limit_fails() -> None:
    verdict = judged(service("web"), service("db", memory=None, cpus=None))

    assert verdict.outcome is Outcome.FAIL
    assert "db has no memory and processor limit" in verdict.says


def test_a_missing_processor_limit_fails_in_a_pod_too() -> None:
    pod = Workload("Job", "j", "k.yaml", 1, (Container("j", "k.yaml:5", memory=MIB),))

    assert check(ContainerFacts(workloads=(pod,)), Limits()).outcome is Outcome.FAIL


def test_other_limits_than_stated_fail() -> None:
    assert judged(service("web", 512), limits=Limits(memory=Bytes(2048 * MIB))).outcome is Outcome.FAIL
    assert judged(service("web"), limits=Limits(cpu=2.0)).outcome is Outcome.FAIL


@pytest.mark.parametrize("limits", [Limits(), Limits(memory=Bytes(512_000_000)), Limits(cpu=1.0)])
def test_limits_as_stated_pass(limits: Limits) -> None:
    verdict = judged(service("web"), limits=limits)

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled
