"""The catalogue itself as a checklist, for a team that has none."""

from collections.abc import Iterable

from proveout.model.check import Page, PageKind, Severity
from proveout.model.checklist import Checklist, Item, Says

NAME = "the catalogue"


def catalogue_checklist(pages: Iterable[Page]) -> Checklist:
    """An open item per check, pinned to it; blockers first, as a person would read them.

    Left out are umbrellas, whose members are there, and checks that only a document can fill.
    """
    wanted = [page for page in pages if page.kind is not PageKind.UMBRELLA and not page.is_stated]
    wanted.sort(key=lambda page: (page.kind is PageKind.ATTESTATION, page.severity, page.id))
    items = tuple(
        Item(
            id=page.id,
            line=number,
            text=page.title,
            section=(_section(page),),
            says=Says.OPEN,
            directives={"pin": (page.id,)},
        )
        for number, page in enumerate(wanted, start=1)
    )
    return Checklist(NAME, "The catalogue", items, lines=len(items))


def _section(page: Page) -> str:
    if page.kind is PageKind.ATTESTATION:
        return "Attestations"
    return {Severity.BLOCKER: "Blockers", Severity.MAJOR: "Major", Severity.MINOR: "Minor"}[page.severity]
