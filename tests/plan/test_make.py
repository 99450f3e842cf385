from proveout.catalogue import read_catalogue
from proveout.facts.dependencies import DependencyFacts
from proveout.model.binding import Binding, Bound
from proveout.model.environment import Environment
from proveout.model.need import Need
from proveout.model.plan import Plan
from proveout.plan import make_plan

CATALOGUE = read_catalogue()


def planned(*bound: Bound) -> Plan:
    return make_plan([Binding("item", (one,)) for one in bound], CATALOGUE, Environment())


def test_nothing_bound_reads_nothing() -> None:
    plan = planned()

    assert plan.tasks == ()
    assert plan.needs == ()


def test_two_checks_of_one_system_share_their_need() -> None:
    plan = planned(Bound("deps.locked", 1.0), Bound("deps.stated_package_is_declared", 1.0, limits={"package": "x"}))

    assert plan.needs == (Need(DependencyFacts),)


def test_two_items_with_the_same_limits_are_one_task() -> None:
    plan = planned(
        Bound("deps.stated_package_is_declared", 0.9, limits={"package": "flask"}),
        Bound("deps.stated_package_is_declared", 0.8, limits={"package": "flask"}),
        Bound("deps.stated_package_is_declared", 0.8, limits={"package": "redis"}),
    )

    assert [task.key for task in plan.tasks] == [
        "deps.stated_package_is_declared(package=flask)",
        "deps.stated_package_is_declared(package=redis)",
    ]


def test_an_umbrella_brings_its_members_but_none_that_only_a_document_can_fill() -> None:
    plan = planned(Bound("umbrella.security_headers_set", 1.0))

    keys = [task.key for task in plan.tasks]
    assert "http.hsts_lasts_a_year" in keys
    assert "http.stated_header_is_sent" not in keys


def test_what_the_environment_does_not_grant_is_refused_with_the_reason() -> None:
    reading = [task for task in planned(Bound("deps.locked", 1.0)).tasks if task.refused]

    assert reading == []
