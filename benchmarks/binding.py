"""How often the binder is right, against lines that were labelled by hand.

    python benchmarks/binding.py                          all groups, cues and phrases
    python benchmarks/binding.py --wrong --area http      every line that is wrong, with what was expected and why
    python benchmarks/binding.py --matcher bm25           the same measure for a plain text search

A labelled line is answered when something is bound. It is right (lenient) when the bound ids equal the label's
`checks` or one of `also`; strict takes `checks` alone. Precision: right of answered. Recall: right of those that have
an answer. Documents that are kept aside are read by nobody who tunes cues, and reported apart.
"""

import argparse
import json
import math
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, make_dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any, Protocol, cast

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from minilm import missing  # noqa: E402 - beside this file

from proveout.bind import Binder  # noqa: E402 - the path is set above, so that the script runs from anywhere
from proveout.bind.limits import read_limits  # noqa: E402 - see above
from proveout.bind.words import read_line, stems_of  # noqa: E402 - see above
from proveout.catalogue import Catalogue, read_catalogue  # noqa: E402 - see above
from proveout.errors import UsageError  # noqa: E402 - see above
from proveout.limits import typed_limits  # noqa: E402 - see above
from proveout.model import limit as kinds  # noqa: E402 - see above
from proveout.model.binding import Binding, Bound, LimitValue, Sense  # noqa: E402 - see above
from proveout.model.check import LimitField, Page  # noqa: E402 - see above
from proveout.model.checklist import Checklist, Item, ItemKind, Says  # noqa: E402 - see above

KEPT_ASIDE = ("doc-038", "doc-060", "doc-077", "doc-112")
NAMES_OF_KINDS: Mapping[str, object] = {**vars(kinds), "timedelta": timedelta}
# Limits that are a person's sentence: compared by their words.
FREE_TEXT = frozenset(
    "journey step metric subject points document rule actions resources where rows table event part jobs plan "
    "as_user contains trigger save".split()
)
FREE_LISTS = frozenset(("observability.names",))  # of metrics, by whatever words
_MOST_WAYS = 64
SENSES = {
    "": Sense.PLAIN,
    "promised_for_later": Sense.PROMISED_FOR_LATER,
    "speaks_of_another_environment": Sense.ANOTHER_ENVIRONMENT,
    "row_of_a_runbook": Sense.RUNBOOK_ROW,
    "command_reference": Sense.RUNBOOK_ROW,
    "states_the_bad_state": Sense.BAD_STATE,
    "one_of_several_options": Sense.ONE_OF_SEVERAL,
    "recommendation": Sense.ONE_OF_SEVERAL,
    "asks_for_a_weak_value": Sense.WEAK_VALUE,
    "conditional": Sense.CONDITIONAL,
    "optional": Sense.CONDITIONAL,
    "negated_by_heading": Sense.NEGATED,
    # As tables of labels say it.
    "another_environment": Sense.ANOTHER_ENVIRONMENT,
    "one_of_several": Sense.ONE_OF_SEVERAL,
    "weak_value": Sense.WEAK_VALUE,
    "negated": Sense.NEGATED,
}


@dataclass(frozen=True, slots=True)
class Label:
    """What a person says that a line asks for; `also` are other right answers, the empty set among them."""

    group: str
    doc: str
    item: Item
    checks: frozenset[str]
    also: frozenset[frozenset[str]] = frozenset()
    limits: Mapping[str, Any] = field(default_factory=dict)  # Any: JSON
    sense: Sense = Sense.PLAIN
    above: str = ""
    read: tuple[tuple[Item, str], ...] | None = None  # the items of the intake, and what they stand under

    @property
    def items(self) -> tuple[tuple[Item, str], ...]:
        return ((self.item, self.above),) if self.read is None else self.read

    def right(self, bound: frozenset[str]) -> bool:
        return bound == self.checks or bound in self.also

    @property
    def owed(self) -> bool:
        """True where binding nothing would be a miss."""
        return bool(self.checks) and frozenset() not in self.also


