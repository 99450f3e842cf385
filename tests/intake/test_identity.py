from proveout.intake import read_checklist


def ids(text: str) -> dict[str, str]:
    return {item.text: item.id for item in read_checklist(text.encode(), "x.md").items}


def test_moved_lines_keep_their_ids() -> None:
    before = ids("# A\n\n- [ ] one\n- [ ] two\n- [ ] three\n")

    after = ids("Prelude.\n\n# A\n\nMore prose.\n\n- [ ] three\n\n- [ ] one\n- [ ] two\n")

    assert {text: after[text] for text in before} == before


def test_a_tick_or_a_claim_does_not_change_the_id() -> None:
    assert ids("- [ ] Rotate the **keys**\n") == ids("* [x] Rotate the keys ✅\n") == ids("1. [X]  Rotate   the keys\n")


def test_other_words_have_another_id() -> None:
    assert (
        ids("- [ ] Keep backups for 7 days")["Keep backups for 7 days"]
        != ids("- [ ] Keep backups for 9 days")["Keep backups for 9 days"]
    )


def test_the_same_words_under_another_heading_have_another_id() -> None:
    items = read_checklist(b"# A\n- [ ] one\n# B\n- [ ] one\n", "x.md").items

    assert items[0].id != items[1].id


def test_headings_do_not_run_into_each_other() -> None:
    one = read_checklist(b"# a b\n## c\n- [ ] one\n", "x.md").items
    other = read_checklist(b"# a\n## b c\n- [ ] one\n", "x.md").items

    assert one[-1].id != other[-1].id


def test_the_same_line_twice_is_told_apart_by_its_order() -> None:
    items = read_checklist(b"- [ ] one\n- [x] one\n- [ ] one\n", "x.md").items

    assert len({item.id for item in items}) == 3
    assert ids("- [ ] one\n")["one"] == items[0].id


def test_an_id_is_twelve_digits_of_hex() -> None:
    (item,) = read_checklist(b"- [ ] one\n", "x.md").items

    assert len(item.id) == 12
    assert int(item.id, 16) >= 0
