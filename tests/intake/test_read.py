import pytest

from proveout.errors import UnreadableDocumentError
from proveout.intake import read_checklist
from proveout.model.checklist import Checklist, Item, ItemKind, Says


def read(text: str) -> Checklist:
    return read_checklist(text.encode(), "CHECKLIST.md")


def said(text: str) -> list[tuple[int, str, str]]:
    return [(item.line, item.says.value, item.text) for item in read(text).items]


def only(text: str) -> Item:
    (item,) = read(text).items
    return item


def test_what_is_no_text_is_refused_by_its_name() -> None:
    with pytest.raises(UnreadableDocumentError, match=r"CHECKLIST\.md"):
        read_checklist(b"\x00\x01\x02" * 40, "CHECKLIST.md")


@pytest.mark.parametrize(
    "data", [b"", b"\n\n", b"\xef\xbb\xbf", b"   \t", b"---\n***\n___\n", b"```\n```\n", b"- \n- [ ]\n"]
)
def test_a_document_that_says_nothing_has_no_items(data: bytes) -> None:
    assert read_checklist(data, "x.md").items == ()


def test_lines_are_counted_from_one_and_kept_as_they_stand() -> None:
    checklist = read("# Go live\r\n\r\n- [ ] Rotate **keys**\r\n  - [X] sub\r\n")

    assert [(item.line, item.raw) for item in checklist.items] == [(3, "- [ ] Rotate **keys**"), (4, "  - [X] sub")]
    assert checklist.lines == 4
    assert checklist.title == "Go live"
    assert checklist.path == "CHECKLIST.md"


@pytest.mark.parametrize(
    "line",
    [
        "- [x] a",
        "* [X] a",
        "+ [x] a",
        "1. [x] a",
        "2) [x] a",
        "  - [x] a",
        "> - [x] a",
        "- [✓] a",
        "[x] a",
        "- [x]a",
        "**[x] a**",
        "- **[x]** a",
    ],
)
def test_a_ticked_box_is_found_however_it_is_written(line: str) -> None:
    assert said(line + "\n") == [(1, "ticked", "a")]


@pytest.mark.parametrize(
    "line",
    ["- [ ] a", "1. [] a", "- [-] a", "☐ a", "- ☐ a", "[ ] a", "- [ ] ✅ a", "- [x] ❌ a", "⬜ a", "- ⏳ a", "• [ ] a"],
)
def test_an_empty_box_is_open_however_it_is_written(line: str) -> None:
    assert said(line + "\n") == [(1, "open", "a")]


@pytest.mark.parametrize(
    "line", ["- ✅ a", "✅ a", "1. ✅ a", "- a ✅", "- **✅ a**", "- ✔️ a", "• ✅ a", "- :white_check_mark: a"]
)
def test_a_claim_is_found_however_it_is_written(line: str) -> None:
    assert said(line + "\n") == [(1, "claimed", "a")]


@pytest.mark.parametrize(
    "line",
    [
        "- ? a",
        "- ?? a",
        "- \ufffd a",
        "- \u200b[x] a",
        "- \u202e[x] a",
        "- `[x]` a",
        "- \\[x] a",
        "- [x](y) a",
        "- ✅ required a",
    ],
)
def test_nothing_else_is_a_promise(line: str) -> None:
    assert [item.says for item in read(line + "\n").items if item.promised] == []


def test_a_lost_mark_beside_a_box_leaves_the_word_to_the_box() -> None:
    text = "- [x] **Cache**: ? Warm\n- [ ] **Pool**: ? Sized\n- ? Logs shipped\n- ?? Pages cached\n"

    assert said(text) == [
        (1, "ticked", "Cache: Warm"),
        (2, "open", "Pool: Sized"),
        (3, "none", "Logs shipped"),
        (4, "none", "Pages cached"),
    ]


def test_a_mended_claim_is_a_claim_and_is_told() -> None:
    checklist = read("- ✅ Backups run nightly\n".encode().decode("mac_roman"))

    assert [(item.says, item.text) for item in checklist.items] == [(Says.CLAIMED, "Backups run nightly")]
    assert len(checklist.repairs) == 1


def test_a_tick_in_a_heading_over_open_boxes_is_decoration() -> None:
    assert said("# T\n\n## ✅ Before launch\n\n- [ ] a\n- b\n") == [(5, "open", "a"), (6, "none", "b")]


