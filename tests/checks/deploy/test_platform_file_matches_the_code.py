import pytest

from proveout.checks.deploy.platform_file_matches_the_code import check
from proveout.facts.container import Purpose
from proveout.facts.platform import PlatformFacts, PlatformFile, Reference
from proveout.model.verdict import Outcome

LOST = Reference("shop.wsgi:app", "Procfile:1", found=False, looked="shop/wsgi.py")
OPEN = Reference("$APP", "Procfile:1", None, "its name depends on a variable")


@pytest.mark.parametrize(
    "platform",
    [
        PlatformFacts(),
        PlatformFacts(others=("nixpacks.toml",)),
        PlatformFacts.example(others=("nixpacks.toml",)),
        PlatformFacts.example(files=(PlatformFile("render.yaml", "", broken="render.yaml is no YAML"),)),
        PlatformFacts.example(references=()),
        PlatformFacts.example(references=(*PlatformFacts.example().references, OPEN)),
        PlatformFacts.example(files=(PlatformFile("Procfile.dev", "heroku", purpose=Purpose.DEVELOPMENT),)),
    ],
)
def test_what_cannot_be_resolved_is_unknown(platform: PlatformFacts) -> None:
    assert check(platform).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "planted", [None, Reference("x:app", "planted", found=True, looked="x.py"), Reference("x:app", "planted", None, "")]
)
def test_a_resolver_that_finds_what_is_not_there_proves_nothing(planted: Reference | None) -> None:
    assert check(PlatformFacts.example(control=planted)).outcome is Outcome.UNKNOWN


def test_a_name_that_is_not_there_fails_with_its_place() -> None:
    verdict = check(PlatformFacts.example(references=(LOST, OPEN)))

    assert verdict.outcome is Outcome.FAIL
    assert verdict.evidence[0].where == "Procfile:1"


def test_names_that_are_all_there_pass_with_the_control() -> None:
    verdict = check(PlatformFacts.example())

    assert verdict.outcome is Outcome.PASS
    assert verdict.controlled
