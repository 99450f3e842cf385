from collections.abc import Callable
from typing import Any

from proveout.checks.docs.deploy_guide_is_kept import check
from proveout.model.verdict import Outcome

Library = Callable[..., dict[str, Any]]


def test_nothing_can_be_missed_in_a_repository_without_files(library: Library) -> None:
    assert check(**library({}, files=())).outcome is Outcome.UNKNOWN


def test_a_repository_without_any_guide_fails(library: Library) -> None:
    assert check(**library({"README.md": "# Shop\n"})).outcome is Outcome.FAIL


def test_a_guide_in_a_format_that_is_not_read_is_not_called_missing(library: Library) -> None:
    verdict = check(**library({"README.md": "# Shop\n"}, others=("docs/deployment-guide.pdf",)))

    assert verdict.outcome is Outcome.UNKNOWN


def test_a_guide_that_calls_a_missing_module_fails(library: Library) -> None:
    text = "# Deployment\n\n```sh\nuvicorn app.server:app\n```\n"

    verdict = check(**library({"docs/DEPLOYMENT.md": text}))

    assert verdict.outcome is Outcome.FAIL
    assert "app.server" in verdict.says


def test_the_log_of_deployments_is_no_guide(library: Library) -> None:
    assert (
        check(**library({"docs/deployment-log.md": "# Deployment log\n\n1. 2025-01-01 v1\n"})).outcome is Outcome.FAIL
    )


def test_a_guide_that_is_left_open_proves_nothing(library: Library) -> None:
    text = "# Deployment\n\n1. Push to the host.\n2. Ask TBD.\n"

    assert check(**library({"docs/DEPLOYMENT.md": text})).outcome is Outcome.UNKNOWN


def test_a_guide_whose_commands_exist_passes_and_says_what_it_lacks(library: Library) -> None:
    text = "# Deploying\n\n```sh\npip install -r requirements.txt\nmake deploy\ncurl -f https://shop.example.org/health\n```\n"

    verdict = check(**library({"README.md": text}, files=("requirements.txt", "Makefile")))

    assert verdict.outcome is Outcome.PASS
    assert "it has build, start, verify, not of configure, migrate" in verdict.says