class Matcher(Protocol):
    """Anything that can be compared: items to bindings, in order."""

    def bind(self, checklist: Checklist) -> tuple[Binding, ...]: ...


class Search:
    """Binds the first of a ranking where its score is enough."""

    _enough = 0.0

    def ranked(self, text: str) -> list[tuple[str, float]]:
        raise NotImplementedError

    def fit(self, labels: Sequence[Label]) -> None:
        """Take the threshold that is best (F1) on the marked lines that may be tuned on."""
        tried = [label for label in labels if label.group != "kept aside" and label.item.marked]
        best = [(label, (self.ranked(label.item.text) or [("", 0.0)])[0]) for label in tried]
        owed = sum(label.owed for label in tried)

        def f1(enough: float) -> float:
            bound = [(label, id_) for label, (id_, score) in best if score >= enough]
            right = sum(label.right(frozenset([id_])) for label, id_ in bound)
            return 2 * right / (len(bound) + owed)

        self._enough = max((score for _, (_, score) in best), key=f1)

    def bind(self, checklist: Checklist) -> tuple[Binding, ...]:
        bindings = []
        for item in checklist.items:
            best = self.ranked(item.text)[:1]
            bound = tuple(Bound(id_, 0.5) for id_, score in best if score >= self._enough)
            bindings.append(Binding(item.id, bound))
        return tuple(bindings)


class Bm25(Search):
    """A plain text search over `Asked as` and titles, for comparison. k1 and b as usual."""

    def __init__(self, catalogue: Catalogue, *, k1: float = 1.2, b: float = 0.75) -> None:
        documents = {
            id_: Counter(stems_of(" ; ".join((*page.asked_as, page.title)))) for id_, page in catalogue.items()
        }
        mean = sum(words.total() for words in documents.values()) / len(documents)
        using = Counter(word for words in documents.values() for word in words)
        self._scores: dict[str, dict[str, float]] = {}
        for id_, words in documents.items():
            length = k1 * (1 - b + b * words.total() / mean)
            for word, times in words.items():
                idf = math.log(1 + (len(documents) - using[word] + 0.5) / (using[word] + 0.5))
                self._scores.setdefault(word, {})[id_] = idf * times * (k1 + 1) / (times + length)

    def ranked(self, text: str) -> list[tuple[str, float]]:
        scores: Counter[str] = Counter()
        for word in dict.fromkeys(read_line(text).stems):
            scores.update(self._scores.get(word, {}))
        return sorted(scores.items(), key=lambda one: (-one[1], one[0]))


class Embeddings(Search):
    """Nearest of `Asked as` and titles by a small sentence model, for comparison."""

    def __init__(self, catalogue: Catalogue) -> None:
        from minilm import MiniLm  # noqa: PLC0415 - only where it is asked for

        self._model = MiniLm()
        phrases = [(id_, phrase) for id_, page in catalogue.items() for phrase in (*page.asked_as, page.title)]
        self._ids = [id_ for id_, _ in phrases]
        self._phrases = self._model.vectors([phrase for _, phrase in phrases])
        self._seen: dict[str, list[tuple[str, float]]] = {}

    def ranked(self, text: str) -> list[tuple[str, float]]:
        if text not in self._seen:
            scores = self._phrases @ self._model.vectors([text])[0]
            best: dict[str, float] = {}
            for id_, score in zip(self._ids, scores.tolist(), strict=True):
                best[id_] = max(score, best.get(id_, -1.0))
            self._seen[text] = sorted(best.items(), key=lambda one: (-one[1], one[0]))[:10]
        return self._seen[text]


# Reading labels


def read_labels(folder: Path, documents: Path, group: str) -> Iterator[Label]:
    for path in sorted(folder.glob("*.jsonl")):
        lines = (documents / f"{path.stem}.md").read_text(encoding="utf-8", errors="replace").splitlines()
        places = _places(lines)
        name = group or ("kept aside" if path.stem in KEPT_ASIDE else "tuned on")
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines()):
            row = json.loads(text)
            yield Label(
                group=name,
                doc=path.stem,
                item=_item(f"{path.stem}-{number}", row["line"], row["text"], lines, places, row.get("says")),
                checks=frozenset(row["checks"]),
                also=frozenset(map(frozenset, row.get("also", ()))),
                limits=row.get("limits", {}),
                sense=SENSES[row.get("sense") or ""],
                above=places[row["line"] - 1][1] if row["line"] <= len(places) else "",
            )


