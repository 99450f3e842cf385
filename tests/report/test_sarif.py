"""SARIF, by the published schema of OASIS."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from proveout.model.run import Run
from proveout.report.sarif import render_sarif

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))


def log_of(run: Run) -> dict[str, Any]:  # Any: JSON
    document: dict[str, Any] = json.loads(render_sarif(run))
    errors = [f"{error.json_path}: {error.message}" for error in Draft202012Validator(SCHEMA).iter_errors(document)]
    assert errors == []
    log: dict[str, Any] = document["runs"][0]
    return log


def test_the_schema_would_notice(whole_run: Run) -> None:
    document = json.loads(render_sarif(whole_run))
    document["runs"][0]["results"][0]["level"] = "fatal"

    assert not Draft202012Validator(SCHEMA).is_valid(document)


@pytest.mark.parametrize("hostile", ["", "[a](1)", "{0}", "\x00\ud800", "a b/ü%?#.md", "<b>"])
def test_whatever_a_document_says_the_log_is_valid(hostile: str, hostile_run: Callable[[str], Run]) -> None:
    log = log_of(hostile_run(hostile))

    assert len(log["results"]) == 1


def test_a_document_can_place_no_link_and_no_placeholder(hostile_run: Callable[[str], Run]) -> None:
    text = log_of(hostile_run("[a](1) {0}"))["results"][0]["message"]["text"]

    assert "\\[a](1)" in text
    assert "{{0}}" in text


def test_only_what_is_false_is_a_result(whole_run: Run) -> None:
    log = log_of(whole_run)

    lines = [one["locations"][0]["physicalLocation"]["region"]["startLine"] for one in log["results"]]
    assert sorted(lines) == [7, 9, 11, 12, 70, 71]
    assert {one["kind"] for one in log["results"]} == {"fail"}


def test_what_is_not_proved_is_a_notification(whole_run: Run) -> None:
    said = [one["message"]["text"] for one in log_of(whole_run)["invocations"][0]["toolExecutionNotifications"]]

    assert any("Tenants are kept apart" in text for text in said)
    assert any(text.startswith("could not be read: DatabaseFacts") for text in said)


def test_what_is_waived_or_known_is_suppressed(whole_run: Run) -> None:
    log = log_of(whole_run)

    excused = {
        one["ruleId"]: one["suppressions"][0]["justification"] for one in log["results"] if "suppressions" in one
    }
    assert excused == {
        "deploy.image_runs_as_non_root": "waived by Grace Hopper until 2026-06-30: the base image changes in May",
        "deploy.containers_have_limits": "it stands in the baseline",
    }
    assert [one["baselineState"] for one in log["results"]].count("unchanged") == 1


def test_a_result_knows_its_rule_its_file_and_a_name_that_outlives_moved_lines(whole_run: Run) -> None:
    log = log_of(whole_run)

    key = next(one for one in log["results"] if one["ruleId"] == "secrets.are_long_and_random")
    assert log["tool"]["driver"]["rules"][key["ruleIndex"]]["id"] == "secrets.are_long_and_random"
    assert key["partialFingerprints"] == {"proveoutItem/v1": "i03/secrets.are_long_and_random"}
    place = key["relatedLocations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == ".env.production"
    assert place["region"]["startLine"] == 3


def test_a_line_that_is_not_required_is_a_note(whole_run: Run) -> None:
    log = log_of(whole_run)

    levels = {one["locations"][0]["physicalLocation"]["region"]["startLine"]: one["level"] for one in log["results"]}
    assert levels[12] == "note"
    assert levels[7] == "error"
