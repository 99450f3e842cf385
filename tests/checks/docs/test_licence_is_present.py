from pathlib import Path

import pytest

from proveout.checks.docs.licence_is_present import Limits, check
from proveout.facts.licence import LicenceFacts
from proveout.model.verdict import Outcome
from proveout.probes.licence import read_licences
from proveout.probes.repository import Repository

GRANT = "MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software\n"


def outcome(root: Path, **texts: str) -> Outcome:
    for name, text in texts.items():
        path = root / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return check(read_licences(Repository(root, writable=False)), Limits()).outcome


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


@pytest.mark.parametrize(
    "texts",
    [
        {"licenses__jquery.txt": GRANT},
        {"LICENSE-THIRD-PARTY.md": GRANT},
        {"LICENSE": "All rights reserved. You may not use this under the GNU General Public License version 3.\n"},
        {"LICENSE": f"{GRANT}You may not sell it.\n"},
        {"LICENSE": f"{GRANT}Commons Clause applies.\n"},
        {"LICENSE": "Something of our own\n", "COPYING": GRANT},
        {"LICENSE": GRANT, "setup.cfg": "[metadata]\nlicense = Our own terms\n"},
        {"LICENSE": GRANT, "pyproject.toml": 'license = "MIT OR Apache-2.0"\n'},
        {"LICENSE": GRANT, "README.md": "# x\n\n## License\n\nGPL-3.0. See LICENSE.\n"},
        {"LICENSE": GRANT, "README.rst": "x\n=\n\nLicense\n-------\n\nApache 2.0\n"},
        {"LICENSE": GRANT, "README.md": "This is released under the\nGNU Affero General Public License.\n"},
        {"LICENSE": GRANT, "README.md": "![](https://example.org/badge/license-AGPL-blue)\n"},
    ],
)
def test_what_may_be_of_others_or_is_told_differently_is_unknown(tmp_path: Path, texts: dict[str, str]) -> None:
    assert outcome(tmp_path, **texts) is Outcome.UNKNOWN


@pytest.mark.parametrize(
    "texts",
    [
        {"license.py": f'X = """{GRANT}"""\n'},
        {
            "LICENSE": GRANT,
            "pyproject.toml": 'classifiers = ["License :: OSI Approved :: GNU General Public License v3"]',
        },
        {"LICENSE": GRANT, "setup.py": 'setup(license="GPL-3.0")\n'},
        {"LICENSE": GRANT, "setup.cfg": "[metadata]\nlicense = Apache-2.0\n"},
    ],
)
def test_code_is_no_licence_and_metadata_that_names_another_one_fails(tmp_path: Path, texts: dict[str, str]) -> None:
    assert outcome(tmp_path, **texts) is Outcome.FAIL


def test_the_versions_of_one_family_are_told_apart() -> None:
    facts = LicenceFacts.example(texts={"COPYING": "GPL-3.0"}, named={"setup.py:3": "GPLv2"})

    assert check(facts, Limits()).outcome is Outcome.FAIL


def test_a_licence_that_everything_names_alike_passes(tmp_path: Path) -> None:
    assert outcome(
        tmp_path,
        **{
            "LICENSE": GRANT,
            "licenses__jquery.txt": "Other words\n",
            "pyproject.toml": 'license = "MIT"\nclassifiers = ["License :: OSI Approved :: MIT License"]\n',
            "setup.cfg": "[metadata]\nlicense = MIT\nlicense_files = LICENSE\n",
            "README.md": "# x\n\n## License\n\nMIT, see LICENSE.\n",
        },
    ) is Outcome.PASS  # fmt: skip
