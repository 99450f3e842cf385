"""The report for people: the decision, then what is false, what is not proved, and what is."""

from collections.abc import Sequence

from proveout.model.binding import Binding, Bound
from proveout.model.check import Severity, Sight
from proveout.model.codec import word_of
from proveout.model.evidence import Role
from proveout.model.run import ItemResult, Judgement, Run, Standing
from proveout.model.verdict import Outcome
from proveout.report.paper import Paper
from proveout.report.reasons import MAY_FIT, by_reason, leaves, missing_for
from proveout.report.style import OF_DECISION, OUTCOME_OF, THROUGH, Colour

SEEN = 3  # pieces of evidence told of one verdict; the JSON holds all
FIX_LINES = 3
CROWD = 5  # items; with more of one reason each has a single line


def render_terminal(
    run: Run, *, width: int = 80, colour: bool, encoding: str = "utf-8", path_to_go: bool = False
) -> str:
    """Text of `width` columns, at least 40. `encoding` is the stream's: what it cannot show is written in ASCII.

    `path_to_go` adds the steps that lead to GO.
    """
    report = _Report(run, Paper(width, colour=colour, encoding=encoding), with_path=path_to_go)
    return report.text()


class _Report:
    def __init__(self, run: Run, paper: Paper, *, with_path: bool) -> None:
        self._run = run
        self._with_path = with_path
        self._paper = paper
        self._items = {(list_.path, item.id): item for list_ in run.checklists for item in list_.items}
        self._told: dict[str, str] = {}  # judgement → the place where it was told in full

    def text(self) -> str:
        false = sorted((one for one in self._standing(Standing.FALSE) if not _excused(one)), key=self._worst)
        unproved = [one for one in self._standing(Standing.UNPROVED) if not _excused(one)]
        self._decision()
        self._frame()
        self._entries("The document says done, the measurement says not", [one for one in false if one.lie])
        self._entries("False", [one for one in false if not one.lie])
        self._path()
        self._grouped("Not proved", [one for one in unproved if self._binding(one).bound])
        self._unread()
        self._grouped("Bound to nothing", [one for one in unproved if not self._binding(one).bound])
        self._excused()
        self._listed("Proved", self._standing(Standing.PROVED))
        self._listed("Does not apply", self._standing(Standing.NOT_APPLICABLE))
        self._remarks(len(self._standing(Standing.REMARK)))
        self._notes()
        self._paper.gap()
        self._decision()
        return self._paper.text

    def _decision(self) -> None:
        decision = self._run.decision
        self._paper.lead(decision, self._run.because.removeprefix(decision).strip(), OF_DECISION[decision])

    def _frame(self) -> None:
        run = self._run
        text = f"{run.repository}, environment {run.environment}, {run.started_at}, {run.tool}"
        self._paper.note(text, len(run.decision) + 2, colour=Colour.DIM)

    def _entries(self, heading: str, results: Sequence[ItemResult]) -> None:
        if not results:
            return
        self._paper.heading(heading, len(results))
        for number, result in enumerate(results):
            if number:
                self._paper.gap()
            self._paper.item(Outcome.FAIL, self._place(result), self._words(result))
            if not result.required:
                self._paper.note("not required", 2, colour=Colour.DIM)
            if not result.judgements:
                self._paper.note(result.why, 2)
            for key in result.judgements:
                self._judgement(key, result)

    def _judgement(self, key: str, result: ItemResult) -> None:
        judgement = self._run.judgements.get(key)
        if judgement is None:
            self._paper.note(f"{key}: {result.why}", 2)
            return
        if judgement.members:
            self._paper.note(f"{judgement.key}: {_outcome_word(judgement)}", 2)
            for member in self._worst_first(leaves(judgement.members, self._run.judgements)):
                self._told_in_full(member, result, 4)
            return
        self._told_in_full(judgement, result, 2)

    def _told_in_full(self, judgement: Judgement, result: ItemResult, indent: int) -> None:
        verdict = judgement.verdict
        if verdict.outcome is not Outcome.FAIL:
            self._paper.outcome(verdict.outcome, f"{judgement.key}: {verdict.says}", indent)
            return
        place = self._place(result)
        if (before := self._told.setdefault(judgement.key, place)) != place:
            self._paper.outcome(verdict.outcome, f"{judgement.key}: false, see {before}", indent)
            return
        self._paper.outcome(verdict.outcome, f"{judgement.key} ({_weight(judgement)})", indent)
        inner = indent + 2
        self._paper.note(verdict.says, inner)
        for seen in verdict.evidence[:SEEN]:
            label = "saw:" if seen.role is Role.OBSERVATION else "control:"
            self._paper.labelled(label, f"{seen.saw} ({seen.where})", inner, most=3)
        if len(verdict.evidence) > SEEN:
            self._paper.note(f"and {len(verdict.evidence) - SEEN} more, in the JSON", inner)
        for again in dict.fromkeys(seen.again for seen in verdict.evidence[:SEEN] if seen.again):
            self._paper.command("again:", again, inner)
        self._disagreements(judgement, inner)
        if fix := judgement.fix.strip():
            self._paper.labelled("fix:", fix.splitlines()[0], inner, most=FIX_LINES)

    def _disagreements(self, judgement: Judgement, indent: int) -> None:
        for sight, weaker in judgement.weaker:
            if {weaker.outcome, judgement.verdict.outcome} == {Outcome.PASS, Outcome.FAIL}:
                self._paper.labelled("but:", f"{weaker.outcome}, {THROUGH[sight]}: {weaker.says}", indent, most=3)

    def _grouped(self, heading: str, results: Sequence[ItemResult]) -> None:
        if not results:
            return
        self._paper.heading(heading, len(results))
        for number, reason in enumerate(by_reason(results, self._missing_for)):
            if number:
                self._paper.gap()
            count = len(reason.results)
            self._paper.note(f"{count} {'item' if count == 1 else 'items'}: {reason.says}", 2, most=4)
            for result in reason.results:
                self._paper.item(Outcome.UNKNOWN, self._place(result), self._words(result), 2)
                if count <= CROWD or reason.says == MAY_FIT:
                    self._paper.note(self._aside(result), 4, colour=Colour.DIM)
                    self._umbrella_members(result)

    def _umbrella_members(self, result: ItemResult) -> None:
        for key in result.judgements:
            judgement = self._run.judgements.get(key)
            if judgement is None or not judgement.members:
                continue
            members = leaves(judgement.members, self._run.judgements)
            for outcome in (Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS, Outcome.NOT_APPLICABLE):
                if names := [member.key for member in members if member.verdict.outcome is outcome]:
                    self._paper.outcome(outcome, ", ".join(names), 4)

    def _listed(self, heading: str, results: Sequence[ItemResult]) -> None:
        if not results:
            return
        self._paper.heading(heading, len(results))
        for result in results:
            outcome = OUTCOME_OF[result.standing]
            self._paper.item(outcome, self._place(result), self._words(result))
            self._paper.note(f"{self._aside(result)}: {result.why}" if result.judgements else result.why, 2, most=3)
            self._umbrella_members(result)
            for judgement in leaves(result.judgements, self._run.judgements):
                self._disagreements(judgement, 2)

    def _unread(self) -> None:
        if not self._run.unread:
            return
        self._paper.heading("What could not be read", len(self._run.unread))
        needs: dict[str, list[str]] = {}
        for need, why in self._run.unread.items():
            needs.setdefault(why, []).append(need)
        for why, names in needs.items():
            self._paper.outcome(Outcome.UNKNOWN, f"{', '.join(names)}: {why}", 0)

    def _remarks(self, count: int) -> None:
        if count:
            self._paper.gap()
            self._paper.note(
                "1 line states nothing to prove." if count == 1 else f"{count} lines state nothing to prove."
            )

    def _excused(self) -> None:
        """What a waiver or the baseline lets pass: still false or not proved, and never hidden."""
        results = [one for one in self._run.results if _excused(one)]
        if not results:
            return
        self._paper.heading("Excused for now", len(results))
        for result in results:
            self._paper.item(OUTCOME_OF[result.standing], self._place(result), self._words(result))
            self._paper.note(f"{', '.join(result.judgements)}: {result.why}", 2, most=3)
            self._paper.note(result.waived or "known: it stands in the baseline", 2, most=2)

    def _path(self) -> None:
        """The steps to GO, where they were asked for."""
        steps = self._run.path_to_go if self._with_path else ()
        if not steps:
            return
        self._paper.heading("Path to GO", len(steps))
        places = {(result.checklist, result.item): self._place(result) for result in self._run.results}
        for number, step in enumerate(steps, 1):
            freed = [places[one] for one in step.frees if one in places]
            minutes = [f"about {step.minutes} min"] if step.minutes else []
            unlocks = [f"unlocks {', '.join(freed)}"] if freed else []
            self._paper.labelled(f"{number}. {step.kind}", step.says, 2, most=3)
            self._paper.note("; ".join(minutes + unlocks), 5, most=2, colour=Colour.DIM)

    def _notes(self) -> None:
        if not self._run.notes:
            return
        self._paper.heading("To be known", len(self._run.notes))
        for note in self._run.notes:
            self._paper.note(note, 2)

    def _standing(self, standing: Standing) -> list[ItemResult]:
        return [result for result in self._run.results if result.standing is standing]

    def _binding(self, result: ItemResult) -> Binding:
        return self._run.bindings.get(result.item, Binding(result.item))

    def _place(self, result: ItemResult) -> str:
        item = self._items.get((result.checklist, result.item))
        return f"{result.checklist}:{item.line}" if item else result.checklist

    def _words(self, result: ItemResult) -> str:
        item = self._items.get((result.checklist, result.item))
        return item.text if item else result.item

    def _missing_for(self, result: ItemResult) -> str:
        if self._binding(result).perhaps and not result.judgements:
            return MAY_FIT
        return missing_for(result, self._run.judgements)

    def _aside(self, result: ItemResult) -> str:
        """What an item was measured by, or could have been."""
        if result.judgements:
            named = ", ".join(result.judgements)
            attested = any(one.sight is Sight.ATTESTATION for one in leaves(result.judgements, self._run.judgements))
            named += f" ({THROUGH[Sight.ATTESTATION]})" if attested and result.standing is Standing.PROVED else ""
        else:
            named = _perhaps(self._binding(result).perhaps)
        remarks = [named] * bool(named) + ["not required"] * (not result.required)
        return ", ".join(remarks)

    def _worst(self, result: ItemResult) -> Severity:
        said = leaves(result.judgements, self._run.judgements)
        return min((one.severity for one in said if one.verdict.outcome is Outcome.FAIL), default=Severity.MINOR)

    def _worst_first(self, judgements: Sequence[Judgement]) -> list[Judgement]:
        order = (Outcome.FAIL, Outcome.UNKNOWN, Outcome.PASS, Outcome.NOT_APPLICABLE)
        return sorted(judgements, key=lambda one: (order.index(one.verdict.outcome), one.severity))


def _excused(result: ItemResult) -> bool:
    return result.standing in (Standing.FALSE, Standing.UNPROVED) and bool(result.waived or result.known)


def _perhaps(bounds: Sequence[Bound]) -> str:
    return f"perhaps {', '.join(f'{bound.id} ({bound.confidence:.2f})' for bound in bounds)}" if bounds else ""


def _weight(judgement: Judgement) -> str:
    severity = word_of(judgement.severity)
    return f"{severity}, {THROUGH[judgement.sight]}" if judgement.sight else severity


def _outcome_word(judgement: Judgement) -> str:
    """The umbrella's count alone; its members follow by name."""
    return judgement.verdict.says.partition(":")[0]
