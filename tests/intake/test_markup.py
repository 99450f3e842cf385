import pytest

from proveout.intake.markup import plain


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Plain words", "Plain words"),
        ("**Bold** and *slanted* and __bold__ and _slanted_", "Bold and slanted and bold and slanted"),
        ("See [the guide](docs/guide.md) and [this][ref]", "See the guide and this"),
        ("A picture ![logo](logo.png) goes", "A picture goes"),
        ("Wide   space\tand tab", "Wide space and tab"),
        ("one<br>two <b>three</b>", "one two three"),
        ("a \\* b \\_ c", "a * b _ c"),
        ("R&amp;D &lt; 5", "R&D < 5"),
        ("~~gone~~ kept", "gone kept"),
        ("<https://example.org/a_b>", "https://example.org/a_b"),
    ],
)
def test_markup_is_taken_off(line: str, words: str) -> None:
    assert plain(line) == words


@pytest.mark.parametrize(
    "line",
    [
        "Set `SECRET_KEY` and `a *b* _c_ [d](e)`",
        "Use MY_LONG_NAME and snake_case_name",
        "Fill in <APP_ID> and <your-domain>",
        "4 * 5 * 6 stays",
        "The package/__init__.py file",
        "array[0] and dict['key']",
        "p95 < 2 s & rising",
    ],
)
def test_words_that_look_like_markup_stay(line: str) -> None:
    assert plain(line) == line


def test_an_odd_tick_leaves_the_rest_as_words() -> None:
    assert plain("run `this` or `that **now**") == "run `this` or `that now"
