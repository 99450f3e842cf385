import pytest

from proveout.bind.cue import Cue, read_cues
from proveout.bind.words import read_line
from proveout.errors import CatalogueError


def cue(text: str) -> Cue:
    (only,) = read_cues("soup.is_hot", text)
    return only


def told(text: str, line: str, *, under: str = "") -> tuple[str, ...] | None:
    """The words by which a cue is matched, None where it is not."""
    read = read_line(line)
    hit = cue(text).hit(read, read_line(under))
    return None if hit is None else read.words(hit.places)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("soup hot", "write '+' before 'hot'"),
        ('soup "very hot"', "write '+' before 'very hot'"),
        ("soup +", "a word is missing at the end"),
        ("+ soup", "a word is missing before '+'"),
        ("(soup | broth", "a ')' is missing"),
        ("soup) + hot", "')' is out of place"),
        ('"soup', "a quotation mark is missing"),
        ("the", "dropped from every line"),
        ("@soup", "at least one word that must stand in the line itself"),
        ("-soup", "at least one word that must stand in the line itself"),
        ("(soup | @broth)", "at least one word that must stand in the line itself"),
        ("so*", "would match too much"),
        ('"soup ho*"', "at the end of a single word only"),
        ("#colour", "is no shape"),
        ("soup ~2", "'~2' is no confidence"),
        ("soup ~high", "'~high' is no confidence"),
        ("soup ~0.5 + hot", "'+' is out of place"),
    ],
)
def test_a_cue_that_cannot_be_read_names_its_page_and_line(text: str, why: str) -> None:
    cues = list(read_cues("soup.is_hot", f"broth\n{text}"))

    with pytest.raises(CatalogueError) as error:
        _ = cues[1].parsed

    assert str(error.value).startswith("checks/soup/is_hot.py: 'Told by' line 2: ")
    assert why in str(error.value)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("soup", "Broth is hot"),
        ("soup + hot", "Soup is cold"),
        ("soup -cold", "Soup is not cold"),
        ('soup -"left over"', "left over soup"),
        ("soup + (hot | warm)", "Soup is cold"),
        ('"hot soup"', "Soup is hot"),
        ('"hot soup"', "hot tomato soup"),
        ('"hot soup"', "hot server status soup"),
        ("unsalt*", "salted soup"),
        ("SOUP_POT", "the soup pot"),
        ("/soup", "soup"),
        ("#env", "the soup pot"),
        ("@menu + soup", "soup of the day"),
    ],
)
def test_a_cue_does_not_match_where_one_part_is_missing(text: str, line: str) -> None:
    assert told(text, line) is None


def test_a_word_must_not_stand_in_the_heading_either_where_that_is_asked() -> None:
    assert told("soup -@staff", "soup is hot", under="Staff meals") is None


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("soup", "Soups are hot", ("soups",)),
        ("soup + hot", "The soup is hot", ("soup", "hot")),
        ("soup -cold", "Soup is hot", ("soup",)),
        ("soup + (hot | warm)", "warm soup", ("warm", "soup")),
        ("soup + (tomato + fresh | hot)", "fresh tomato soup", ("fresh", "tomato", "soup")),
        ('"hot soup"', "Hot soups for all", ("hot", "soups")),
        ('"soup served"', "the soup is served", ("soup", "served")),
        ('"hot soup"', "hot test soup", ("hot", "soup")),
        ("left-over", "left over soup", ("left", "over")),
        ("salt*", "Saltiness of soup", ("saltiness",)),
        ("SOUP_POT", "`SOUP_POT` is set", ("soup", "pot", "set")[:2]),
        ("soup_*", "`SOUP_POT` is set", ("soup", "pot")),
        ("/soup + 200", "GET /soup returns 200", ("soup", "200")),
        ("#env + set", "POT_SIZE is set", ("pot", "size", "set")),
        ("@menu + soup", "soup menu", ("soup", "menu")),
    ],
)
def test_a_cue_matches_by_these_words(text: str, line: str, words: tuple[str, ...]) -> None:
    assert told(text, line) == words


def test_a_word_around_the_line_counts_where_that_is_asked() -> None:
    assert told("@menu + soup", "soup of the day", under="Our menus") == ("soup",)


def test_the_confidence_comes_last_and_has_a_default() -> None:
    assert cue("soup").parsed.confidence == 0.9
    assert cue("soup + hot ~0.65").parsed.confidence == 0.65


def test_a_cue_may_share_its_words_with_other_checks() -> None:
    assert cue("soup ~0.8 &").parsed.beside
    assert not cue("soup").parsed.beside


def test_empty_lines_are_no_cues() -> None:
    assert not list(read_cues("soup.is_hot", "\n  \n"))


@pytest.mark.parametrize(
    ("text", "anchors"),
    [
        ("soup + hot", ("soup",)),
        ("@menu + -cold + soup", ("soup",)),
        ("(soup | broth) + hot", ("soup", "broth")),
        ("salt*", ("sal*",)),
        ('"hot soup"', ("hot",)),
    ],
)
def test_a_cue_is_tried_only_where_a_word_that_it_needs_is_there(text: str, anchors: tuple[str, ...]) -> None:
    assert cue(text).anchors() == anchors
