"""Reads what the targets of the top Makefile and the scripts of Hatch run."""

import re

from proveout.model.need import Unreadable
from proveout.probes.repository import Repository
from proveout.probes.toml import parse_toml

NAMES = ("GNUmakefile", "makefile", "Makefile")  # in the order in which make looks for them
RULE = re.compile(r"^([A-Za-z0-9_][\w ./-]{0,200}?)\s*::?(?!=)\s*([^=#\n]{0,500}?)(?:;(.*))?(?:\s+#.*)?$")
MOST_TARGETS = 200  # that one target needs
MOST = 20_000  # characters of one target with all that it needs


def read_recipes(repository: Repository) -> dict[str, str]:
    """The script of each target, those of what it needs first. Variables are not expanded.

    A line whose failure make passes over (`-` before it) has `|| true` behind it.
    """
    path = next((one for one in NAMES if one in repository.files), "")
    text = repository.text(path) if path else ""
    if isinstance(text, Unreadable):
        return {}
    own: dict[str, list[str]] = {}
    needs: dict[str, list[str]] = {}
    current: list[str] = []
    for line in re.sub(r"\\\n[ \t]*", " ", text).split("\n"):
        if line.startswith("\t"):
            said = line.strip()
            marks = re.match(r"[-@+\s]*", said)
            command = said[marks.end() if marks else 0 :]
            if command:
                swallowed = marks is not None and "-" in marks[0]
                for name in current:
                    own[name].append(f"{command} || true" if swallowed else command)
        elif line.strip() and not line.startswith("#"):
            found = RULE.match(line)
            current = found[1].split() if found else []
            for name in current:
                own.setdefault(name, [])
                needs.setdefault(name, []).extend(found[2].split() if found else ())
                if found and found[3]:
                    own[name].append(found[3].strip())
    scripts = {f"make {name}": "\n".join(_script(name, own, needs, set()))[:MOST] for name in own}
    return scripts | _of_hatch(repository)


def _script(name: str, own: dict[str, list[str]], needs: dict[str, list[str]], seen: set[str]) -> list[str]:
    """Each target once, as make does it."""
    if name in seen or len(seen) > MOST_TARGETS:
        return []
    seen.add(name)
    before = [line for one in needs.get(name, ()) for line in _script(one, own, needs, seen)]
    return [*before, *own.get(name, ())]


def _of_hatch(repository: Repository) -> dict[str, str]:
    text = repository.text("pyproject.toml") if "pyproject.toml" in repository.files else ""
    if isinstance(text, Unreadable) or "tool.hatch.envs" not in text:
        return {}
    try:
        tree = parse_toml(text)
    except ValueError:
        return {}
    for key in ("tool", "hatch", "envs"):
        inner = tree.get(key)
        tree = inner if isinstance(inner, dict) else {}
    found = {}
    for environment, said in tree.items():
        scripts = said.get("scripts") if isinstance(said, dict) else None
        for name, script in scripts.items() if isinstance(scripts, dict) else ():
            lines = [script] if isinstance(script, str) else script if isinstance(script, list) else []
            prefix = "" if environment == "default" else f"{environment}:"
            found[f"hatch {prefix}{name}"] = "\n".join(one for one in lines if isinstance(one, str))[:MOST]
    return found