def test_a_claim_above_says_nothing_of_the_points_below_it() -> None:
    assert said("1. ✅ Backups on\n   - Kept for 7 days\n   - Runs at night\n") == [
        (1, "claimed", "Backups on"),
        (2, "none", "Kept for 7 days"),
        (3, "none", "Runs at night"),
    ]


def test_a_numbered_heading_without_points_below_is_a_point_itself() -> None:
    assert said("# T\n## Step 1: Rotate the keys\n\nProse.\n\n## 2. Boxes\n- [ ] a\n") == [
        (2, "none", "Rotate the keys"),
        (7, "open", "a"),
    ]


def test_lines_that_go_on_are_one_item() -> None:
    assert said("- [ ] Rotate the keys\n  of every service\n  before Monday\n- [ ] b\n") == [
        (1, "open", "Rotate the keys of every service before Monday"),
        (4, "open", "b"),
    ]


def test_lines_that_start_anew_are_items_of_their_own() -> None:
    assert said("✅ one\n✅ two\n\n**Version:** 2.1\n**Status:** Live ✅\n") == [
        (1, "claimed", "one"),
        (2, "claimed", "two"),
        (4, "none", "Version: 2.1"),
        (5, "claimed", "Status: Live"),
    ]


def test_words_below_code_in_a_list_item_are_read() -> None:
    items = read("1. Count the rows:\n   ```sql\n   SELECT count(*) FROM plans;\n   ```\n   Expected: 28 rows\n").items

    assert [item.line for item in items] == [1, 3, 5]
    assert items[1].expectation is not None
    assert items[1].expectation.expects == "Expected: 28 rows"


def test_nested_points_know_their_parent() -> None:
    a, b, c, d = read("- [ ] a\n  - [ ] b\n    - c\n- [ ] d\n").items

    assert (a.parent, b.parent, c.parent, d.parent) == (None, a.id, b.id, None)


def test_points_indented_by_four_are_read_with_their_boxes() -> None:
    assert said("- [x] a\n    - [ ] b\n    - [x] c\n") == [(1, "ticked", "a"), (2, "open", "b"), (3, "ticked", "c")]


def test_boxes_in_an_indented_block_are_read() -> None:
    assert said("Words.\n\n    - [ ] a\n    - [x] b\n") == [(3, "open", "a"), (4, "ticked", "b")]


def test_boxes_between_fences_are_read() -> None:
    assert said("```\n[ ] a\n- [x] b\n```\n") == [(2, "open", "a"), (3, "ticked", "b")]


def test_identifiers_keep_their_ticks() -> None:
    assert only("- [ ] Set **`DEBUG`** to `False`, see [docs](x)\n").text == "Set `DEBUG` to `False`, see docs"


def test_the_path_of_headings_stands_above_an_item() -> None:
    item = only("# A\n## ✅ B\n### C\n## D `x`\n- [ ] a\n")

    assert item.section == ("A", "D `x`")


def test_bold_lines_and_lines_with_a_colon_are_headings_too() -> None:
    items = read("# A\n\n**Must have**\n\n- [ ] a\n\n**Limits:**\n- [ ] b\n\nLater:\n- [ ] c\n\n## B\n- [ ] d\n").items

    assert [item.section for item in items] == [
        ("A", "Must have"),
        ("A", "Limits"),
        ("A", "Limits", "Later"),
        ("A", "B"),
    ]


def test_a_title_that_asks_for_something_is_a_point_and_a_heading() -> None:
    items = read("# A\n\nCreate `Procfile` with:\n\n- web\n").items

    assert [(item.text, item.section) for item in items] == [
        ("Create `Procfile` with:", ("A",)),
        ("web", ("A", "Create `Procfile` with")),
    ]


def test_a_plain_line_above_a_list_is_a_heading() -> None:
    assert only("Security and hardening\n- [ ] a\n").section == ("Security and hardening",)


def test_a_rule_below_a_paragraph_does_not_make_it_a_heading() -> None:
    items = read("**Version:** 2.1\n**Owner team:** core\n**Status:** Live\n---\n\n- [ ] a\n").items

    assert items[-1].section == ()
    assert items[0].text == "Version: 2.1"


