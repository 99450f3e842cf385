"""How fast documents become items, beside a Markdown parser alone, and whether the time grows with the length.

    python benchmarks/intake.py [FOLDER]

FOLDER holds Markdown documents; without it some are made up. Where it has an `index.jsonl` with the fields `doc`,
`checked` and `unchecked`, the boxes that were found are compared with it.
"""

import argparse
import json
import re
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from markdown_it import MarkdownIt

from proveout.intake import read_checklist
from proveout.model.checklist import Says

MOST = 0.3  # of the processor time that the Markdown parser takes by itself
MEBIBYTE = 1024 * 1024
BOX = re.compile(r"\[\s*[xX ]?\s*\]")


def main() -> int:
    arguments = argparse.ArgumentParser(description="Measure the intake stage.")
    arguments.add_argument("folder", nargs="?", type=Path, help="a folder of Markdown documents")
    folder: Path | None = arguments.parse_args().folder
    found = sorted(folder.glob("*.md")) if folder is not None and folder.is_dir() else []
    found = [path for path in found if path.name != "README.md"]
    documents = {path.name: path.read_bytes() for path in found} or {f"made-{n}.md": made(n) for n in range(120)}
    ratio = compare(documents)
    grow()
    if folder is not None and (folder / "index.jsonl").is_file():
        count(documents, (folder / "index.jsonl").read_text(encoding="utf-8"))
    return 0 if ratio <= MOST else 1


def compare(documents: dict[str, bytes]) -> float:
    """Print both times and return intake over parser; the best of five rounds each."""
    texts = [data.decode(errors="replace") for data in documents.values()]
    parser = MarkdownIt("commonmark").enable("table")
    alone = best(lambda: [parser.parse(text) for text in texts])
    ours = best(lambda: [read_checklist(data, name) for name, data in documents.items()])
    items = sum(len(read_checklist(data, name).items) for name, data in documents.items())
    size = sum(map(len, documents.values()))
    print(f"{len(documents)} documents, {size / 1024:.0f} KiB, {items} items")
    print(f"  Markdown parser alone  {alone * 1000:7.1f} ms")
    print(f"  intake                 {ours * 1000:7.1f} ms   ratio {ours / alone:.2f} (at most {MOST})")
    return ours / alone


def grow() -> None:
    """Print the time per mebibyte at four lengths, of an ordinary document and of one line."""
    document = made(1)
    shapes: dict[str, Callable[[int], bytes]] = {
        "document": lambda size: (document * (size // len(document) + 1))[:size],
        "one line": lambda size: (b"- [ ] " + b"must **be** `set` [x](y) " * (size // 25 + 1))[:size],
    }
    for name, shape in shapes.items():
        for mebibytes in (1, 2, 4, 8):
            took = best(partial(read_checklist, shape(mebibytes * MEBIBYTE), name), rounds=1)
            print(f"  {name:9} {mebibytes} MiB  {took:6.2f} s  {took / mebibytes:5.2f} s/MiB")


def count(documents: dict[str, bytes], index: str) -> None:
    """Print the boxes found beside those that the index counts, and the documents where they differ."""
    found, wanted = [0, 0], [0, 0]
    for entry in map(json.loads, index.splitlines()):
        if entry["doc"] not in documents:
            continue
        items = read_checklist(documents[entry["doc"]], entry["doc"]).items
        ticked = sum(item.says is Says.TICKED for item in items)
        opened = sum(item.says is Says.OPEN and BOX.search(item.raw) is not None for item in items)
        for at, (ours, theirs) in enumerate(((ticked, entry["checked"]), (opened, entry["unchecked"]))):
            found[at] += ours
            wanted[at] += theirs
        if (ticked, opened) != (entry["checked"], entry["unchecked"]):
            print(f"  {entry['doc']}: ticked {ticked} of {entry['checked']}, open {opened} of {entry['unchecked']}")
    print(f"boxes: ticked {found[0]} of {wanted[0]}, open {found[1]} of {wanted[1]}")


def best(work: Callable[[], object], rounds: int = 5) -> float:
    """The least processor time of the rounds, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def made(seed: int) -> bytes:
    """A document in the manner of those that teams keep, about seven KiB long."""
    lines = [f"# Release {seed} of the shop", "", "**Version:** 2.1  ", "**Status:** Ready ✅", ""]
    for part in range(1, 9):
        lines += [f"## {part}. Part {part} (Critical)", "", "Some words that lead in and say little by themselves.", ""]
        for point in range(9):
            box = "x" if (seed + part + point) % 7 == 0 else " "
            lines.append(
                f"- [{box}] **Point {point}** of part {part}: `SETTING_{point}` is set, answers in < {point + 1} s"
            )
        lines += ["  - A note below the last point", "  - Another one (if applicable)", ""]
        lines += ["```bash", "# Health", f"curl https://shop.test/health/{part}", "# Expected: 200", "```", ""]
        lines += ["| What | Status |", "|---|---|", "| Backups | ✅ |", "| Alarms | Pending |", ""]
        lines += [f"- ✅ Claim {point} of part {part}" for point in range(4)] + [""]
    return "\n".join(lines).encode()


if __name__ == "__main__":
    sys.exit(main())
