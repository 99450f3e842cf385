import codecs

import pytest

from proveout.errors import UnreadableDocumentError
from proveout.intake.decode import decode


def test_a_document_over_ten_mebibytes_is_refused_in_a_sentence() -> None:
    with pytest.raises(UnreadableDocumentError, match=r"BIG\.md: is 10\.0 MiB, and no checklist is larger than 10 MiB"):
        decode(b"a" * (10 * 1024 * 1024 + 1), "BIG.md")


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 40,
        b"\x7fELF\x02\x01\x01" + b"\x00" * 64,
        b"PK\x03\x04" + b"\x00\x01\x02\x00" * 50,
        b"\x01" * 90,
    ],
    ids=["every byte", "a program", "an archive", "control signs"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocumentError, match=r"x\.md: is no text"):
        decode(data, "x.md")


def test_a_single_nul_is_no_reason_to_refuse_a_text() -> None:
    decoded = decode(b"- [ ] Rotate the keys\0\n" * 9 + b"plain words " * 90, "x.md")

    assert decoded.text.count("Rotate") == 9


def test_line_ends_of_every_system_are_one() -> None:
    decoded = decode(b"one\r\ntwo\rthree\nfour", "x.md")

    assert decoded.text == "one\ntwo\nthree\nfour"
    assert decoded.raw == ["one", "two", "three", "four"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_mark_of_order_names_the_encoding(encoding: str) -> None:
    decoded = decode("# Größe ✅\n".encode(encoding), "x.md")

    assert decoded.text == "# Größe ✅\n"


def test_a_mark_of_order_in_big_endian_is_understood() -> None:
    decoded = decode(codecs.BOM_UTF16_BE + "- [ ] Größe".encode("utf-16-be"), "x.md")

    assert decoded.text == "- [ ] Größe"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_of_order_is_found_and_told(encoding: str) -> None:
    decoded = decode("- [ ] Rotate the keys\n".encode(encoding), "x.md")

    assert decoded.text == "- [ ] Rotate the keys\n"
    assert decoded.repairs == ("The document is UTF-16 without saying so.",)


def test_windows_text_is_read_and_told() -> None:
    decoded = decode("- [ ] Größe der Tabelle geprüft – fertig\n".encode("cp1252"), "x.md")

    assert decoded.text == "- [ ] Größe der Tabelle geprüft – fertig\n"
    assert decoded.repairs == ("The document is no UTF-8; it is read as Windows-1252.",)


def test_a_broken_byte_in_utf_8_costs_one_sign_only() -> None:
    decoded = decode("Größe, Maße, Straße ✅ ✅ ✅".encode() + b" \xff end", "x.md")

    assert decoded.text == "Größe, Maße, Straße ✅ ✅ ✅ \ufffd end"
    assert decoded.repairs == ("1 bytes are no UTF-8 and are read as unknown signs.",)


@pytest.mark.parametrize(
    ("wrong", "name"), [("mac_roman", "Mac Roman"), ("cp1252", "Windows-1252"), ("latin-1", "Windows-1252")]
)
def test_emoji_that_were_read_wrongly_are_mended(wrong: str, name: str) -> None:
    broken = "## ✅ Done → next ⚠️ 🎉".encode().decode(wrong, errors="surrogateescape")
    if any("\ud800" <= sign <= "\udfff" for sign in broken):  # the five bytes that Windows-1252 leaves open
        broken = "".join(chr(ord(sign) - 0xDC00) if sign >= "\ud800" and sign <= "\udfff" else sign for sign in broken)

    decoded = decode(broken.encode(), "x.md")

    assert decoded.text == "## ✅ Done → next ⚠️ 🎉"
    assert decoded.repairs[0].endswith(f"signs had been read as {name}; they are read as UTF-8 again.")


def test_the_line_as_it_stands_is_kept_beside_the_mended_one() -> None:
    broken = "- ✅ Backups run".encode().decode("mac_roman")

    decoded = decode(broken.encode(), "x.md")

    assert decoded.text == "- ✅ Backups run"
    assert decoded.raw == [broken]


@pytest.mark.parametrize(
    "text", ["Château à côté – “déjà vu” …", "Ärger über Öl", "naïve café № 5 √2 ≈ 1.41", "日本語のテスト"]
)
def test_text_that_is_whole_is_left_alone(text: str) -> None:
    decoded = decode(text.encode(), "x.md")

    assert decoded.text == text
    assert decoded.repairs == ()


def test_marks_that_were_lost_to_question_marks_are_told() -> None:
    decoded = decode(b"## ?? PLAN\n- ? Pool sized\n- [x] **Cache**: ? Warm\n- ? Logs shipped\n", "x.md")

    assert decoded.has_lost_marks
    assert decoded.repairs == ("4 lines hold '?' where a mark was lost; none of them is read as a tick.",)


def test_a_question_is_no_lost_mark() -> None:
    decoded = decode(b"# FAQ\n- Is it up? Yes.\n- Who is on call? Nobody.\n", "x.md")

    assert not decoded.has_lost_marks
    assert decoded.repairs == ()
