from typing import Any

from proveout.checks.release.version_is_tagged import Limits, check
from proveout.facts.history import HistoryFacts
from proveout.facts.version import Stated, VersionFacts
from proveout.model.verdict import Outcome, Verdict


def judged(*tags: str, limits: Limits | None = None, stated: Any = ..., **difference: Any) -> Verdict:
    version = VersionFacts.example() if stated is ... else VersionFacts.example(stated=stated)
    return check(HistoryFacts.example(tags=tags, **difference), version, limits or Limits())


def test_a_repository_without_commits_proves_nothing() -> None:
    assert judged(head="", commits=0).outcome is Outcome.UNKNOWN


def test_a_clone_that_lacks_commits_may_lack_tags() -> None:
    assert judged(shallow=True).outcome is Outcome.UNKNOWN


def test_a_tag_without_any_version_in_the_code_proves_nothing() -> None:
    assert judged("v1.4.0", stated=()).outcome is Outcome.UNKNOWN
    assert judged("v1.4.0", stated=(), limits=Limits(version="1.4.0")).outcome is Outcome.UNKNOWN


def test_changes_after_the_tag_prove_nothing() -> None:
    assert judged("v1.4.0", dirty=("app/main.py",)).outcome is Outcome.UNKNOWN


def test_a_revision_without_tag_fails() -> None:
    assert judged().outcome is Outcome.FAIL
    assert judged("nightly").outcome is Outcome.FAIL


def test_a_tag_of_another_version_fails() -> None:
    assert judged("v1.3.0").outcome is Outcome.FAIL


def test_files_that_state_different_versions_fail() -> None:
    two = (Stated("1.4.0", "pyproject.toml", 3), Stated("1.3.9", "shop/__init__.py", 1))

    verdict = judged("v1.4.0", stated=two)

    assert verdict.outcome is Outcome.FAIL
    assert verdict.says == "version: pyproject.toml:3 says 1.4.0, shop/__init__.py:1 says 1.3.9"


def test_another_version_than_the_document_states_fails() -> None:
    assert judged("v1.4.0", limits=Limits(version="v2.0.0")).outcome is Outcome.FAIL


def test_a_tag_that_does_not_fit_a_stated_pattern_fails() -> None:
    assert judged("v1.4.0", limits=Limits(pattern="release-*")).outcome is Outcome.FAIL


def test_a_tag_of_the_version_passes_with_and_without_its_letter() -> None:
    assert judged("v1.4.0").outcome is Outcome.PASS
    assert judged("1.4").outcome is Outcome.PASS
    assert judged("v1.4.0", limits=Limits(version="1.4.0")).outcome is Outcome.PASS


def test_a_version_that_is_taken_from_tags_passes() -> None:
    version = VersionFacts.example(stated=(), from_tags="pyproject.toml")

    assert check(HistoryFacts.example(tags=("v1.4.0",)), version, Limits()).outcome is Outcome.PASS
