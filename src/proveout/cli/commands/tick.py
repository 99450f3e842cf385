"""Write the result of a run back into its documents: tick what was proved, untick what was disproved.

examples:
  proveout tick                     shows the difference that the newest run would make;
                                    it is one of the environment that is proved, or of --env
  proveout tick --write             makes it
  proveout tick --fresh --write     measures first
  proveout tick --check             for CI: exit code 1 where a document is not up to date
  proveout tick --revert --write    takes every mark and note of ours out again

Nothing but boxes and notes of ours (HTML comments) is changed. Emoji stay as they are and
get a note. What was waived or attested is marked as that, and not as measured.
"""

import argparse
import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from proveout.cli.files import write_whole
from proveout.cli.request import add_arguments as add_request
from proveout.cli.request import add_service_arguments, colour_wanted, quiet, understood
from proveout.cli.stored import stored_run
from proveout.configuration import read_configuration
from proveout.errors import UsageError
from proveout.flow import assess
from proveout.intake import read_checklist
from proveout.intake.catalogue import NAME
from proveout.model.run import Run
from proveout.wiring import find_repository, read_document

DAY = 24 * 60 * 60  # seconds


@dataclass(frozen=True, slots=True)
class Target:
    """A document on the disk, and how the run names it."""

    path: Path
    shown: str
    before: bytes


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_request(parser)
    add_service_arguments(parser)
    parser.add_argument("--run", metavar="RUN", help="the id of a run that is kept (default: the newest)")
    parser.add_argument("--fresh", action="store_true", help="measure now, and keep that run")
    parser.add_argument("--write", action="store_true", help="change the documents; without it the difference is shown")
    parser.add_argument("--check", action="store_true", help="exit code 1 where a document would change")
    parser.add_argument("--revert", action="store_true", help="take our marks and notes out of the documents")


def carry_out(arguments: argparse.Namespace) -> int:
    if arguments.fresh and (arguments.run or arguments.revert):
        raise UsageError("--fresh goes without --run and --revert. Leave one of them out")
    if arguments.no_checklist:
        raise UsageError("the catalogue is no document: there is nothing to tick. Leave --no-checklist out")
    if arguments.write and arguments.check:
        raise UsageError("--check only looks, and --write changes. Leave one of them out")
    repository = find_repository(Path(arguments.repo))
    changed = _revert(arguments, repository) if arguments.revert else _apply(arguments, repository)
    return 1 if arguments.check and changed else 0


def _revert(arguments: argparse.Namespace, repository: Path) -> bool:
    from proveout.tick import reverted  # noqa: PLC0415 - late, as the parser that it needs

    changed = False
    for path, shown in understood(arguments).paths:
        target = _target(path, shown, repository)
        changed |= _deliver(target, reverted(target.before, shown), arguments)
    if not changed:
        sys.stdout.write("no document holds a mark of ours\n")
    return changed


def _apply(arguments: argparse.Namespace, repository: Path) -> bool:
    from proveout.tick import Act, applied  # noqa: PLC0415 - late, as the parser that it needs

    run = _run(arguments, repository)
    changed = False
    for target in _targets(run, arguments.checklists, repository):
        ticked = applied(target.before, target.shown, run, read_checklist)
        changed |= _deliver(target, ticked.data, arguments)
        counts = {act: sum(one is act for _, one in ticked.acts) for act in Act}
        said = ", ".join(f"{count} {act}" for act, count in counts.items() if count) or "nothing to mark"
        undone = "" if arguments.write else "; nothing is written without --write"
        state = undone if target.before != ticked.data else "; up to date"
        _say(f"{target.shown}: {said}, as {run.environment} was on {run.started_at[:10]}{state}")
        for line, why in ticked.left:
            _say(f"{target.shown}:{line} is left alone: {why}")
        if ticked.unknown:
            count = "1 line is" if ticked.unknown == 1 else f"{ticked.unknown} lines are"
            _say(f"{target.shown}: {count} new or reworded since the run and stay as they are. Measure with --fresh")
    return changed


def _run(arguments: argparse.Namespace, repository: Path) -> Run:
    if arguments.fresh:
        request = understood(arguments)
        tools = request.tools(quiet, keep=True)
        return assess(request.checklists(tools), tools)
    environment = arguments.env or read_configuration(repository).environment
    run = stored_run(repository, arguments.run, environment=environment)
    if all(checklist.path == NAME for checklist in run.checklists):
        raise UsageError(
            "this run read the catalogue and no document. Name another with --run, or measure with --fresh"
        )
    age = _age(run)
    if age > DAY:
        _say(f"this run is {age // DAY} days old. Measure again with --fresh")
    return run


def _age(run: Run) -> int:
    """Seconds since the facts were read; 0 for a time that cannot be read."""
    from datetime import UTC, datetime  # noqa: PLC0415 - only here

    try:
        moment = datetime.fromisoformat(run.read_at or run.started_at)
        return int((datetime.now(UTC) - moment.astimezone(UTC)).total_seconds())
    except (ValueError, OverflowError):
        return 0


def _targets(run: Run, named: Iterable[str], repository: Path) -> list[Target]:
    """The documents of a run, or those of them that were named."""
    known = [checklist.path for checklist in run.checklists]
    wanted = list(named)
    found = []
    for shown in known:
        path = next((one for one in (repository / shown, Path(shown)) if os.path.isfile(one)), None)  # noqa: PTH113 - Path raises where a name is too long
        if wanted and not any(word == shown or (path is not None and _same(Path(word), path)) for word in wanted):
            continue
        if path is None:
            raise UsageError(f"the run read {shown}, and there is no such file any more. Measure with --fresh")
        found.append(_target(path, shown, repository))
    if not found:
        raise UsageError(
            f"the run read {', '.join(known) or 'no document'}, and not {', '.join(wanted) or 'any'}. "
            "Name one of these, or measure with --fresh"
        )
    return found


def _same(one: Path, other: Path) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)


def _target(path: Path, shown: str, repository: Path) -> Target:
    """Raises UsageError for a document outside of the repository, wherever a link to it stands."""
    real = os.path.realpath(path)
    if not real.startswith(f"{os.path.realpath(repository).rstrip('/')}/"):
        raise UsageError(
            f"{shown} lies outside of {repository}, where nothing is changed. Name its repository with --repo"
        )
    return Target(Path(real), shown, read_document(path, shown).data)


def _deliver(target: Target, after: bytes, arguments: argparse.Namespace) -> bool:
    """Show or make the difference; True where there is one."""
    if after == target.before:
        return False
    if not arguments.write:
        from proveout.redact import Redactor  # noqa: PLC0415 - late, as everything that only draws
        from proveout.report.difference import render_difference  # noqa: PLC0415 - the same

        encoding = sys.stdout.encoding or "ascii"
        text = render_difference(target.before, after, target.shown, colour=colour_wanted(), encoding=encoding)
        sys.stdout.write(Redactor().text(text))
        return True
    if target.path.read_bytes() != target.before:
        raise UsageError(f"{target.shown} was changed while we read it, and stays as it is. Try again")
    write_whole(target.path, after, shown=target.shown)
    return True


def _say(sentence: str) -> None:
    from proveout.redact import Redactor  # noqa: PLC0415 - late, as everything that only draws

    print(f"proveout: {Redactor().text(sentence)}", file=sys.stderr)
