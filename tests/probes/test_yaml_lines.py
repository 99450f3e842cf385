"""YAML with lines, and YAML that means harm."""

import pytest

from proveout.model.need import Unreadable
from proveout.probes.yaml_lines import Lined, Text, read_yaml


@pytest.mark.parametrize("text", ["[" * 200_000, "- " * 100_000, "{a: " * 100_000])
def test_deep_nesting_gives_a_reason_and_ends_no_process(text: str) -> None:
    read = read_yaml(text, "a.yml")

    assert isinstance(read, Unreadable)
    assert "nested deeper" in read.reason


@pytest.mark.parametrize("text", ["a: [", "a: *nobody", "\x00", "a: b: c", "\tb: 1"])
def test_what_is_no_yaml_is_told_with_its_file(text: str) -> None:
    read = read_yaml(text, "a.yml")

    assert isinstance(read, Unreadable)
    assert read.reason.startswith("a.yml")


def test_merges_that_grow_with_the_square_are_refused() -> None:
    lines = ["a0: &a0 {k0: 1}"] + [f"a{i}: &a{i} {{<<: *a{i - 1}, k{i}: 1}}" for i in range(1, 2000)]

    assert isinstance(read_yaml("\n".join(lines), "a.yml"), Unreadable)


def test_an_alias_that_names_itself_is_read() -> None:
    read = read_yaml("a: &a [*a]\n", "a.yml")

    assert not isinstance(read, Unreadable)


def test_words_keep_their_spelling_and_null_is_none() -> None:
    read = read_yaml("on: yes\nb:\nc: '~'\nd: 010\n", "a.yml")

    assert read == ({"on": "yes", "b": None, "c": "~", "d": "010"},)


def test_every_document_every_line_and_every_key_that_stands_twice_is_known() -> None:
    read = read_yaml("a: 1\nb:\n  c: 2\na: 3\n---\nd: 4\n", "a.yml")

    assert not isinstance(read, Unreadable)
    first, second = read
    assert isinstance(first, Lined)
    assert isinstance(first["b"]["c"], Text)
    assert (first.line_of("b"), first["b"]["c"].line, second.line) == (2, 3, 6)
    assert first.twice == [("a", 4)]


def test_merge_keys_give_way_to_what_is_written() -> None:
    read = read_yaml("x: &x {a: 1, b: 1}\ny:\n  b: 2\n  <<: *x\n", "a.yml")

    assert not isinstance(read, Unreadable)
    assert read[0]["y"] == {"a": "1", "b": "2"}
