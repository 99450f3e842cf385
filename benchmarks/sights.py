"""Every check with the sights that its page names and those that are built, and for a run the sight that decided.

    python benchmarks/sights.py                      the catalogue
    python benchmarks/sights.py --run run.json       with the sight and the verdict of `proveout check --format json`
    python benchmarks/sights.py --wanting files      only checks whose page names a sight that is not built

The table is Markdown, so that it can be put into an issue as it is.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

from proveout.catalogue import read_catalogue
from proveout.model.check import Page, PageKind, Sight
from proveout.model.document import read_run
from proveout.model.run import Judgement


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, help="a run in JSON")
    parser.add_argument("--wanting", type=Sight, choices=list(Sight), help="only where this sight is not built")
    arguments = parser.parse_args()
    catalogue = read_catalogue()
    judged = _judged(arguments.run) if arguments.run else {}
    pages = [catalogue[check] for check in sorted(catalogue)]
    pages = [page for page in pages if page.kind is PageKind.CHECK]
    if arguments.wanting:
        pages = [page for page in pages if arguments.wanting in page.sees and arguments.wanting not in page.built]
    print("| check | sees | built |" + (" decided by | verdict |" if judged else ""))
    print("| --- | --- | --- |" + (" --- | --- |" if judged else ""))
    for page in pages:
        print(_row(page, judged.get(page.id, []), with_run=bool(judged)))
    built = Counter(sight for page in pages for sight in page.built)
    print(f"\n{len(pages)} checks, {sum(bool(page.built) for page in pages)} with a sight: {_counted(built)}")
    if judged:
        used = Counter(one.sight or "none" for listed in judged.values() for one in listed)
        print(f"the run was decided by: {_counted(used)}")
    return 0


def _judged(path: Path) -> dict[str, list[Judgement]]:
    found: dict[str, list[Judgement]] = {}
    for judgement in read_run(path.read_text(encoding="utf-8")).judgements.values():
        found.setdefault(judgement.check, []).append(judgement)
    return found


def _row(page: Page, judgements: list[Judgement], *, with_run: bool) -> str:
    row = f"| {page.id} | {', '.join(page.sees)} | {', '.join(page.built) or '-'} |"
    if not with_run:
        return row
    used = ", ".join(dict.fromkeys(str(one.sight or "-") for one in judgements)) or "not asked"
    verdicts = ", ".join(dict.fromkeys(str(one.verdict.outcome) for one in judgements)) or "-"
    return f"{row} {used} | {verdicts} |"


def _counted(numbers: Counter[Sight] | Counter[Sight | str]) -> str:
    return ", ".join(f"{name} {number}" for name, number in numbers.most_common()) or "none"


if __name__ == "__main__":
    sys.exit(main())