def read_tables(folder: Path, documents: Path) -> Iterator[Label]:
    for path in sorted(folder.glob("*.tsv")):
        lines = (documents / f"{path.stem}.md").read_text(encoding="utf-8", errors="replace").splitlines()
        places = _places(lines)
        for number, text in enumerate(path.read_text(encoding="utf-8").splitlines()):
            if not text.strip():
                continue
            line, checks, also, sense = (*text.split("\t"), "", "", "")[:4]
            raw = lines[int(line) - 1]
            yield Label(
                group="more",
                doc=path.stem,
                item=_item(f"{path.stem}-{number}", int(line), _bare(raw), lines, places, None),
                checks=_ids(checks),
                also=frozenset(_ids(one) for one in also.split(";") if one.strip()),
                sense=SENSES.get(sense.strip(), Sense.PLAIN),
                above=places[int(line) - 1][1],
            )


def _ids(text: str) -> frozenset[str]:
    return frozenset(one.strip() for one in text.split(",") if one.strip() not in ("", "nothing"))


def _item(
    id_: str,
    line: int,
    text: str,
    lines: Sequence[str],
    places: Sequence[tuple[tuple[str, ...], str]],
    says: str | None,
) -> Item:
    raw = lines[line - 1] if line <= len(lines) else ""
    said = Says(says) if says is not None else _says(raw)
    listed = re.match(r"\s*(?:[-*+|]|\d+[.)])", raw) is not None
    heading = raw.startswith("#") or (raw.strip().startswith("**") and raw.strip().endswith("**"))
    kind = ItemKind.REQUIREMENT if (said is not Says.NONE or listed) and not heading else ItemKind.NARRATIVE
    section = places[line - 1][0] if line <= len(places) else ()
    return Item(id_, line, text, section, kind, said, raw=raw)


def _says(raw: str) -> Says:
    if re.search(r"\[[xX✓✔]\]", raw):
        return Says.TICKED
    if re.search(r"\[[ _]?\]|☐|⬜|□", raw):
        return Says.OPEN
    return Says.CLAIMED if re.search("✅|✔|☑", raw) else Says.NONE


def _bare(raw: str) -> str:
    return re.sub(r"^\s*(?:[-*+]|\d+[.)]|#+)?\s*(?:\[[ xX_]?\])?\s*", "", raw).strip()


def _places(lines: Sequence[str]) -> list[tuple[tuple[str, ...], str]]:
    """Of every line: the headings above it, and the list item that it stands under."""
    places: list[tuple[tuple[str, ...], str]] = []
    headings: dict[int, str] = {}
    above: dict[int, str] = {}
    fenced = False
    for line in lines:
        if line.lstrip().startswith("```"):
            fenced = not fenced
        found = None if fenced else re.match(r"(#+)\s+(.*)", line)
        indent = len(line) - len(line.lstrip())
        if found is not None:
            headings = {depth: text for depth, text in headings.items() if depth < len(found[1])}
            above = {}
        elif line.strip():
            above = {depth: text for depth, text in above.items() if depth < indent}
        parent = above[max(above)] if above else ""
        places.append((tuple(headings[depth] for depth in sorted(headings)), parent))
        if found is not None:
            headings[len(found[1])] = found[2]
        elif line.strip() and (indent or re.match(r"\s*(?:[-*+]|\d+[.)])\s", line)):
            above[indent] = _bare(line)
    return places


