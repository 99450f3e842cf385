import pytest

from proveout.checks.deploy.production_server_runs_the_app import check_files
from proveout.facts.container import Command, ComposeView, ContainerFacts, Dockerfile, Purpose, Service, Stage
from proveout.facts.platform import PlatformFacts, PlatformFile, Process
from proveout.model.verdict import Outcome

GOOD, BAD = "gunicorn app:app", "python manage.py runserver"


def procfile(command: str, kind: str = "web") -> PlatformFacts:
    return PlatformFacts(files=(PlatformFile("Procfile", "heroku", (Process("web", command, "Procfile", 1, kind),)),))


def image(command: str) -> ContainerFacts:
    return ContainerFacts(
        dockerfiles=(Dockerfile("Dockerfile", (Stage(1, "a:1", command=Command(command, "Dockerfile", 9)),)),)
    )


def compose(command: str, purpose: Purpose) -> ContainerFacts:
    service = Service("web", "c.yml:3", context="", dockerfile="Dockerfile", command=Command(command, "c.yml", 5))
    return ContainerFacts(views=(ComposeView(("c.yml",), (service,), purpose),))


def test_no_start_command_is_unknown() -> None:
    assert check_files(ContainerFacts(), PlatformFacts()).outcome is Outcome.UNKNOWN
    assert check_files(ContainerFacts(), procfile(BAD, kind="release")).outcome is Outcome.UNKNOWN


def test_a_compose_file_for_the_desk_says_nothing() -> None:
    assert check_files(compose(BAD, Purpose.DEVELOPMENT), PlatformFacts()).outcome is Outcome.UNKNOWN
    assert check_files(compose(BAD, Purpose.UNSAID), PlatformFacts()).outcome is Outcome.UNKNOWN


def test_an_image_that_the_platform_may_start_otherwise_is_unknown() -> None:
    assert check_files(image(BAD), procfile(GOOD)).outcome is Outcome.UNKNOWN


def test_a_platform_that_is_not_read_leaves_it_open() -> None:
    broken = PlatformFile("render.yaml", "", broken="render.yaml is no YAML")

    assert check_files(image(GOOD), PlatformFacts(files=(broken,))).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize("command", [BAD, "flask run", "uvicorn app:app --reload", "npm run dev"])
def test_a_development_server_of_a_platform_fails_with_its_line(command: str) -> None:
    verdict = check_files(ContainerFacts(), procfile(command))

    assert verdict.outcome is Outcome.FAIL
    assert verdict.evidence[0].where == "Procfile:1"


def test_a_development_server_in_a_file_for_production_fails() -> None:
    assert check_files(compose(BAD, Purpose.PRODUCTION), PlatformFacts()).outcome is Outcome.FAIL


def test_an_image_whose_only_start_is_a_development_server_fails() -> None:
    assert check_files(image(BAD), PlatformFacts()).outcome is Outcome.FAIL


def test_a_production_server_passes_as_wiring_with_the_control() -> None:
    verdict = check_files(image(GOOD), procfile("gunicorn -w 2 app:app"))

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled
