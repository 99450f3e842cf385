"""What a run is drawn as, and where it goes: the flags that several commands share."""

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from proveout.cli.files import write_whole
from proveout.cli.request import colour_wanted, width_wanted
from proveout.errors import UsageError
from proveout.model.run import Run
from proveout.report.forms import FORMS, TERMINAL

SUMMARY = "GITHUB_STEP_SUMMARY"  # a file whose Markdown GitHub shows on the page of a job
WORKSPACE = "GITHUB_WORKSPACE"  # the folder that paths of annotations and of SARIF count from
FROM_WORKSPACE = ("github", "sarif")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`--format` for stdout and `--report` for files."""
    parser.add_argument("--format", choices=(TERMINAL, *FORMS), default=TERMINAL, help="what goes to stdout")
    parser.add_argument(
        "--report",
        action="append",
        default=[],
        metavar="FORM=FILE",
        help="write a report to a file as well, such as html=out.html; may be given several times",
    )


def wanted(arguments: argparse.Namespace) -> tuple[tuple[str, Path], ...]:
    """The reports to files, checked before anything is measured. Raises UsageError for what cannot be written."""
    said: Sequence[str] = arguments.report
    return tuple(_one(word) for word in said)


def deliver(run: Run, arguments: argparse.Namespace, *, path_to_go: bool = False) -> None:
    """Write every report that was asked for; stdout comes last, so that a report that failed is seen."""
    from proveout.report.forms import render  # noqa: PLC0415 - late, as everything that only draws

    for form, path in wanted(arguments):
        write_whole(path, _encoded(render(_placed(run, form), form, width=100)))
    if arguments.format == "github":
        _summarize(run)
    encoding = sys.stdout.encoding or "ascii"
    text = render(
        _placed(run, arguments.format),
        arguments.format,
        width=width_wanted(),
        colour=colour_wanted(),
        encoding=encoding,
        path_to_go=path_to_go,
    )
    if arguments.format == TERMINAL:
        sys.stdout.write(text)
    else:
        _write_utf8(text)


def _placed(run: Run, form: str) -> Run:
    """The run with its documents named from the workspace, where the repository is a folder of it."""
    workspace = os.environ.get(WORKSPACE)
    if form not in FROM_WORKSPACE or not workspace:
        return run
    names = {one.path: _from_workspace(one.path, Path(run.repository), workspace) for one in run.checklists}
    checklists = tuple(replace(one, path=names[one.path]) for one in run.checklists)
    results = tuple(replace(one, checklist=names.get(one.checklist, one.checklist)) for one in run.results)
    return replace(run, checklists=checklists, results=results)


def _from_workspace(path: str, repository: Path, workspace: str) -> str:
    real = os.path.realpath(repository / path if os.path.isfile(repository / path) else path)  # noqa: PTH113 - a name may be too long
    below = os.path.relpath(real, os.path.realpath(workspace))
    return path if below.startswith("..") or not os.path.isfile(real) else Path(below).as_posix()  # noqa: PTH113 - the same


def _one(word: str) -> tuple[str, Path]:
    form, equals, file = word.partition("=")
    if not equals or not file or form not in (TERMINAL, *FORMS):
        raise UsageError(
            f"--report {word}: write FORM=FILE, with a form out of {', '.join(sorted((TERMINAL, *FORMS)))}"
        )
    path = Path(file)
    if os.path.isdir(path):  # noqa: PTH112 - Path raises where a name is too long
        raise UsageError(f"--report {word}: {file} is a folder. Name a file in it")
    if not os.path.isdir(path.parent):  # noqa: PTH112 - the same
        raise UsageError(f"--report {word}: there is no folder {path.parent}. Make it first")
    return form, path


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")


def _write_utf8(text: str) -> None:
    """For machines: UTF-8 whatever the terminal speaks, where stdout allows it."""
    if (sys.stdout.encoding or "").lower().replace("-", "") == "utf8" or not hasattr(sys.stdout, "buffer"):
        sys.stdout.write(text)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(_encoded(text))


def _summarize(run: Run) -> None:
    """Add the report to the page of the job, as far as it has room there."""
    place = os.environ.get(SUMMARY)
    if not place:
        return
    from proveout.report.github import MOST_SUMMARY  # noqa: PLC0415 - only in GitHub Actions
    from proveout.report.markdown import render_markdown  # noqa: PLC0415 - the same

    try:
        taken = os.path.getsize(place) if os.path.exists(place) else 0  # noqa: PTH110, PTH202 - a name may be too long
        with open(place, "ab") as file:  # noqa: PTH123 - the same
            file.write(_encoded(render_markdown(run, most_bytes=max(2000, MOST_SUMMARY - taken - 1000))))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        print(f"proveout: the step summary could not be written: {reason}", file=sys.stderr)