def as_documents_tell(labels: Sequence[Label], folders: Iterable[Path]) -> list[Label]:
    """One label a line, on all items that the intake reads from that line. A line that it skips has no items."""
    from proveout.intake import read_checklist  # noqa: PLC0415 - only wanted for this mode

    paths = {path.stem: path for folder in folders for path in folder.glob("*.md")}
    items: dict[tuple[str, int], list[tuple[Item, str]]] = {}
    for doc in dict.fromkeys(label.doc for label in labels):
        checklist = read_checklist(paths[doc].read_bytes(), str(paths[doc]))
        texts = {item.id: item.text for item in checklist.items}
        for item in checklist.items:
            renamed = replace(item, id=f"{doc}-{item.id}")
            items.setdefault((doc, item.line), []).append((renamed, texts.get(item.parent or "", "")))
    lines: dict[tuple[str, int], list[Label]] = {}
    for label in labels:
        lines.setdefault((label.doc, label.item.line), []).append(label)
    found, missed = [], 0
    for place, here in lines.items():
        whole = _whole_line(here)
        read = items.get(place, [])
        missed += whole.owed and not read
        marked = next((item for item, _ in read if item.marked), read[0][0] if read else None)
        shown = whole.item if marked is None else replace(marked, text=" ⏎ ".join(item.text for item, _ in read))
        found.append(replace(whole, item=shown, read=tuple(read)))
    print(f"{missed} labelled lines that ask for something are no item of the intake; they count as missed.")
    return found


def _whole_line(labels: Sequence[Label]) -> Label:
    """The labels of one line as one: all that its parts ask for, each in one of its right ways."""
    ways = [frozenset[str]()]
    for label in labels:
        ways = list(dict.fromkeys(way | one for way in ways for one in (label.checks, *label.also)))[:_MOST_WAYS]
    limits = {name: bounds for label in labels for name, bounds in label.limits.items()}
    return replace(labels[0], checks=ways[0], also=frozenset(ways[1:]), limits=limits)


# Measuring


@dataclass(slots=True)
class Tally:
    """Counts of one group."""

    lines: int = 0
    owed: int = 0
    answered: int = 0
    right: int = 0
    right_owed: int = 0
    strict: int = 0
    ids_bound: int = 0
    ids_right: int = 0
    ids_owed: int = 0

    def add(self, label: Label, bound: frozenset[str]) -> None:
        self.lines += 1
        self.owed += label.owed
        nearest = max((label.checks, *label.also), key=lambda ids: (len(ids & bound), -len(ids ^ bound), sorted(ids)))
        self.ids_bound += len(bound)
        self.ids_right += len(nearest & bound)
        self.ids_owed += len(nearest) if label.owed else len(nearest & bound)
        if not bound:
            return
        self.answered += 1
        right = label.right(bound)
        self.right += right
        self.right_owed += right and label.owed
        self.strict += bound == label.checks

    def row(self, name: str) -> str:
        return (
            f"{name:<26}{self.lines:>6}{self.owed:>6}{self.answered:>6}"
            f"{_percent(self.right, self.answered):>9}{_percent(self.right_owed, self.owed):>8}"
            f"{_percent(self.strict, self.answered):>9}{_percent(self.strict, self.owed):>8}"
            f"{_percent(self.ids_right, self.ids_bound):>9}{_percent(self.ids_right, self.ids_owed):>8}"
        )


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}" if whole else "-"


def report(labels: Sequence[Label], bindings: Sequence[Binding]) -> None:
    print(f"{'':<26}{'':>6}{'':>6}{'':>6}{'lenient':>17}{'strict':>17}{'ids':>17}")
    print(f"{'group':<26}{'lines':>6}{'owed':>6}{'bound':>6}" + f"{'prec.':>9}{'recall':>8}" * 3)
    rows: dict[str, Tally] = {}
    for label, binding in zip(labels, bindings, strict=True):
        bound = frozenset(one.id for one in binding.bound)
        marked = "boxes and claims" if label.item.marked else "other lines"
        for name in ("all", f"all: {marked}", label.group, f"{label.group}: {marked}"):
            rows.setdefault(name, Tally()).add(label, bound)
    for name in sorted(rows, key=lambda one: (not one.startswith("all"), one)):
        print(rows[name].row(name))


