"""A small catalogue of made-up pages, so that tests of reading do not change with the real one."""

from collections.abc import Callable

import pytest

from proveout.catalogue import Catalogue
from proveout.model.check import LimitField, Page, PageKind, Sight

MakePage = Callable[..., Page]


@pytest.fixture
def page() -> MakePage:
    def make(id_: str, *cues: str, asked: str = "", members: tuple[str, ...] = (), stated: bool = False) -> Page:
        kinds = {"umbrella": PageKind.UMBRELLA, "attest": PageKind.ATTESTATION}
        return Page(
            id_,
            kinds.get(id_.split(".", 1)[0], PageKind.CHECK),
            id_.split(".", 1)[1].replace("_", " "),
            {"Asked as": asked, "Told by": "\n".join(cues)},
            sees=(Sight.WIRE,),
            members=members,
            limits=(LimitField("name", "str", None),) if stated else (),
        )

    return make


@pytest.fixture
def catalogue(page: MakePage) -> Catalogue:
    pages = (
        page("soup.is_hot", "soup + (hot | warm)", asked="soup is served hot; hot soup"),
        page("soup.is_salted", "soup + salt* -unsalted", "@soup + pepper ~0.8"),
        page("bread.is_fresh", "bread + fresh", "croissant ~0.6", asked="fresh bread every morning"),
        page("bread.is_stated", "bread + #percent", asked="bread with 20 % rye", stated=True),
        page("umbrella.menu_ready", "menu", asked="menu ready", members=("soup.is_hot", "menu.is_printed")),
        page("menu.is_printed", "menu + print*"),
        page("attest.guests_are_happy", "guest* + happy", asked="guests are happy"),
        page("table.is_laid", "table + (laid | set) &"),
        page("table.is_clean", "table + (laid | set) &"),
        page("door.is_open", "door"),
        page("door.is_closed", "door"),
    )
    return Catalogue(lambda: {one.id: one for one in pages})
