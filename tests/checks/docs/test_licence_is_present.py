from proveout.checks.docs.licence_is_present import Limits, check
from proveout.facts.licence import LicenceFacts
from proveout.model.verdict import Outcome


def test_nothing_can_be_missed_in_a_repository_without_files() -> None:
    assert check(LicenceFacts.example(texts={}, files=0), Limits()).outcome is Outcome.UNKNOWN


def test_no_licence_file_fails() -> None:
    assert check(LicenceFacts.example(texts={}), Limits()).outcome is Outcome.FAIL


def test_metadata_that_names_another_licence_fails() -> None:
    verdict = check(LicenceFacts.example(named={"pyproject.toml:7": "MIT"}), Limits())

    assert verdict.outcome is Outcome.FAIL
    assert verdict.says == "licence: the text is Apache-2.0, pyproject.toml:7 names MIT"


def test_a_document_that_states_another_licence_is_wrong() -> None:
    assert check(LicenceFacts.example(), Limits(licence="GPL-3.0")).outcome is Outcome.FAIL


def test_words_of_no_known_licence_prove_nothing() -> None:
    assert check(LicenceFacts.example(texts={"LICENSE": ""}, named={}), Limits()).outcome is Outcome.UNKNOWN


def test_other_spellings_of_the_same_licence_agree() -> None:
    for name in ("Apache 2.0", "Apache License, Version 2.0", "apache-2.0"):
        assert check(LicenceFacts.example(named={"pyproject.toml:7": name}), Limits()).outcome is Outcome.PASS, name
