"""What a repository uses, told by its packages, images and files."""

import pytest

from proveout.facts.container import ComposeView, ContainerFacts, Dockerfile, Service
from proveout.facts.dependencies import Declared, DependencyFacts
from proveout.facts.environment import EnvironmentFilesFacts
from proveout.facts.example_file import ExampleFacts
from proveout.facts.frontend import FrontendFacts
from proveout.init.detected import ABOUT, TOLD_BY, Detected, detected
from proveout.model.check import Page, PageKind, Sight
from proveout.model.need import Unreadable


def needing(*packages: str) -> DependencyFacts:
    declared = tuple(Declared(name, "", "requirements.txt", line) for line, name in enumerate(packages, start=1))
    return DependencyFacts(("requirements.txt",), declared)


def page(check: str, *frameworks: str) -> Page:
    return Page(check, PageKind.CHECK, "It is so", {}, sees=(Sight.FILES,), frameworks=frameworks)


def test_what_cannot_be_read_tells_nothing() -> None:
    assert detected([Unreadable("it is gone")]) == Detected(because={})


def test_a_package_whose_name_only_begins_alike_tells_nothing() -> None:
    assert detected([needing("redistribute", "djangorestframework-stubs", "celerybeat")]).uses == frozenset()


def test_packages_tell_what_is_used_and_where_that_is_said() -> None:
    found = detected([needing("Django", "psycopg2-binary", "celery")])

    assert found.because == {
        "django": "requirements.txt:1",
        "postgres": "requirements.txt:2",
        "celery": "requirements.txt:3",
    }


def test_an_image_of_compose_tells_as_much_as_a_package() -> None:
    service = Service("db", "compose.yml:4", image="docker.io/library/postgres:16")
    facts = ContainerFacts((Dockerfile("Dockerfile"),), (ComposeView(("compose.yml",), (service,)),))

    found = detected([facts])

    assert found.because == {"container": "Dockerfile", "postgres": "compose.yml:4"}


def test_a_front_end_is_told_by_its_package_or_its_templates() -> None:
    packages = FrontendFacts(packages={"web/package.json": ("react", "@stripe/stripe-js")})
    templates = FrontendFacts(templates=("app/templates/base.html",))

    assert detected([packages]).uses == {"frontend", "payment"}
    assert detected([templates]).uses == {"frontend"}


def test_environment_files_and_examples_are_named_without_their_values() -> None:
    found = detected([EnvironmentFilesFacts.example(), ExampleFacts.example()])

    assert found.env_files == (("staging", ".env.staging"),)
    assert found.examples == (".env.example",)
    assert "Zt5" not in repr(found)


@pytest.mark.parametrize(
    ("check", "uses", "wanted"),
    [
        (page("celery.x", "celery"), {"redis"}, False),
        (page("celery.x", "celery"), {"celery"}, True),
        (page("migrations.own_it", "django", "flask"), {"flask"}, False),
        (page("migrations.own_it", "django", "flask"), {"flask", "postgres"}, True),
        (page("attest.payment_tried"), set(), False),
        (page("attest.payment_tried"), {"payment"}, True),
        (page("http.hsts_lasts"), set(), True),
        (page("docs.database_notes"), set(), True),  # a part of a word is no word
    ],
)
def test_a_check_is_wanted_where_all_that_it_is_about_is_used(check: Page, uses: set[str], *, wanted: bool) -> None:
    assert Detected(frozenset(uses)).wants(check) is wanted


def test_every_use_that_a_check_is_about_can_be_told_by_something() -> None:
    told = {*TOLD_BY, "frontend", "container"}
    never = {"phone", "sector"}  # nothing in a repository says so, and such lines are left to the team

    assert {use for uses in ABOUT.values() for use in uses} - told == never
