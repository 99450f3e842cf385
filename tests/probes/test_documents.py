"""Documents, healthy and hostile."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from proveout.facts.documents import Document, Heading, Link
from proveout.probes.documents import MARKDOWN, read_document, read_documents
from proveout.probes.repository import Repository

Git = Callable[..., str]


def put(root: Path, path: str, text: str) -> None:
    whole = root / path
    whole.parent.mkdir(parents=True, exist_ok=True)
    whole.write_text(text, encoding="utf-8")


def commands(text: str) -> list[tuple[str, ...]]:
    return [command.words for command in read_document("a.md", text).commands]


HOSTILE = {
    "brackets": "[" * 200_000,
    "quotes": ">" * 100_000 + "a",
    "ticks": "`a" * 100_000,
    "open comments": "<!--" * 100_000,
    "gaps": "TBD [your name] your-domain.com " * 20_000,
    "dots": "a." * 200_000,
    "dates": "Last updated: 2025-99-99\n" * 20_000,
    "links": "[a](" * 100_000,
    "steps": "1. a\n" * 50_000,
    "commands": "```sh\n" + "a && " * 100_000 + "\n```",
    "quotes in commands": "```sh\n" + "'\"" * 900 + "\n" + "\\\n" * 50_000 + "```",
    "front matter": "---\n" + "a: b\n" * 100_000,
    "nul": "\x00\ufffd" * 50_000,
    "ids": "<a id=" * 50_000,
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("path", ["a.md", "a.rst"])
def test_a_hostile_text_is_read_in_time(name: str, path: str) -> None:
    begun = time.perf_counter()

    document = read_document(path, HOSTILE[name], "markdown" if path.endswith(MARKDOWN) else "restructured")

    assert isinstance(document, Document)
    assert time.perf_counter() - begun < 5


def test_a_document_that_cannot_be_read_says_why(tmp_path: Path) -> None:
    (tmp_path / "README.md").symlink_to("/etc/hostname")

    (document,) = read_documents(Repository(tmp_path)).documents

    assert "leads out of the repository" in document.broken


def test_an_empty_repository_has_no_document(tmp_path: Path) -> None:
    facts = read_documents(Repository(tmp_path))

    assert (facts.documents, facts.files) == ((), 0)


def test_files_that_are_no_documents_are_left_out(tmp_path: Path) -> None:
    for path in (
        "requirements.txt",
        "LICENSE.txt",
        "robots.txt",
        "mails/order.txt",
        "node_modules/left/README.md",
        "README.md",
    ):
        put(tmp_path, path, "# x\n")

    assert [one.path for one in read_documents(Repository(tmp_path)).documents] == ["README.md"]


def test_formats_that_are_not_read_are_named(tmp_path: Path) -> None:
    for path in ("docs/plan.pdf", "docs/guide.adoc", "docs/index.html", "templates/index.html"):
        put(tmp_path, path, "x")

    assert read_documents(Repository(tmp_path)).others == ("docs/guide.adoc", "docs/index.html", "docs/plan.pdf")


def test_lines_are_right_behind_letters_of_many_bytes_and_front_matter() -> None:
    document = read_document("a.md", "---\ntitle: ü\n---\n# Größe `x` 🚀\n\né [ü](b.md)\n")

    assert document.headings == (Heading("Größe x 🚀", 1, 4),)
    assert document.links == (Link("b.md", 6, "ü"),)


def test_line_ends_of_windows_and_a_mark_of_order_make_no_difference() -> None:
    document = read_document("a.md", "\ufeff# A\r\n\r\n## B\r\n")

    assert [(one.text, one.line) for one in document.headings] == [("A", 1), ("B", 3)]


def test_code_and_comments_are_no_prose() -> None:
    document = read_document("a.md", "# A\n\n`TBD` <!-- TODO: later -->\n\n<!--\nTBD\n-->\n\n```\nTBD\n```\n")

    assert document.placeholders == ()
    assert document.prose.count("\n") == document.text.count("\n")


@pytest.mark.parametrize(
    "text",
    ["TBD", "Owner: TODO", "TODO: write", "| phone | tbd |", "[Your Name]", "<your-team>", "call XXX-XXXX", "{{ company name }}",
     "https://api.your-domain.com/x", "github.com/your-name/shop", "To be decided."],
)  # fmt: skip
def test_what_is_left_open_is_found(text: str) -> None:
    assert [one.in_code for one in read_document("a.md", f"# A\n\n{text}\n").placeholders] == [False]


@pytest.mark.parametrize(
    "text",
    ["a todo list", "grep for TODO comments", "todo: comprar pan", "[contact](mail.md)", "[phone]: tel:1\n", "<your-api-key>",
     "your own domain", "yourself", "to be added to the list", "TBD-123"],
)  # fmt: skip
def test_words_that_are_not_left_open_are_none(text: str) -> None:
    assert read_document("a.md", f"# A\n\n{text}\n").placeholders == ()


def test_steps_are_numbered_and_boxes_are_none() -> None:
    document = read_document("a.md", "1. one\n2. [ ] box\n3. three\n   - below\n\n- [x] done\n")

    assert (document.steps, document.tasks) == ((1, 3), (2, 6))


def test_a_checklist_is_told_by_its_name_or_its_boxes() -> None:
    assert read_document("docs/go-live.md", "# A\n").is_checklist
    assert read_document("docs/a.md", "- [ ] a\n" * 8).is_checklist
    assert not read_document("docs/guide.md", "- [ ] a\n" * 3).is_checklist


def test_commands_are_taken_apart_and_wrappers_taken_off() -> None:
    text = "```bash\n$ sudo -E FOO=1 make deploy # go\nprinted output\n$ poetry run python manage.py \\\n    migrate\n$ a && b | c; d > out.txt\n```\n"

    assert commands(text) == [("make", "deploy"), ("python", "manage.py", "migrate"), ("a",), ("b",), ("c",), ("d",)]


def test_what_a_heredoc_writes_is_no_command() -> None:
    document = read_document("a.md", "```sh\ncat > a.sh <<'EOF'\nrm b.sh\nEOF\nbash a.sh\n```\n")

    assert [one.words for one in document.commands] == [("cat",), ("bash", "a.sh")]
    assert "a.sh" in document.made


def test_a_block_of_another_language_holds_no_command() -> None:
    assert commands("```python\nmake = 1\n```\n```yaml\nrun: make test\n```\n") == []


def test_a_block_without_language_holds_only_what_begins_with_a_program() -> None:
    assert commands("```\nnpm run build\nmake sure that all is well here\n+-- src\n```\n") == [("npm", "run", "build")]


def test_backticks_hold_a_command_where_they_begin_with_a_program() -> None:
    assert commands("Run `make test` in `app/main.py`, or `deploy now`.\n") == [("make", "test")]


@pytest.mark.parametrize(
    "line", ["ssh deploy@shop", "cd /srv/shop", "git clone https://example.org/x.git", "cd ~/shop"]
)
def test_what_follows_in_another_place_is_told(line: str) -> None:
    document = read_document("a.md", f"```sh\nmake a\n{line}\nmake b\n```\n\n```sh\nmake c\n```\n")

    assert {one.words[1]: one.elsewhere for one in document.commands if one.words[0] == "make"} == {
        "a": False,
        "b": True,
        "c": False,
    }


def test_what_runs_in_a_container_is_taken_out_and_told() -> None:
    (command,) = read_document("a.md", "`docker compose exec web python manage.py migrate`\n").commands

    assert (command.words, command.elsewhere) == (("python", "manage.py", "migrate"), True)


def test_restructured_text_is_read() -> None:
    text = "Shop\n====\n\nDeploy\n------\n\n1. one\n\nSee `guide <guide.rst>`_ and ``app/main.py``.\n\n.. code-block:: bash\n\n   make deploy\n\nRun::\n\n    make test\n\nTBD\n"

    document = read_document("a.rst", text, "restructured")

    assert document.headings == (Heading("Shop", 1, 1), Heading("Deploy", 2, 4))
    assert document.links == (Link("guide.rst", 9, "guide"),)
    assert [one.words for one in document.commands] == [("make", "deploy"), ("make", "test")]
    assert document.steps == (7,)
    assert [one.line for one in document.placeholders] == [19]


@pytest.mark.parametrize("said", ["2025-03-01", "March 1, 2025", "1 Mar 2025", "**March 1st, 2025**"])
def test_a_date_is_read_as_people_write_it(said: str) -> None:
    (stamp,) = read_document("a.md", f"# A\n\n**Last updated:** {said}\n").stamps

    assert (stamp.on, stamp.line, stamp.label) == (date(2025, 3, 1), 3, "last updated")


def test_git_dates_a_document_that_states_a_date(git: Git, tmp_path: Path) -> None:
    put(tmp_path, "A.md", "# A\n\nLast updated: 2025-03-01\n")
    git("add", ".")
    git("commit", "-q", "-m", "a", "--date", "2025-03-02T10:00:00")

    (document,) = read_documents(Repository(tmp_path)).documents

    assert document.changed == date(2025, 3, 2)


def test_without_git_no_document_is_dated(tmp_path: Path) -> None:
    put(tmp_path, "A.md", "# A\n\nLast updated: 2025-03-01\n")

    facts = read_documents(Repository(tmp_path))

    assert facts.documents[0].changed is None
