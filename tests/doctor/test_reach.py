"""Which lines depend on what, before anything was read."""

from proveout.catalogue import Catalogue
from proveout.doctor.reach import Reach, reach_of
from proveout.doctor.sights import sights, unread
from proveout.facts.attestation import AttestationFacts
from proveout.facts.history import HistoryFacts
from proveout.facts.tree import TreeFacts
from proveout.model.binding import Binding, Bound
from proveout.model.check import Effect, Page, PageKind, Sight
from proveout.model.checklist import Checklist, Item, ItemKind, Says
from proveout.model.diagnosis import State
from proveout.model.environment import Environment
from proveout.model.need import Look, Need
from proveout.model.plan import Plan, Task

HISTORY, TREE = Need(HistoryFacts), Need(TreeFacts)


def page(check: str, *sees: Sight, kind: PageKind = PageKind.CHECK) -> Page:
    return Page(check, kind, "It is so", {}, sees=sees, effect=Effect.BURST)


def look(sight: Sight, *needs: Need, optional: str = "") -> Look:
    return Look(sight, "check", tuple((need.name, need) for need in needs), frozenset({optional}))


def reach(*tasks: Task, pages: tuple[Page, ...], bound: dict[str, tuple[str, ...]] | None = None) -> Reach:
    """A reach of one document with a line per task, or with the lines of `bound`."""
    lines = bound or {f"line of {task.key}": (task.key,) for task in tasks}
    items = tuple(Item(name, at, name, says=Says.OPEN) for at, name in enumerate(lines, start=1))
    bindings = {name: Binding(name, tuple(Bound(one, 1.0) for one in ids)) for name, ids in lines.items()}
    catalogue = Catalogue(lambda: {one.id: one for one in pages})
    return reach_of((Checklist("X.md", "X", items),), bindings, Plan(tasks, (), Environment()), catalogue)


def test_a_statement_on_behaviour_that_only_files_show_cannot_be_proved() -> None:
    task = Task("http.x", "http.x", {}, (look(Sight.FILES, TREE),))

    found = reach(task, pages=(page("http.x", Sight.WIRE, Sight.FILES),))

    assert found.settled(()) == 0
    assert found.only_seen_by(Sight.WIRE) == [task]


def test_a_statement_on_files_can_be_proved_by_files() -> None:
    task = Task("docs.x", "docs.x", {}, (look(Sight.FILES, TREE),))

    found = reach(task, pages=(page("docs.x", Sight.FILES),))

    assert found.settled(()) == 1
    assert found.settled([task]) == 0


def test_a_line_with_two_checks_needs_both() -> None:
    seen = Task("docs.x", "docs.x", {}, (look(Sight.FILES, TREE),))
    unseen = Task("http.x", "http.x", {}, refused="not built yet: It is so")
    pages = (page("docs.x", Sight.FILES), page("http.x", Sight.WIRE))

    found = reach(seen, unseen, pages=pages, bound={"both": ("docs.x", "http.x"), "one": ("docs.x",)})

    assert found.settled(()) == 1
    assert found.waiting_for([unseen]) == (1, ("http.x",))


def test_a_look_that_can_do_without_a_fact_does_not_depend_on_it() -> None:
    without = Task("a.x", "a.x", {}, (look(Sight.FILES, TREE, HISTORY, optional="HistoryFacts"),))
    needing = Task("a.y", "a.y", {}, (look(Sight.FILES, HISTORY),))
    either = Task("a.z", "a.z", {}, (look(Sight.FILES, HISTORY), look(Sight.SETTINGS, TREE)))
    pages = tuple(page(one, Sight.FILES) for one in ("a.x", "a.y", "a.z"))

    found = reach(without, needing, either, pages=pages)

    assert found.needing("HistoryFacts") == [needing]


def test_an_umbrella_depends_on_its_members() -> None:
    member = Task("docs.x", "docs.x", {}, (look(Sight.FILES, TREE),))
    whole = Task("umbrella.all", "umbrella.all", {}, members=("docs.x",))
    pages = (page("docs.x", Sight.FILES), page("umbrella.all", kind=PageKind.UMBRELLA))

    found = reach(member, whole, pages=pages, bound={"all": ("umbrella.all",)})

    assert found.waiting_for([member]) == (1, ("docs.x",))


def test_a_line_that_stands_for_its_document_depends_on_nothing_of_its_own() -> None:
    whole = Task("umbrella.production_ready", "umbrella.production_ready", {})

    found = reach(whole, pages=(page("umbrella.production_ready", kind=PageKind.UMBRELLA),))

    assert found.lines == {}


def test_only_marked_lines_count_as_unbound() -> None:
    items = (
        Item("box", 1, "box", says=Says.OPEN),
        Item("plain", 2, "plain"),
        Item("left out", 3, "left out", says=Says.OPEN, directives={"ignore": ()}),
        Item("story", 4, "story", kind=ItemKind.NARRATIVE, says=Says.CLAIMED),
    )

    found = reach_of((Checklist("X.md", "X", items),), {}, Plan((), (), Environment()), Catalogue(dict))

    assert found.unbound == 1


def test_a_sight_that_is_not_open_is_said_with_what_files_can_still_refute() -> None:
    wired = Task("http.x", "http.x", {}, (look(Sight.FILES, TREE),))
    unseen = Task("http.y", "http.y", {}, refused="not built yet: It is so")

    (finding,) = sights(
        reach(wired, unseen, pages=(page("http.x", Sight.WIRE), page("http.y", Sight.WIRE))), "production"
    )

    assert (finding.state, finding.items, finding.checks) == (State.MISSING, 2, ("http.x", "http.y"))
    assert "1 of them false, and prove none" in finding.says


def test_what_the_environment_does_not_grant_is_not_called_unbuilt() -> None:
    task = Task("http.x", "http.x", {}, refused="not permitted here: production does not grant 'burst'")

    (finding,) = sights(reach(task, pages=(page("http.x", Sight.WIRE),)), "production")

    assert finding.about == "grant"
    assert finding.says == "production does not grant burst, which 1 check would need"


def test_facts_without_a_probe_are_named() -> None:
    task = Task("a.x", "a.x", {}, (look(Sight.FILES, HISTORY, TREE),))
    found = reach(task, pages=(page("a.x", Sight.FILES),))

    (finding,) = unread(found, ["TreeFacts", AttestationFacts.__name__])

    assert (finding.says, finding.items) == ("nothing here can read HistoryFacts", 1)
