"""Reads mutated documents: nothing but a sentence may come of them, in linear time, and no tick that was not there.

    python benchmarks/mutated_documents.py --corpus ../shared/corpus --count 2000

Without a corpus a few documents made here are mutated. The seed is fixed: two runs read the same documents.
"""

import argparse
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from proveout.bind import Binder  # noqa: E402 - the path is set above, so that the script runs from anywhere
from proveout.catalogue import read_catalogue  # noqa: E402 - see above
from proveout.errors import UnreadableDocumentError, UsageError  # noqa: E402 - see above
from proveout.intake import read_checklist  # noqa: E402 - see above
from proveout.model.checklist import Item, Says  # noqa: E402 - see above

OWN = (
    "# Launch\n\n- [x] HTTPS everywhere\n- [ ] Backups\n  - [ ] daily\n\n"
    "| what | status |\n|--|--|\n| Redis | ✅ |\n".encode(),
    "## Steps\n\n1. ✅ Deploy\n2. ❌ Monitor\n\n```bash\ncurl https://x.example/health  # 200\n```\n".encode(),
)
# What a line must hold so that it may be read as ticked or claimed: a filled box, or a sign or word that says
# done, also as UTF-8 looks when it was read as cp1252, Latin-1 or Mac Roman.
MAY_BE_DONE = re.compile(
    r"\[\s*[xX✓✔☑✅]\s*\]|[✅✓✔☑🗹🆗👍💯🟢☒]|âœ|‚úÖ|‚úì|‚úî|â\x9c|\b(?:done|complete[d]?|yes|ok|pass(?:ed)?|ready|configured|fixed|implemented|active|working|enabled|resolved|live|finished|set|verified)\b",
    re.IGNORECASE,
)
HOSTILE = (
    "<!-- - [x] ticked in a comment",
    "--> <!--",
    "<!-- proveout: pin nothing.at_all -->",
    "\u202e]x[ -",
    "\u200b- [\u200bx\u200b] x",
    "\x00",
    "\r",
    "\r\n",
    "\ufeff",
    "> " * 400,
    "- " * 400,
    "[" * 500,
    "`" * 300,
    "*" * 300,
    "|" * 300,
    "- [x",
    "x]",
    "[X](",
    "\u2028",
    "&#91;x&#93;",
    "\\[x\\]",
    "```\n- [x] in a fence\n```",
    "~~~",
    "<details>",
    "$$",
    "\t\t\t- [ ] deep",
    "é" * 50,
    "💥" * 50,
)


def cut(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    del others
    start = chance.randrange(len(data) + 1)
    return data[start : start + chance.randrange(len(data) + 1)]


def splice(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    other = chance.choice(others)
    at, to = chance.randrange(len(data) + 1), chance.randrange(len(other) + 1)
    return data[:at] + other[to : to + 4000] + data[at:]


def flip(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    del others
    changed = bytearray(data)
    for _ in range(chance.randrange(1, 200)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def plant(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    del others
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(data) + 1)
        data = data[:at] + chance.choice(HOSTILE).encode() + data[at:]
    return data


def newlines(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    del others
    return b"".join(line + chance.choice([b"\n", b"\r\n", b"\r", b"\n\r"]) for line in data.split(b"\n"))


def binary(data: bytes, chance: random.Random, others: list[bytes]) -> bytes:
    del others
    return chance.randbytes(chance.randrange(1, 20_000)) + data[: chance.randrange(len(data) + 1)]


MUTATIONS: tuple[Callable[[bytes, random.Random, list[bytes]], bytes], ...] = (
    cut,
    splice,
    flip,
    plant,
    newlines,
    binary,
)

LARGE: dict[str, Callable[[int], bytes]] = {
    "one line": lambda size: b"a " * (size // 2),
    "one line of boxes": lambda size: b"- [ ] x " * (size // 8),
    "nested quotes": lambda size: b"> " * (size // 2) + b"- [x] deep",
    "nested lists": lambda size: b"".join(b" " * (i % 400) + b"- [ ] x\n" for i in range(size // 210)),
    "open brackets": lambda size: b"[" * size,
    "emphasis": lambda size: b"*a_" * (size // 3),
    "backticks": lambda size: b"`a" * (size // 2),
    "comments": lambda size: b"<!-- " * (size // 5),
    "table": lambda size: b"| a | b |\n|--|--|\n" + b"| [x] | y |\n" * (size // 12),
    "NUL": lambda size: b"a\x00" * (size // 2),
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=ROOT.parent / "shared" / "corpus")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    documents = [path.read_bytes() for path in sorted(arguments.corpus.glob("doc-*.md"))] or list(OWN)
    faults = mutated(documents, arguments.count, random.Random(arguments.seed))  # noqa: S311 - chance, no secret
    faults += large()
    return 1 if faults else 0


def mutated(documents: list[bytes], count: int, chance: random.Random) -> int:
    binder = Binder(read_catalogue())
    ends: Counter[str] = Counter()
    faults = 0
    slowest = 0.0
    read_checklist(OWN[1], "warm.md")
    for number in range(count):
        data = chance.choice(documents)
        for _ in range(chance.randrange(1, 4)):
            data = chance.choice(MUTATIONS)(data, chance, documents)
        began = time.process_time()
        try:
            checklist = read_checklist(data, "mutated.md")
            slowest = max(slowest, (time.process_time() - began) / (len(data) + 2000) * 1e6)
            if number % 10 == 0:
                binder.bind(checklist)
        except (UnreadableDocumentError, UsageError) as sentence:
            ends[str(sentence)[:40]] += 1
            continue
        except Exception as error:  # noqa: BLE001 - what this script looks for
            faults += 1
            print(f"document {number}: {type(error).__name__}: {error}")
            continue
        ends["read"] += 1
        lines = data.decode("utf-8", "replace").splitlines()
        for item in checklist.items:
            if item.says in (Says.TICKED, Says.CLAIMED) and not MAY_BE_DONE.search(block_of(item, lines)):
                faults += 1
                print(f"document {number}, line {item.line}: read as {item.says}: {item.raw[:100]!r}")
    print(f"{count} mutated documents: {dict(ends)}; {faults} faults; slowest {slowest:.2f} s CPU a MB")
    return faults


def block_of(item: Item, lines: list[str]) -> str:
    """The line of an item and what follows it without a gap: a paragraph is one item, wherever its sign stands."""
    block = [item.raw]
    for line in lines[item.line : item.line + 40]:
        if not line.strip():
            break
        block.append(line)
    return "\n".join(block)


def large() -> int:
    faults = 0
    for name, make in LARGE.items():
        seconds = []
        for size in (1_000_000, 2_000_000, 4_000_000, 10_000_000):
            began = time.process_time()
            try:
                read_checklist(make(size), "large.md")
                end = "read"
            except UnreadableDocumentError:
                end = "a sentence"
            except Exception as error:  # noqa: BLE001 - what this script looks for
                end, faults = f"{type(error).__name__}", faults + 1
            seconds.append(time.process_time() - began)
        growth = seconds[2] / max(seconds[0], 0.02)
        linear = growth < 8  # four times the bytes; noise and caches allow twice that
        faults += not linear
        shown = " ".join(f"{one:6.2f}" for one in seconds)
        print(f"{name:<20} 1, 2, 4, 10 MB: {shown} s CPU, {end}{'' if linear else '  NOT LINEAR'}")
    return faults


if __name__ == "__main__":
    sys.exit(main())