def report_confusion(labels: Sequence[Label], bindings: Sequence[Binding]) -> None:
    print("\nThe twenty most frequent ids: how often expected and found, missed for which, found instead of which")
    missed: dict[str, Counter[str]] = {}
    extra: dict[str, Counter[str]] = {}
    expected: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for label, binding in zip(labels, bindings, strict=True):
        bound = frozenset(one.id for one in binding.bound)
        expected.update(label.checks)
        found.update(label.checks & bound)
        if label.right(bound):
            continue
        for id_ in label.checks - bound:
            missed.setdefault(id_, Counter()).update(bound - label.checks or {"nothing"})
        for id_ in bound - label.checks:
            extra.setdefault(id_, Counter()).update(label.checks - bound or {"nothing"})
    for id_, times in expected.most_common(20):
        for_ = ", ".join(f"{other} {n}" for other, n in missed.get(id_, Counter()).most_common(3))
        of = ", ".join(f"{other} {n}" for other, n in extra.get(id_, Counter()).most_common(3))
        print(f"{id_:<44}{found[id_]:>4} of {times:<4} missed for: {for_ or '-'}\n{'':<57}instead of: {of or '-'}")


def report_limits(labels: Sequence[Label], bindings: Sequence[Binding], catalogue: Catalogue) -> None:
    senses = of_senses = false_senses = plain = 0
    for label, binding in zip(labels, bindings, strict=True):
        if not binding.bound:
            continue
        if label.sense is Sense.PLAIN:
            plain += 1
            false_senses += binding.sense is not Sense.PLAIN
        else:
            of_senses += 1
            senses += binding.sense is label.sense
    print("\nLimits of labelled ids, whether bound or not; `in the line`: all that is wanted stands in its words.")
    print(f"{'group':<14}{'owed':>6}{'right':>7}{'%':>7}{'in the line':>13}{'right':>7}{'%':>7}{'read':>7}{'wrong':>7}")
    groups: dict[str, Counter[str]] = {}
    for label in labels:
        tally = groups.setdefault("kept aside" if label.doc in KEPT_ASIDE else "tuned on", Counter())
        for id_ in label.checks & label.limits.keys() & catalogue.keys():
            tally.update(_limits_of(label, catalogue[id_]))
    for name, tally in sorted(groups.items()):
        print(
            f"{name:<14}{tally['owed']:>6}{tally['right']:>7}{_percent(tally['right'], tally['owed']):>7}"
            f"{tally['stated']:>13}{tally['stated right']:>7}{_percent(tally['stated right'], tally['stated']):>7}"
            f"{tally['read']:>7}{tally['wrong']:>7}"
        )
    print(f"Sense: {senses} of {of_senses} special ones seen; {false_senses} of {plain} plain lines taken for special.")


def _limits_of(label: Label, page: Page) -> Counter[str]:
    """Counts of one line and one check. Of several sets of bounds the one that was met best is counted."""
    got = read_limits(label.item, page, above=label.above)
    stated = label.limits[page.id]
    sets = stated if isinstance(stated, list) else [stated]
    tallies = []
    for wanted in sets:
        tally: Counter[str] = Counter()
        for field_ in page.limits:
            if field_.name not in wanted:
                continue
            free = f"{page.area}.{field_.name}" in FREE_LISTS
            right = _means_the_same(field_, wanted[field_.name], got.get(field_.name), free=free)
            in_line = right or _stands_in(wanted[field_.name], label.item.text)
            tally["owed"] += 1
            tally["right"] += right
            tally["stated"] += in_line
            tally["stated right"] += right
            tally["read"] += field_.name in got
            tally["wrong"] += field_.name in got and not right
        tallies.append(tally)
    return max(tallies, key=lambda one: one["right"], default=Counter())


