"""No debugger, debug print, mock, forgotten note or dead switch ships.

Why:
    A breakpoint stops a production process, a forgotten print leaks data into logs, a note says that work is open.

Fix:
    Take the line out, or turn the note into an issue. Print through logging, which has a level and a place.

Proof:
    Shipped source (not tests) is walked as syntax for breakpoints, prints, console calls, mock imports
    and marked comments of the stated words. Control: a planted one is found; the number of files read
    is stated.

Asked as:
    no console.log in production code; debug statements removed; all TODOs and FIXMEs resolved; remove
    mock data; production comments in code addressed; no commented-out code

Told by:
    console.log* + (no | remove | strip | clean | delete | statement | disable | production) ~0.91
    "console log" + (no | remove | strip | clean | statement) ~0.91
    "console statements" ~0.91
    "print statements" ~0.91
    "debug print" ~0.91
    "debug prints" ~0.91
    "debug statements" ~0.91
    "debug code" ~0.91
    "debug logging" + (remove | no | strip | clean | delete) -level ~0.9
    "debugging code" ~0.91
    "debug logs" + (remove | no | strip | clean) -level ~0.88
    "debug endpoints" + (remove | delete) ~0.82
    "debugger statements" ~0.91
    (breakpoint | pdb | set_trace | debugger) + (no | remove | clean) ~0.91
    todo + (no | resolve | remove | comment | fixme | address | clean | critical | code) -doing ~0.91
    fixme ~0.91
    "commented out code" ~0.91
    "commented code" ~0.91
    "production comments" ~0.88
    "dead code" -(import | lint) ~0.9
    "unused code" -(import | lint | css | bundle) ~0.88
    "unused files" ~0.85
    (remove | clean) + mock + (data | response) -(secret | credential | key | url | localhost | password) ~0.86
    (remove | clean) + placeholder + (data | response) -(secret | credential | key | url | localhost | password) ~0.86
    (remove | clean) + mock + (code | api) -(secret | credential | key | url | localhost | password) ~0.86
    (remove | clean) + placeholder + (code | api) -(secret | credential | key | url | localhost | password) ~0.86
    (delete | no) + mock + (data | response) -(secret | credential | key | url | localhost | password) ~0.86
    (delete | no) + placeholder + (data | response) -(secret | credential | key | url | localhost | password) ~0.86
    (delete | no) + (mock | placeholder) + (code | api) -(secret | credential | key | url | localhost | password) ~0.86
    (remove | clean) + hardcoded + (data | response) -(secret | credential | key | url | localhost | password) ~0.86
    (remove | clean) + hardcoded + (code | api) -(secret | credential | key | url | localhost | password) ~0.86
    (delete | no) + hardcoded + (data | response) -(secret | credential | key | url | localhost | password) ~0.86
    (delete | no) + hardcoded + (code | api) -(secret | credential | key | url | localhost | password) ~0.86
    "mock data" + (no | remove | replace | clean | not) ~0.91
    "test code" + (remove | no | clean) ~0.9
    "dummy data" + (code | remove | no) ~0.82
    "development only code" ~0.9
    "development code" + (remove | no) ~0.9
    "temporary code" ~0.9
    "duplicate code" + remove ~0.85
    "test routes" + (remove | disable | no) ~0.82
    "feature flags" + (cleaned | remove | stale | old) ~0.82
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proveout.facts.python import NOTED, Call, Expression, Module, Note, PythonFacts
from proveout.facts.tree import TreeFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES,)
MINUTES = 30


@dataclass(frozen=True, slots=True)
class Limits:
    words: tuple[str, ...] = ("TODO", "FIXME", "PRODUCTION")
    max: int = 0


PASSES = {"tree": TreeFacts.example(), "python": PythonFacts.example(), "limits": Limits()}
FAILS = {
    "tree": TreeFacts.example(),
    "python": PythonFacts.example(modules=(Module("app/main.py", calls=(Call("breakpoint", 3),)),)),
    "limits": Limits(),
}
DEBUGGERS = frozenset(
    "breakpoint builtins.breakpoint sys.breakpointhook pdb.set_trace ipdb.set_trace pudb.set_trace pdb.post_mortem "
    "code.interact remote_pdb.set_trace web_pdb.set_trace IPython.embed debugpy.listen debugpy.wait_for_client".split()
)
DEBUGGER_MODULES = frozenset("pdb ipdb pudb remote_pdb web_pdb debugpy".split())
PRINTS = frozenset("print builtins.print pprint.pprint pprint.pp".split())
IMPORTERS = ("__import__", "importlib.import_module", "builtins.__import__")
BROWSER = (
    *(".js", ".mjs", ".cjs", ".jsx", ".ts", ".tsx", ".vue", ".svelte"),
    *(".html", ".htm", ".j2", ".jinja", ".jinja2", ".mako"),
)
UNSHIPPED = re.compile(r"(^|/)(tests?|__tests__|specs?|docs?)/|[._-](test|spec)\.|(^|/)test_|\.config\.")
SCRIPT = re.compile(r"(^|/)((manage|__main__|setup|cli)\.py$|scripts/|management/commands/)")
MOCKS = ("unittest.mock", "mock", "faker", "factory_boy")


def check(tree: TreeFacts, python: PythonFacts, limits: Limits) -> Verdict:
    modules = python.application
    if not modules:
        return unknown("leftovers: no Python file that ships was seen here")
    found = [leftover for module in modules for leftover in _leftovers(module, limits)]
    if len(found) > limits.max:
        shown = "; ".join(f"{seen.where} {seen.saw}" for seen in found[:3])
        more = f" and {len(found) - 3} more" if len(found) > 3 else ""
        return failed(f"leftovers: {shown}{more}, {limits.max} are allowed", *found[:50])
    broken = [module.broken for module in python.broken if not module.is_test]
    if broken:
        return unknown(f"leftovers: none in {len(modules)} files, but {broken[0]}")
    if doubts := [one for module in modules for one in _doubts(module, limits)]:
        return unknown(f"leftovers: {doubts[0].where} {doubts[0].saw}, which may be one", *doubts[:50])
    if unsought := [word for word in limits.words if word not in NOTED]:
        return unknown(f"leftovers: comments of the word {unsought[0]} are not looked for")
    scripts = [path for path in tree.files if path.lower().endswith(BROWSER) and not UNSHIPPED.search(path)]
    if scripts:
        return unknown(
            f"leftovers: none in {len(modules)} Python files, but {scripts[0]} and its like are not read yet"
        )
    if not _leftovers(Module("planted.py", calls=(Call("breakpoint", 1),)), limits):
        return unknown("leftovers: the rule did not find a planted breakpoint(), so it proves nothing")
    calls = sum(len(module.calls) for module in modules)
    return absent(
        f"leftovers: {len(found)} in {len(modules)} Python files",
        control(
            f"a planted breakpoint() is found; {len(modules)} files with {calls} calls were walked",
            "the repository's Python files",
        ),
        *found,
    )


def _leftovers(module: Module, limits: Limits) -> list[Evidence]:
    found = [_evidence(module, call) for call in module.calls if call.name in DEBUGGERS or _brings_debugger(call)]
    # A command line tool prints; a service logs.
    if not SCRIPT.search(module.path):
        found += [_evidence(module, call) for call in module.calls if call.name in PRINTS]
    found += [
        Evidence(f"imports {name}", module.path, f"grep -n {name} '{module.path}'")
        for name in module.imports
        if name in MOCKS or name in DEBUGGER_MODULES
    ]
    found += [_noted(module, note) for note in module.notes if note.word in limits.words]
    return found


def _doubts(module: Module, limits: Limits) -> Iterator[Evidence]:
    """What may be a leftover under another name: an alias, a word in small letters or in a text."""
    named = DEBUGGERS if SCRIPT.search(module.path) else DEBUGGERS | PRINTS
    for one in module.assignments:
        if one.value in named:
            yield Evidence(
                f"{one.name} stands for {one.value}", f"{module.path}:{one.line}", f"sed -n {one.line}p '{module.path}'"
            )
    for call in module.calls:
        given = (*call.arguments, *call.values.values())
        handed = next((one.name for one in given if isinstance(one, Expression) and one.name in named), "")
        taken = call.name in ("getattr", "builtins.getattr") and any(
            one in ("print", "pprint", "breakpoint", "set_trace") for one in given if isinstance(one, str)
        )
        if handed or taken:
            again = f"sed -n {call.line}p '{module.path}'"
            yield Evidence(f"{call.name}() takes {handed or 'it by its name'}", f"{module.path}:{call.line}", again)
    for note in module.notes:
        if note.word not in limits.words and note.word.upper() in limits.words:
            yield _noted(module, note)


def _brings_debugger(call: Call) -> bool:
    if call.name not in IMPORTERS or not call.arguments:
        return False
    name = call.arguments[0]
    return isinstance(name, str) and name.partition(".")[0] in DEBUGGER_MODULES


def _evidence(module: Module, call: Call) -> Evidence:
    return Evidence(f"{call.name}()", f"{module.path}:{call.line}", f"sed -n {call.line}p '{module.path}'")


def _noted(module: Module, note: Note) -> Evidence:
    again = f"grep -n {note.word} '{module.path}'"
    return Evidence(f"{note.word}: {note.text[:60]}", f"{module.path}:{note.line}", again)
