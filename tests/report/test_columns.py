"""Where text may be broken, and how wide it is."""

import shlex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from proveout.report.columns import harmless, shortened, width_of, wrapped, wrapped_command


@pytest.mark.parametrize(
    ("text", "columns"), [("abc", 3), ("日本", 4), ("e\u0301", 1), ("🔐", 2), ("✔\ufe0f", 2), ("é✓–", 3), ("", 0)]
)
def test_width_is_counted_in_columns(text: str, columns: int) -> None:
    assert width_of(text) == columns


def test_an_identifier_is_not_broken_while_a_line_can_hold_it() -> None:
    assert wrapped("see auth.session_cookie_is_locked_down", 36) == ["see", "auth.session_cookie_is_locked_down"]


def test_an_identifier_that_no_line_can_hold_is_broken_after_a_sign() -> None:
    assert wrapped("auth.session_cookie_is_locked_down", 20) == ["auth.session_cookie_", "is_locked_down"]


@given(st.text(st.sampled_from("abc_./ 本")), st.integers(4, 30))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    lines = wrapped(text, width)

    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(width_of(line) <= width for line in lines)


def test_a_shortened_text_ends_with_an_ellipsis_between_words() -> None:
    assert shortened("Backups are restored every month", 20) == "Backups are…"
    assert shortened("Backups are restored every month", 21, "...") == "Backups are..."


@given(st.lists(st.text("ab'c- ", min_size=1), min_size=1), st.integers(10, 40))
def test_a_wrapped_command_is_the_same_to_a_shell(words: list[str], width: int) -> None:
    command = shlex.join(words)

    assert shlex.split("\n".join(wrapped_command(command, width)).replace("\\\n", "")) == words


@given(st.text())
def test_what_is_harmless_is_one_line(text: str) -> None:
    line = harmless(text)

    assert len(line.splitlines()) <= 1
    assert "\x1b" not in line
    assert line.encode().decode() == line


def test_prose_in_the_place_of_a_command_is_wrapped_as_prose() -> None:
    assert wrapped_command("open the console, don't log in", 20) == ["open the console,", "don't log in"]


def test_an_escaped_space_is_not_broken() -> None:
    assert wrapped_command(r"cat one\ file.txt other.txt", 16) == [
        "cat \\",
        r"one\ file.txt \ ".rstrip(" "),
        "other.txt",
    ]
