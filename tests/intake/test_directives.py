import pytest

from proveout.intake import read_checklist
from proveout.model.checklist import Item, Says


def only(text: str) -> Item:
    (item,) = read_checklist(text.encode(), "x.md").items
    return item


def test_a_pin_on_the_line_is_read_and_is_no_part_of_the_words() -> None:
    item = only("- [ ] Debug is off <!-- proveout: pin config.debug_is_off -->\n")

    assert item.directives == {"pin": ("config.debug_is_off",)}
    assert item.text == "Debug is off"


def test_several_directives_and_names_are_kept() -> None:
    item = only(
        "- [ ] a <!-- proveout: pin http.x, http.y --> <!-- proveout: forbid db.z --> <!-- PROVEOUT: ignore -->\n"
    )

    assert item.directives == {"pin": ("http.x", "http.y"), "forbid": ("db.z",), "ignore": ()}


def test_a_row_of_a_table_takes_directives() -> None:
    item = only(
        "| What | Now |\n|---|---|\n| TLS | on | <!-- proveout: ignore -->\n| Logs | on <!-- proveout: ignore --> |\n".replace(
            "| TLS | on | <!-- proveout: ignore -->\n", ""
        )
    )

    assert item.directives == {"ignore": ()}
    assert item.text == "Logs: on"


@pytest.mark.parametrize(
    "comment",
    ["<!-- todo -->", "<!-- proveout -->", "<!-- proveout: explode now -->", "<!-- other: pin a.b -->", "<!---->"],
)
def test_other_comments_say_nothing_to_us(comment: str) -> None:
    item = only(f"- [ ] a {comment}\n")

    assert item.directives == {}
    assert item.text == "a"


def test_a_comment_in_code_is_words() -> None:
    item = only("- [ ] Write `<!-- proveout: ignore -->` on the line\n")

    assert item.directives == {}
    assert "`<!-- proveout: ignore -->`" in item.text


@pytest.mark.parametrize(
    "text",
    [
        "<!--\n- [x] fake\n-->\n",
        "<!-- - [x] fake -->\n",
        "<!--\n- [x] fake\n",
        "<!-- <!-- -->\n- [x] fake\n-->\n",
        "words <!--\n- [x] fake\n-->\n",
        "words <!--\n\n- [x] fake\n\n-->\n",
        "- item <!-- [x] fake\n",
        "- item <!-- \n- [x] fake -->\n",
        "- <!-- [x] --> item\n",
        "- [ ] <!-- [x] --> item\n",
        "- [<!-- -->x] item\n",
        "- [<!-- x -->] item\n",
        "<!-- ✅ --> item\n",
        "| a | b |\n|---|---|\n| x | <!-- ✅ --> |\n",
        "<!--->\n<!--\n- [x] fake\n",
        "> <!--\n> - [x] fake\n> -->\n",
    ],
)
def test_a_comment_never_makes_a_tick(text: str) -> None:
    items = read_checklist(text.encode(), "x.md").items

    assert [item for item in items if item.says in (Says.TICKED, Says.CLAIMED)] == []


@pytest.mark.parametrize(
    "text",
    [
        "<!-- note -->\n- [x] real\n",
        "<!-- a\nb -->\n\n- [x] real\n",
        "- [x] real <!-- note\nmore -->\n",
        "Write `<!--` first.\n\n- [x] real\n",
        "```html\n<!--\n```\n\n- [x] real\n",
    ],
)
def test_a_comment_takes_no_tick_away(text: str) -> None:
    items = read_checklist(text.encode(), "x.md").items

    assert [item.text for item in items if item.says is Says.TICKED] == ["real"]