def _means_the_same(limit: LimitField, wanted: object, got: LimitValue | None, *, free: bool = False) -> bool:
    """An hour is 60m, lists have no order, case and blanks say nothing, and the default need not be read."""
    if got is None:
        return limit.default is not None and _meaning(limit, wanted) == _default(limit)
    if isinstance(wanted, str) and (ends := re.fullmatch(r"(\d+)-(\d+)\s?(\w*)", wanted)) is not None:
        return str(got) in (f"{end}{ends[3]}" for end in ends.groups()[:2])  # one number holds one end of a range
    meant, read = _meaning(limit, wanted), _meaning(limit, got)
    if meant == read or (isinstance(meant, frozenset) and meant == frozenset((read,))):
        return True
    # Free text: at least half of the label's words.
    words = set(stems_of(str(wanted)))
    return (free or limit.name in FREE_TEXT) and 2 * len(words & set(stems_of(str(got)))) >= len(words) > 0


def _meaning(limit: LimitField, value: object) -> object:
    kind = limit.kind.removesuffix(" | None")
    if kind == "Json" or isinstance(value, dict):
        held = value if isinstance(value, dict) else json.loads(str(value))
        return json.dumps(held, sort_keys=True).casefold()
    written = tuple(value) if isinstance(value, list) else cast("LimitValue", value)
    hint = eval(kind, dict(NAMES_OF_KINDS))  # noqa: S307 - an annotation of our own catalogue
    try:
        typed = typed_limits(make_dataclass("One", [("one", hint)]), {"one": written}, limit.name)
    except UsageError:
        return _flat(value)
    # A folder is the same with and without its last slash.
    if kind == "RepositoryPath":
        return str(getattr(typed, "one")).strip("/").casefold()  # noqa: B009 - see below
    return _flat(getattr(typed, "one"))  # noqa: B009 - a class made here has no attributes that are known


def _default(limit: LimitField) -> object:
    return _flat(eval(limit.default or "None", dict(NAMES_OF_KINDS)))  # noqa: S307 - a default of our own catalogue


def _flat(value: object) -> object:
    if isinstance(value, (list, tuple)):
        return frozenset(_flat(one) for one in value)
    return re.sub(r"\s+", "", value.casefold()).strip("`\"'") if isinstance(value, str) else value


def _stands_in(wanted: object, text: str) -> bool:
    values = wanted.values() if isinstance(wanted, dict) else wanted if isinstance(wanted, list) else [wanted]
    words = re.findall(r"[a-z0-9]+", " ".join(map(str, values)).casefold())
    return bool(words) and all(word in text.casefold() for word in words)


def report_wrong(
    labels: Sequence[Label], bindings: Sequence[Binding], wanted: Callable[[Label, Binding], bool]
) -> None:
    for label, binding in zip(labels, bindings, strict=True):
        bound = frozenset(one.id for one in binding.bound)
        if label.right(bound) or (not bound and not label.owed) or not wanted(label, binding):
            continue
        other = "".join(f" | {', '.join(sorted(one)) or 'nothing'}" for one in label.also)
        print(f"\n{label.doc}:{label.item.line} [{label.item.says}] {label.item.text[:160]}")
        print(f"    under    {' / '.join((*label.item.section[-2:], label.above))[:120]}")
        print(f"    expected {', '.join(sorted(label.checks)) or 'nothing'}{other}")
        for one in binding.bound:
            print(f"    got      {one.id} {one.confidence:.2f}  {'; '.join(one.because)[:140]}")
        if not binding.bound:
            near = ", ".join(f"{one.id} {one.confidence:.2f}" for one in binding.perhaps)
            print(f"    got      nothing; near: {near or '-'}")


