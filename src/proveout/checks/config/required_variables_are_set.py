"""Every variable that the code needs is set in the environment.

Why:
    A service that lacks a variable fails at the first request that needs it, not when it is started.

Fix:
    Set each missing variable where the service is started. Read it once at start-up, so that its absence
    stops the start: Django in settings.py, Flask in create_app, FastAPI with a pydantic-settings class.

Proof:
    Names read by the code without a default, by settings classes, compose, workflow and platform files
    are collected and compared with the names (not values) set in the environment, for web and worker.
    Control: the application starts with exactly that set (and without the ones said to be optional) and
    fails without a needed one. A name that only the document knows is reported.

Asked as:
    all required env vars set; environment variables configured in the hosting platform; production .env
    configured; environment variables configured; CI secrets configured; DATABASE_URL set; worker uses
    same environment variables as backend

Sources:
    The Twelve-Factor App, III Config; Enlightn EnvVariable
"""

from dataclasses import dataclass

from proveout.facts.environment import EnvironmentFacts
from proveout.facts.python import PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.limit import Choice
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.SETTINGS, Sight.PROVIDER, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    names: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    process: Choice = Choice("web")


PASSES = {"environment": EnvironmentFacts.example(), "python": PythonFacts.example(), "limits": Limits()}
FAILS = {
    "environment": EnvironmentFacts.example(values={"SECRET_KEY": "q9T-v1xWc7_ZrK4mN8sLp2eY"}),
    "python": PythonFacts.example(),
    "limits": Limits(),
}
# Set by the platform or the shell, never by an environment file.
GIVEN = frozenset("PATH HOME USER PWD SHELL LANG TZ TMPDIR HOSTNAME PORT PYTHONPATH VIRTUAL_ENV".split())


def check_files(environment: EnvironmentFacts, python: PythonFacts, limits: Limits) -> Verdict:
    needed = _needed(python, limits)
    empty = [name for name in needed if name not in environment.variables or not len(environment.variables[name].value)]
    if empty:
        return failed(
            f"{environment.path}: {', '.join(empty)} is not set, and is needed",
            *(Evidence(f"{name} is not set", f"{environment.path}; {needed[name]}", _again(name)) for name in empty),
        )
    seen = [Evidence(f"{name} is set", f"{environment.path}:{environment.variables[name].line}") for name in needed]
    if limits.names:
        return passed(f"{environment.path}: {', '.join(needed)} set", *seen)
    if not needed:
        return unknown("variables: no Python file was seen to read a variable that has no default")
    doubt = [module.broken for module in python.broken if not module.is_test]
    doubt += [f"{m.path}:{m.indirect[0]} reads a variable by a computed name" for m in python.application if m.indirect]
    if doubt:
        return unknown(f"variables: all {len(needed)} that can be seen are set, but {doubt[0]}", *seen)
    return passed(
        f"{environment.path}: all {len(needed)} variables that the code needs are set",
        control(f"{len(python.application)} Python files were read for variables", "the repository's Python files"),
        *seen,
    )


def _needed(python: PythonFacts, limits: Limits) -> dict[str, str]:
    """Each needed name with the place that needs it."""
    if limits.names:
        return dict.fromkeys(limits.names, "named by the document")
    return {
        read.name: f"read in {module.path}:{read.line}"
        for module in python.application
        for read in module.environment
        if read.default is None and read.name not in GIVEN and read.name not in limits.optional
    }


def _again(name: str) -> str:
    return f"grep -rn {name} --include='*.py' ."
