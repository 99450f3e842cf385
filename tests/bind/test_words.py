import pytest

from proveout.bind.words import read_line, stem, stems_of


@pytest.mark.parametrize("word", ["redis", "https", "cors", "status", "postgres", "staging", "kubernetes", "dns"])
def test_names_that_look_like_plurals_keep_their_end(word: str) -> None:
    assert stem(word) == stem(stem(word)) == word


@pytest.mark.parametrize(
    ("one", "other"),
    [("production", "products"), ("setting", "set"), ("private", "privacy"), ("session", "access")],
)
def test_words_of_different_meaning_keep_different_stems(one: str, other: str) -> None:
    assert stem(one) != stem(other)


@pytest.mark.parametrize(
    "family",
    [
        ("cache", "caching", "cached", "caches"),
        ("migrate", "migration", "migrations", "migrated"),
        ("configure", "configuration", "configured", "config", "configs"),
        ("rotate", "rotation", "rotated", "rotating"),
        ("encrypt", "encryption", "encrypted"),
        ("authorise", "authorized", "authorization", "authorisation"),
        ("ssl", "tls"),
        ("certificate", "cert", "certs"),
        ("prod", "production"),
        ("retry", "retries", "retried", "retrying"),
        ("log", "logs", "logging", "logged"),
    ],
)
def test_forms_of_a_word_share_a_stem(family: tuple[str, ...]) -> None:
    assert len({stem(word) for word in family}) == 1


def test_a_line_without_words_holds_nothing() -> None:
    assert not read_line("✅ — **…**").at


def test_identifiers_stay_whole_and_are_taken_apart() -> None:
    line = read_line("Set `SECRET_KEY`, `result_expires=3600` and X-Frame-Options on /healthz")

    assert {"secret_key", "secret", "key", "result_expires", "result_expires=3600", "x-frame-options"} <= set(line.at)
    assert {"/healthz", "health", "#env", "#setting", "#path"} <= set(line.at)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        ("at most 10 requests per minute", "#rate"),
        ("10/minute", "#rate"),
        ("kept for 30 days", "#duration"),
        ("under 500ms", "#duration"),
        ("below 80 %", "#percent"),
        ("uploads over 10 MB", "#size"),
        ("see docs/guide.md", "#file"),
        ("`.env.production`", "#file"),
        ("https://shop.test/a", "#url"),
        ("api.example.com", "#host"),
        ("version 2.0.1", "#version"),
        ("curl -I /", "#command"),
        ("DEBUG=False", "#env"),
    ],
)
def test_shapes_are_seen(text: str, shape: str) -> None:
    assert shape in read_line(text).at


@pytest.mark.parametrize("text", ["no numbers here", "Read the GUIDE", "and/or"])
def test_plain_words_have_no_shape(text: str) -> None:
    assert not [name for name in read_line(text).at if name.startswith("#")]


@pytest.mark.parametrize("text", ["back up the db", "backup the database", "Back-up the DBs", "backed up the database"])
def test_spellings_of_one_thing_read_alike(text: str) -> None:
    assert stems_of(text) == ["backup", stem("database")]


def test_the_places_of_words_lead_back_to_the_words_as_written() -> None:
    line = read_line("Obtain the SSL certs")

    assert line.words(line.at[stem("certificate")]) == ("certs",)
