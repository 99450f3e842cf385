"""What holds for every document, whoever wrote it."""

import string

from hypothesis import given, settings
from hypothesis import strategies as st

from proveout.errors import UnreadableDocumentError
from proveout.intake import read_checklist
from proveout.intake.marks import CLAIMS, TICKS
from proveout.model.checklist import Checklist

# What the structure of a document is made of, so that few draws meet much of it.
PIECES = st.sampled_from(
    ["- ", "* ", "1. ", "> ", "# ", "## ", "[ ]", "[x]", "[X] ", "`", "```", "```bash", "~~~", "\n", "\n\n", "\r\n", "    ", "\t", "|", "|-|-|",
     "**", "__", "<!--", "-->", "<!-- proveout: pin a.b -->", "✅", "❌", "☐", "?", "??", "\u202e", "\u200b", "\ufe0f", "\x00", "\ufffd", "‚úÖ",
     "curl ", "http://a/b?c=d&e", "-H '", '"', "'", "\\", "A=b", "$ ", "if ", "(optional)", "must ", "word ", "Status: ", ": ", "< 5", "---", "===", "é", "SELECT 1;"]
)  # fmt: skip
DOCUMENTS = st.lists(PIECES, max_size=60).map("".join)
# Without an x, a tick, a colon (which could open a short code) and a bar (whose column could say "Yes").
HARMLESS = st.lists(
    st.one_of(PIECES, st.text(max_size=8)).filter(lambda piece: not set(piece) & {*TICKS, *CLAIMS, ":", "|", "‚", "â"}),
    max_size=60,
).map("".join)
WORDS = st.text(string.ascii_lowercase + " ", min_size=1, max_size=12).map(str.strip).filter(bool)


def read(text: str) -> Checklist:
    return read_checklist(text.encode("utf-8", "surrogatepass"), "x.md")


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        read_checklist(data, "x.md")
    except UnreadableDocumentError as refused:
        assert str(refused).startswith("x.md: ")  # noqa: PT017 - both outcomes are right


@settings(max_examples=300)
@given(DOCUMENTS)
def test_any_document_is_read_into_sound_items(text: str) -> None:
    try:
        checklist = read(text)
    except UnreadableDocumentError:
        return

    ids = [item.id for item in checklist.items]
    assert len(set(ids)) == len(ids)
    assert {item.parent for item in checklist.items} <= {None, *ids}
    assert all(1 <= item.line <= checklist.lines for item in checklist.items)
    assert all(item.text.strip() for item in checklist.items)
    assert all("\n" not in item.raw for item in checklist.items)


@settings(max_examples=300)
@given(HARMLESS)
def test_without_a_tick_or_a_claim_nothing_is_promised(text: str) -> None:
    try:
        checklist = read(text)
    except UnreadableDocumentError:
        return

    assert [item for item in checklist.items if item.promised] == []


@given(st.lists(WORDS, min_size=1, max_size=8, unique=True), st.randoms(use_true_random=False))
def test_moved_lines_keep_their_ids(points: list[str], random: "object") -> None:
    before = read("# T\n" + "".join(f"- [ ] {point}\n" for point in points))
    moved = list(points)
    random.shuffle(moved)  # type: ignore[attr-defined] # hypothesis gives a seeded one

    after = read("# T\n\nWords.\n\n" + "".join(f"- [x] {point}\n" for point in moved))

    assert {item.text: item.id for item in before.items} == {item.text: item.id for item in after.items}


@given(st.lists(st.tuples(st.sampled_from(" x"), WORDS), max_size=12), st.sampled_from(["\n", "\r\n", "\r"]))
def test_every_box_is_counted(boxes: list[tuple[str, str]], end: str) -> None:
    text = end.join(f"- [{box}] {words}" for box, words in boxes)

    items = read(text).items

    assert [item.says.value for item in items] == [{" ": "open", "x": "ticked"}[box] for box, _ in boxes]
    assert [item.line for item in items] == list(range(1, len(boxes) + 1))