def main() -> None:
    options = _options()
    labels = [
        *_kind_of_labels(options.corpus, options.corpus, ""),
        *_kind_of_labels(options.seeds, options.seeds, "seeds"),
    ]
    if options.more is not None:
        labels += read_tables(options.more, options.corpus)
    if not labels:
        return
    if options.source == "documents":
        labels = as_documents_tell(labels, (options.corpus, options.seeds))
    catalogue = read_catalogue()
    started = time.perf_counter()
    matcher: Matcher = Binder(catalogue)
    if options.matcher != "binder":
        if options.matcher == "minilm" and (wanted := missing()):
            print(f"skipped: {', '.join(wanted)} is not installed, and the embedding model needs it")
            return
        search = Bm25(catalogue) if options.matcher == "bm25" else Embeddings(catalogue)
        search.fit(labels)
        matcher = search
    built = time.perf_counter() - started
    checklist = Checklist("labels", "labels", _with_parents(labels))
    started = time.perf_counter()
    everything = {binding.item: binding for binding in matcher.bind(checklist)}
    first = time.perf_counter() - started
    started = time.perf_counter()
    matcher.bind(checklist)
    again = time.perf_counter() - started
    bindings = [_of_line(label, everything) for label in labels]
    if options.wrong:
        report_wrong(labels, bindings, _wanted(options))
        return
    report(labels, bindings)
    report_confusion(labels, bindings)
    report_limits(labels, bindings, catalogue)
    count = len(checklist.items)
    print(
        f"\nBuilt in {1e3 * built:.1f} ms; {1e6 * first / count:.0f} µs an item the first time, "
        f"{1e6 * again / count:.0f} µs after that."
    )


def _kind_of_labels(folder: Path, documents: Path, group: str) -> list[Label]:
    if not (folder / "labels").is_dir():
        print(f"{folder / 'labels'} is not there: skipped.")
        return []
    return list(read_labels(folder / "labels", documents, group))


def _with_parents(labels: Sequence[Label]) -> tuple[Item, ...]:
    """The items, and the lines above them as items of their own."""
    items = []
    parents: dict[str, Item] = {}
    for item, above in (one for label in labels for one in label.items):
        if not above:
            items.append(replace(item, parent=None))
            continue
        parent = parents.setdefault(above, Item(f"above-{len(parents)}", 0, above, kind=ItemKind.NARRATIVE))
        items.append(replace(item, parent=parent.id))
    return (*items, *parents.values())


def _of_line(label: Label, bindings: Mapping[str, Binding]) -> Binding:
    """What the items of a line are bound to, together."""
    here = [bindings[item.id] for item, _ in label.items]
    bound = {one.id: one for binding in here for one in binding.bound}
    perhaps = {one.id: one for binding in here for one in binding.perhaps if one.id not in bound}
    sense = next((binding.sense for binding in here if binding.sense is not Sense.PLAIN), Sense.PLAIN)
    return Binding(label.item.id, tuple(bound.values()), tuple(perhaps.values()), sense)


def _wanted(options: argparse.Namespace) -> Callable[[Label, Binding], bool]:
    def wanted(label: Label, binding: Binding) -> bool:
        ids = (*label.checks, *(one.id for one in binding.bound))
        return (
            (options.area is None or any(id_.startswith(f"{options.area}.") for id_ in ids))
            and (options.id is None or options.id in ids)
            and (options.doc is None or options.doc == label.doc)
            and (options.doc is not None or label.group != "kept aside")
            and not (options.only == "bound" and not binding.bound)
            and not (options.only == "missed" and binding.bound)
        )

    return wanted


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT.parent / "shared" / "corpus", help="documents and labels/")
    parser.add_argument("--seeds", type=Path, default=ROOT.parent / "shared" / "seeds", help="documents and labels/")
    parser.add_argument("--more", type=Path, help="a folder of doc-NNN.tsv: line, ids, also, sense")
    parser.add_argument(
        "--from",
        dest="source",
        choices=("labels", "documents"),
        default="documents",
        help="documents: the lines as the intake reads them; labels: the words that were labelled",
    )
    parser.add_argument("--matcher", choices=("binder", "bm25", "minilm"), default="binder")
    parser.add_argument("--wrong", action="store_true", help="print the lines that are wrong")
    parser.add_argument("--area", help="with --wrong: only lines with an id of this area, expected or got")
    parser.add_argument("--id", help="with --wrong: only lines with this id, expected or got")
    parser.add_argument("--doc", help="with --wrong: only lines of this document; the only way to see a kept-aside one")
    parser.add_argument("--only", choices=("bound", "missed"), help="with --wrong: wrongly bound, or not bound at all")
    return parser.parse_args()


if __name__ == "__main__":
    main()
