import pytest

from proveout.bind.cue import Cue, keep, read_cues, revive
from proveout.bind.words import read_line
from proveout.errors import CatalogueError


def cue(text: str) -> Cue:
    (only,) = read_cues("soup.is_hot", text).cues
    return only


def told(text: str, line: str, *, under: str = "") -> tuple[str, ...] | None:
    """The words by which a cue is matched, None where it is not."""
    read = read_line(line)
    parsed = cue(text).parsed
    places = parsed.places(read, read_line(under))
    assert parsed._replace(node=revive(keep(parsed.node))) == parsed
    return None if places is None else read.words(places)


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
        ('"on soup"', "only 'soup' stays"),
        ("pot -- lid", "exclude a flag by -(--flag)"),
        ("pot -#alone", "stands behind a '+' of the whole cue"),
        ("(pot + #alone | lid)", "stands behind a '+' of the whole cue"),
    ],
)
def test_a_cue_that_cannot_be_read_names_its_page_and_line(text: str, why: str) -> None:
    cues = read_cues("soup.is_hot", f"broth\n{text}").cues

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
        ('"soup bread"', "soup and bread"),
        ('"soup bread"', "soup, bread"),
        ('"soup bread"', "Soup: bread"),
        ('"soup bread"', "We had soup. Bread came late"),
        ("--warm", "keep the soup warm"),
        ("soup -(--warm)", "soup --warm"),
        ("x-served-by", "served by us"),
        ("#env + #alone", "POT_SIZE is too big"),
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
        ('"soup and bread"', "soup and bread", ("soup", "bread")),
        ("--warm", "soup --warm 60", ("warm",)),
        ("--warm", "soup --warm=60", ("warm", "60")),
        ("soup -(--warm)", "warm soup", ("soup",)),
        ("x-served-by", "X-Served-By is sent", ("served",)),
        ("not + salt*", "We don't salt", ("not", "salt")),
        ("#env + #alone", "`POT_SIZE` configured", ("pot", "size")),
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
    assert read_cues("soup.is_hot", "\n  \n") == ((), None)


def test_a_line_that_ends_in_an_operator_goes_on_in_the_next() -> None:
    told_by = read_cues("soup.is_hot", "soup + (hot |\n  warm)\nbroth\nsoup +")

    assert [one.text for one in told_by.cues] == ["soup + (hot | warm)", "broth", "soup +"]
    assert told_by.cues[1].where.endswith("line 3")


def test_words_that_never_mean_a_page_are_no_cue() -> None:
    told_by = read_cues("soup.is_hot", "soup\nnever: staff | dog")

    assert [one.text for one in told_by.cues] == ["soup"]
    assert told_by.never is not None
    assert told_by.never.parsed.places(read_line("for the dogs"), read_line("")) is not None


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