def test_front_matter_is_no_text() -> None:
    checklist = read("---\ntitle: Go live\nticked: [x]\n---\n\n# T\n- [ ] a\n")

    assert [(item.line, item.text) for item in checklist.items] == [(7, "a")]
    assert checklist.title == "T"


def test_prose_is_dropped_and_statements_are_kept() -> None:
    text = (
        "This document came out of a long week.\n\n"
        "All services must answer on port 443.\n\n"
        "Thanks to everybody who helped.\n\n"
        "Verify the DNS records twice.\n\n"
        "p95 stays under 300 ms.\n"
    )

    assert [item.text for item in read(text).items] == [
        "All services must answer on port 443.",
        "Verify the DNS records twice.",
        "p95 stays under 300 ms.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "- [The handbook](https://example.org/handbook)",
        "- Handbook: https://example.org/handbook",
        "- ops@example.org",
        "- Deployed by: ________ Date: ________",
        "- Small plan: $20/month",
        "- If you want, I can open a pull request",
    ],
)
def test_links_forms_prices_and_offers_state_nothing(line: str) -> None:
    assert only(line + "\n").kind is ItemKind.NARRATIVE


def test_points_below_contacts_state_nothing_unless_they_bear_a_box() -> None:
    items = read("# T\n## Support contacts\n- Call the office\n- [ ] Numbers are current\n").items

    assert [item.kind for item in items] == [ItemKind.NARRATIVE, ItemKind.REQUIREMENT]


def test_a_limit_that_looks_like_a_quotation_keeps_its_sign() -> None:
    assert [(item.text, item.kind) for item in read("- [ ] > 80 % coverage\n- >80% coverage\n").items] == [
        ("> 80 % coverage", ItemKind.THRESHOLD),
        (">80% coverage", ItemKind.THRESHOLD),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("- [ ] p95 < 2 s", ItemKind.THRESHOLD),
        ("- [ ] At least 3 replicas", ItemKind.THRESHOLD),
        ("- [ ] Alert when the queue holds more than 100 jobs", ItemKind.ALERT),
        ("- [ ] Alerts configured for failed logins", ItemKind.ALERT),
        ("- ✅ Backups run", ItemKind.CLAIM),
        ("- [x] Backups run", ItemKind.REQUIREMENT),
        ("- Consider a CDN", ItemKind.ADVICE),
        ("- Use a CDN", ItemKind.REQUIREMENT),
    ],
)
def test_the_kind_is_read_from_the_words(text: str, kind: ItemKind) -> None:
    assert only(text + "\n").kind is kind


def test_limits_below_a_line_about_alerts_are_alerts() -> None:
    items = read("- [ ] Set up alerts for:\n  - Slow queries (> 1 second)\n  - Pool exhaustion\n").items

    assert [item.kind for item in items] == [ItemKind.ALERT, ItemKind.ALERT, ItemKind.REQUIREMENT]


def test_weight_and_condition_come_from_the_line_then_from_what_stands_above() -> None:
    items = read(
        "# T\n## Critical\n- [ ] a\n- [ ] b (nice to have)\n## Load balancer (if applicable)\n- [ ] c\n"
        "- [ ] d (only for Kubernetes)\n  - e\n## Rest\n- [ ] f\n"
    ).items

    assert [(item.text[0], item.priority, item.condition) for item in items] == [
        ("a", "Critical", ""),
        ("b", "nice to have", ""),
        ("c", "", "if applicable"),
        ("d", "", "only for Kubernetes"),
        ("e", "", "only for Kubernetes"),
        ("f", "", ""),
    ]


def test_a_document_in_another_script_is_read() -> None:
    assert said("# قائمة\n\n- [x] تم\n- [ ] لا\n\n## 检查\n\n- ✅ 数据库备份\n") == [
        (3, "ticked", "تم"),
        (4, "open", "لا"),
        (8, "claimed", "数据库备份"),
    ]


@pytest.mark.parametrize("text", ["- Where to look (where to find the till)", "- CREATE EXTENSION IF NOT EXISTS cakes"])
def test_a_word_of_a_condition_does_not_make_one(text: str) -> None:
    checklist = read_checklist(text.encode(), "list.md")

    assert [item.condition for item in checklist.items] == [""]
