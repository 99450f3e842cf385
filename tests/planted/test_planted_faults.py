"""Each planted fault is found by the check that names it, and none of them in the healthy twin.

`python3 dev.py test` runs the healthy services and a sample; `python3 dev.py test tests/planted -m planted` runs all.
`python3 tests/planted/environments.py` makes the environments once.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from tests.planted.environment import SERVICES, make_environment, write_environment
from tests.planted.environments import NAMED, folder, interpreter
from tests.planted.faults import FAULTS, ONLY_ON_THE_WIRE, stated
from tests.planted.planting import Fault, changed, plant

from proveout.catalogue import Catalogue, read_catalogue
from proveout.configuration import Configuration
from proveout.engine import gather, judge
from proveout.model.binding import Binding, Bound, LimitValue
from proveout.model.check import Effect, Page, PageKind, Sight
from proveout.model.environment import Environment
from proveout.model.plan import Plan
from proveout.model.run import Judgement
from proveout.model.service import ServiceChoice
from proveout.model.verdict import Outcome
from proveout.plan import make_plan
from proveout.wiring import make_probes

ENVIRONMENTS = folder()
EVERYTHING = Environment("production", Effect.DISRUPT)
SAMPLE = 10
WIRED = "wired, not seen"  # a pass of the settings, where only the wire would show the behaviour

Judged = dict[str, Judgement]


@cache
def catalogue() -> Catalogue:
    return read_catalogue()


def sight_of(page: Page | None) -> Sight | None:
    """The sight that a fault is looked for with: of the settings, else a drill that starts the service."""
    if page is None or page.kind is not PageKind.CHECK:
        return None
    return next((sight for sight in (Sight.SETTINGS, Sight.DRILL) if sight in page.built), None)


def sample() -> tuple[Fault, ...]:
    """Ten faults, no two of one check, from each service in turn, the same in every run."""
    built = [
        one
        for one in FAULTS
        if sight_of(catalogue().get(one.check)) is Sight.SETTINGS and one.id not in ONLY_ON_THE_WIRE
    ]
    taken: dict[str, Fault] = {}
    for turn in range(SAMPLE):
        service = sorted(SERVICES)[turn % len(SERVICES)]
        fresh = [one for one in built if one.service == service and one.check not in taken]
        if fresh:
            taken[fresh[len(fresh) // 2].check] = fresh[len(fresh) // 2]
    return tuple(taken.values())


def judged(place: Path, values: dict[str, str], checks: dict[str, dict[str, LimitValue]], service: str) -> Judged:
    """What the checks say of the service in `place` through its settings alone, by their ids."""
    python = interpreter(ENVIRONMENTS, service)
    if not python.exists():
        sentence = f"{python} is not there: python3 tests/planted/environments.py makes it"
        if os.environ.get(NAMED):
            pytest.fail(sentence)
        pytest.skip(sentence)
    env_file = write_environment(place.with_name("production.env"), values)
    bound = tuple(Bound(check, 1.0, limits=limits) for check, limits in checks.items())
    plan = make_plan((Binding("planted", bound),), catalogue(), EVERYTHING)
    tasks = tuple(
        replace(task, looks=tuple(look for look in task.looks if look.sight is sight_of(catalogue()[task.check])))
        for task in plan.tasks
    )
    needs = tuple(dict.fromkeys(need for task in tasks for look in task.looks for _, need in look.needs))
    configuration = Configuration(service=ServiceChoice(python=str(python)))
    probes = make_probes(place, configuration, environment=EVERYTHING, env_file=env_file, keep=False)
    facts = gather(needs, probes, lambda _: None)
    judgements = judge(Plan(tasks, needs, EVERYTHING), facts, catalogue(), lambda _: None)
    return {one.check: one for one in judgements.values()}


def find(fault: Fault, place: Path) -> None:
    if sight_of(catalogue().get(fault.check)) is None:
        pytest.skip(f"{fault.check} does not look at settings yet")
    service = place / "service"
    values = plant(fault.service, fault.changes, make_environment(fault.service), service)

    judgement = judged(service, values, {fault.check: stated(fault.service, fault.check, fault)}, fault.service)

    verdict = judgement[fault.check].verdict
    if fault.id in ONLY_ON_THE_WIRE:
        assert verdict.outcome is Outcome.UNKNOWN, f"{fault.check} says {verdict.outcome}: {verdict.says}"
        return
    assert verdict.outcome is Outcome.FAIL, f"{fault.because} {fault.check} says {verdict.outcome}: {verdict.says}"


@pytest.fixture(scope="session")
def healthy(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Judged]:
    """The verdicts on a healthy service of all checks that look at settings. It is started once."""

    @cache
    def look(service: str) -> Judged:
        place = tmp_path_factory.mktemp(service) / "service"
        values = plant(service, (), make_environment(service), place)
        checks = {
            check: stated(service, check)
            for check, page in catalogue().items()
            if sight_of(page) is Sight.SETTINGS
            and all(field.name in stated(service, check) for field in page.limits if field.required)
        }
        return judged(place, values, checks, service)

    return look


def test_every_change_still_meets_what_it_was_written_for() -> None:
    for fault in FAULTS:
        values = make_environment(fault.service)

        files, given = changed(fault.service, fault.changes, values)

        assert files or given != values, fault.id


def test_no_two_faults_have_one_name() -> None:
    assert len({fault.id for fault in FAULTS}) == len(FAULTS)


def test_every_fault_names_a_check_and_limits_that_it_has() -> None:
    for fault in FAULTS:
        page = catalogue()[fault.check]
        limits = {field.name.rstrip("_") for field in page.limits}

        assert set(stated(fault.service, fault.check, fault)) <= limits, fault.id


@pytest.mark.parametrize("service", SERVICES)
def test_no_check_finds_a_fault_in_the_healthy_service(
    service: str, healthy: Callable[[str], Judged], record_property: Callable[[str, object], None]
) -> None:
    seen = healthy(service)

    said = {check: one.verdict for check, one in seen.items()}
    open_ = {
        check: verdict.says
        for check, verdict in said.items()
        if WIRED not in verdict.says and verdict.outcome is Outcome.UNKNOWN
    }
    record_property(
        "passed", sorted(check for check in said if said[check].outcome is Outcome.PASS or WIRED in said[check].says)
    )
    record_property("unknown", open_)
    sys.stdout.write(f"{service}: {len(said) - len(open_)} of {len(said)} hold or do not apply; open:\n")
    sys.stdout.writelines(f"  {check}: {why}\n" for check, why in open_.items())
    false = {check: verdict.says for check, verdict in said.items() if verdict.outcome is Outcome.FAIL}
    assert not false, false
    assert len(open_) < len(said), open_


@pytest.mark.parametrize("fault", sample(), ids=lambda fault: fault.id)
def test_a_planted_fault_of_the_sample_is_found(fault: Fault, tmp_path: Path) -> None:
    find(fault, tmp_path)


@pytest.mark.planted
@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.id)
def test_a_planted_fault_is_found(fault: Fault, tmp_path: Path) -> None:
    find(fault, tmp_path)


@pytest.mark.planted
@pytest.mark.parametrize("fault", [one for one in FAULTS if one.limits], ids=lambda fault: fault.id)
def test_the_healthy_twin_does_what_is_stated_beside_a_fault(fault: Fault, tmp_path: Path) -> None:
    if sight_of(catalogue().get(fault.check)) is None:
        pytest.skip(f"{fault.check} does not look at settings yet")
    service = tmp_path / "service"
    values = plant(fault.service, (), make_environment(fault.service), service)

    judgement = judged(service, values, {fault.check: stated(fault.service, fault.check, fault)}, fault.service)

    verdict = judgement[fault.check].verdict
    assert verdict.outcome is not Outcome.FAIL, f"{fault.check} says of the healthy twin: {verdict.says}"
