"""Drafts a checklist for a team that has none: only what applies, each line worded so that it binds to its check."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from proveout.model.binding import Binding, Sense
from proveout.model.check import Page, PageKind, Severity

# The binding of each line of a draft, in their order.
Bind = Callable[[str], Sequence[Binding]]

HEADINGS: Mapping[str, str] = {
    "attest": "What only a person can say",
    "auth": "Accounts and sessions",
    "celery": "Celery",
    "ci": "Pipeline",
    "config": "Configuration",
    "db": "Database",
    "deps": "Dependencies",
    "docs": "Documents",
    "http": "HTTP",
    "input": "Input",
    "ratelimit": "Rate limits",
    "tls": "TLS",
}
PERSONS = "attest"
_NAME = re.compile(r"[A-Z_]|^[A-Z]+\d")


def draft_checklist(pages: Iterable[Page], bind: Bind) -> str:
    """Markdown with an open box per page, grouped by area, blockers first.

    Each line says the page's title or one of the phrases in which people ask for it: the first that `bind` answers
    with exactly this page, said plainly and without a limit. Where none does, the title stands with a pin beside it.
    """
    wanted = sorted(filter(_is_for_everybody, pages), key=_order)
    wordings = {
        page.id: [_sentence(words) for words in (page.title, *_readable_first(page.asked_as))] for page in wanted
    }
    chosen = dict.fromkeys(wordings, 0)
    waiting: Sequence[Page] = wanted
    while waiting:
        # A line is read with its heading and with no other line, so those that found their page are left out.
        waiting = _unsettled(waiting, bind(_written(waiting, wordings, chosen)))
        for page in waiting:
            chosen[page.id] += 1
        waiting = [page for page in waiting if chosen[page.id] < len(wordings[page.id])]
    return _written(wanted, wordings, chosen)


def _is_for_everybody(page: Page) -> bool:
    return page.kind is not PageKind.UMBRELLA and not page.is_stated


def _order(page: Page) -> tuple[bool, str, Severity, str]:
    return page.area == PERSONS, _heading(page), page.severity, page.id


def _heading(page: Page) -> str:
    return HEADINGS.get(page.area, page.area.capitalize())


def _readable_first(phrases: Iterable[str]) -> list[str]:
    """As listed, but names of products, names of variables and mere headings last: they say less to most readers."""
    return sorted(phrases, key=lambda phrase: (_NAME.search(phrase[1:]) is not None) + (phrase.count(" ") < 2))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _unsettled(pages: Sequence[Page], bindings: Sequence[Binding]) -> list[Page]:
    return [page for page, binding in zip(pages, bindings, strict=True) if not _is_exactly(page, binding)]


def _is_exactly(page: Page, binding: Binding) -> bool:
    if binding.sense is not Sense.PLAIN or [bound.id for bound in binding.bound] != [page.id]:
        return False
    return not binding.bound[0].limits


def _written(pages: Sequence[Page], wordings: Mapping[str, Sequence[str]], chosen: Mapping[str, int]) -> str:
    lines = [
        "# Production checklist",
        "",
        # A comment, so that it is no line of the checklist itself.
        "<!-- Drafted by `proveout init` from what this repository uses. Take out what is not yours, add what is,",
        "     and let `proveout check` say what is true. -->",
    ]
    heading = ""
    for page in pages:
        if _heading(page) != heading:
            heading = _heading(page)
            lines += ["", f"## {heading}", ""]
        said = wordings[page.id]
        at = chosen[page.id]
        pin = "" if at < len(said) else f" <!-- proveout: pin {page.id} -->"
        lines.append(f"- [ ] {said[at if at < len(said) else 0]}{pin}")
    return "\n".join(lines) + "\n"
