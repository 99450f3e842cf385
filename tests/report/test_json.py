"""The run for machines.

Snapshots lie in `snapshots/` and are compared whole. After a change that is meant, run the tests with
`PROVEOUT_SNAP=update` and read the difference in review.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import fields, replace
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from proveout.errors import UsageError
from proveout.model.binding import Binding, Bound, Sense
from proveout.model.check import Severity, Sight
from proveout.model.checklist import Checklist, Expectation, HttpExpectation, Item, ItemKind, Says
from proveout.model.codec import word_of
from proveout.model.evidence import Evidence, Role
from proveout.model.run import Decision, ItemResult, Judgement, Run, Standing, Step, StepKind
from proveout.model.verdict import Outcome, Verdict
from proveout.report.json import read_json, render_json

SCHEMA: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "docs" / "run.schema.json").read_text(encoding="utf-8")
)
ENUMS = (Decision, ItemKind, Outcome, Role, Says, Sense, Severity, Sight, Standing, StepKind)
NOUNS = (Binding, Bound, Checklist, Evidence, Expectation, HttpExpectation, Item, ItemResult, Judgement, Step, Verdict)


def altered(run: Run, change: Callable[[dict[str, Any]], object]) -> str:
    document = json.loads(render_json(run))
    change(document)
    return json.dumps(document)


@pytest.mark.parametrize("version", [0, 2, "1", None, True, 1.0, [1]])
def test_another_format_is_refused_with_a_sentence(whole_run: Run, version: object) -> None:
    text = altered(whole_run, lambda document: document.update(format=version))

    with pytest.raises(UsageError, match=r"this version of proveout reads format 1\. Read it with"):
        read_json(text)


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", "null", "[" * 200_000, '{"format": 1, "tool": NaN}', "\ufeff{}"])
def test_what_is_no_run_is_refused_with_a_sentence(text: str) -> None:
    with pytest.raises(UsageError, match=r"^This is no run of proveout: .*Run proveout again to make one\.$"):
        read_json(text)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda run: run.update(colour="red"), r"\$: there is no field 'colour'"),
        (lambda run: run.pop("decision"), r"\$: the field 'decision' is missing"),
        (lambda run: run.update(decision="MAYBE"), r"\$\.decision: 'MAYBE' is none of GO, NO-GO, HOLD"),
        (lambda run: run.update(tool=7), r"\$\.tool: 7 is no str"),
        (lambda run: run["checklists"][0].update(lines=True), r"\$\.checklists\[0\]\.lines: True is no int"),
        (lambda run: run.update(results={}), r"\$\.results: \{\} is no list"),
        (lambda run: run.update(unread=[]), r"\$\.unread: \[\] is no object"),
        (lambda run: run["judgements"]["config.debug_is_off"]["verdict"].update(says=""), "a verdict says"),
        (lambda run: run["judgements"]["config.debug_is_off"]["verdict"].update(evidence=[]), "without evidence"),
        (lambda run: run["judgements"]["config.debug_is_off"]["weaker"][0].pop(), "holds 1 things, 2 are needed"),
        (lambda run: run["bindings"]["i01"]["bound"][0]["limits"].update(max_age={}), "fits none of the types"),
        (lambda run: run["checklists"][0]["items"][15]["expectation"].update(tool=1), r"expectation\.tool: 1 is no"),
    ],
)
def test_a_damaged_run_is_refused_by_the_place_of_the_damage(
    whole_run: Run, change: Callable[[dict[str, Any]], object], where: str
) -> None:
    text = altered(whole_run, change)

    with pytest.raises(UsageError, match=f"^This run is damaged: .*{where}"):
        read_json(text)


def test_a_field_that_an_older_version_did_not_write_takes_its_default(whole_run: Run) -> None:
    text = altered(whole_run, lambda document: document.pop("unread"))

    assert read_json(text) == replace(whole_run, unread={})


def test_what_is_written_is_read_back_the_same(whole_run: Run) -> None:
    assert read_json(render_json(whole_run)) == whole_run


def test_types_of_limits_survive(whole_run: Run) -> None:
    back = read_json(render_json(whole_run)).bindings

    assert back["i14"].bound[0].limits == {"strict": True, "share": 99.5}
    assert type(back["i14"].bound[0].limits["strict"]) is bool
    assert type(back["i03"].bound[0].limits["characters"]) is int
    assert back["i12"].bound[0].limits == {"allowed": ("local", "test"), "ports": (80, 443)}


def test_halves_of_surrogate_pairs_do_not_stop_the_writing(whole_run: Run) -> None:
    text = render_json(replace(whole_run, because="a \ud800 half"))

    assert json.loads(text.encode())["because"] == "a ? half"


def test_the_text_is_json_alone_in_stable_order_and_ends_with_a_newline(whole_run: Run) -> None:
    text = render_json(whole_run)

    assert list(json.loads(text))[:4] == ["format", "started_at", "tool", "repository"]
    assert text.endswith("}\n")
    assert text == render_json(read_json(text))


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("decision", Decision)
def test_renderings_fit_the_schema(whole_run: Run, decision: Decision) -> None:
    document = json.loads(render_json(replace(whole_run, decision=decision)))

    assert [error.message for error in Draft202012Validator(SCHEMA).iter_errors(document)] == []


def test_an_empty_run_fits_the_schema() -> None:
    run = Run("2026-03-01T09:00:00Z", "proveout 0.1.0", "shop", "production", Decision.HOLD, "nothing is required")

    assert list(Draft202012Validator(SCHEMA).iter_errors(json.loads(render_json(run)))) == []


@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_enums_of_the_schema_are_those_of_the_code(kind: type[Enum]) -> None:
    assert SCHEMA["$defs"][kind.__name__]["enum"] == [word_of(member) for member in kind]


@pytest.mark.parametrize("kind", NOUNS, ids=lambda kind: kind.__name__)
def test_fields_of_the_schema_are_those_of_the_code(kind: Any) -> None:
    names = [field.name for field in fields(kind)]

    assert list(SCHEMA["$defs"][kind.__name__]["properties"]) == names
    assert SCHEMA["$defs"][kind.__name__]["required"] == names


def test_the_schema_names_every_noun_once() -> None:
    assert set(SCHEMA["$defs"]) == {kind.__name__ for kind in (*ENUMS, *NOUNS)} | {"LimitValue"}
    assert list(SCHEMA["properties"]) == ["format", *(field.name for field in fields(Run))]


def test_every_object_of_the_schema_is_closed_and_every_field_described() -> None:
    objects = [one for one in _schemas(SCHEMA) if "properties" in one and "description" in one]

    assert all(one["additionalProperties"] is False for one in objects)
    assert all(field.get("description") for one in objects for field in one["properties"].values())


def test_the_schema_refuses_a_verdict_without_evidence(whole_run: Run) -> None:
    document = json.loads(render_json(whole_run))
    document["judgements"]["config.debug_is_off"]["verdict"]["evidence"] = []

    assert not Draft202012Validator(SCHEMA).is_valid(document)


def test_the_whole_rendering(whole_run: Run, snapshot: Callable[[str, str], None]) -> None:
    snapshot(render_json(whole_run), "run.json")


def _schemas(node: object) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for one in node.values():
            yield from _schemas(one)
    elif isinstance(node, list):
        for one in node:
            yield from _schemas(one)
