"""JUnit XML, by the schema that the xUnit plugin of Jenkins publishes."""

import os
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from proveout.model.run import Run
from proveout.report.junit import render_junit

SCHEMA = Path(__file__).parent / "schemas" / "junit-10.xsd"


def errors_of(text: str) -> list[str]:
    try:
        import xmlschema  # noqa: PLC0415 - its own import is a third of a second
    except ModuleNotFoundError:
        if os.environ.get("CI"):
            raise
        pytest.skip("xmlschema is not installed here")
    return [str(error.reason) for error in xmlschema.XMLSchema(SCHEMA).iter_errors(text)]


def test_the_schema_would_notice(whole_run: Run) -> None:
    text = render_junit(whole_run).replace("<failure", "<collapse").replace("</failure", "</collapse")

    assert errors_of(text) != []


def test_every_kind_of_run_is_valid(whole_run: Run, hostile_run: Callable[[str], Run], empty_run: Run) -> None:
    hostile = hostile_run("\x00\ud800\ufffe<b>]]>&#0;")

    assert [errors_of(render_junit(run)) for run in (whole_run, empty_run, hostile)] == [[], [], []]


def test_numbers_of_the_suite_are_those_of_its_cases(whole_run: Run) -> None:
    suite = ET.fromstring(render_junit(whole_run)).find("testsuite")  # noqa: S314 - our own text

    assert suite is not None
    for name, tag in (
        ("tests", "testcase"),
        ("failures", ".//failure"),
        ("errors", ".//error"),
        ("skipped", ".//skipped"),
    ):
        assert int(suite.get(name, "-1")) == len(suite.findall(tag))


def test_not_proved_is_never_green(whole_run: Run) -> None:
    root = ET.fromstring(render_junit(whole_run))  # noqa: S314 - our own text

    green = [case.get("name") for case in root.iter("testcase") if {child.tag for child in case} == {"system-out"}]
    assert green == ["line 40: DEBUG is off", "line 41: The incident plan is agreed"]


def test_what_is_waived_is_skipped_with_the_reason(whole_run: Run) -> None:
    root = ET.fromstring(render_junit(whole_run))  # noqa: S314 - our own text

    case = next(case for case in root.iter("testcase") if case.get("name", "").startswith("line 70:"))
    skipped = case.find("skipped")
    assert skipped is not None
    assert "Grace Hopper until 2026-06-30" in skipped.get("message", "")
