"""The project's own linters, formatters and type checker find nothing.

Why:
    A linter that is not run finds nothing, and what it would have found is found by users.

Fix:
    Configure the tools in pyproject.toml (`[tool.ruff]`, `[tool.mypy]`), eslint.config.js and tsconfig.json,
    and run them in the pipeline and before each commit.

Proof:
    The tools that the project configures or the document names are run with the project's own
    configuration. Control: each is shown to report on a planted fault; a tool that is named but not
    configured fails.

Asked as:
    no linting errors; lint and type checks pass; TypeScript compiles without errors; code quality
    checks pass; ruff and black clean; mypy passes

Told by:
    lint* -(css | commit | ci | pipeline | workflow | automatic | docker* | static | #url | unit | stage) ~0.91
    "linting errors" ~0.91
    "linter errors" ~0.91
    "lint and test" ~0.8
    eslint -(plugin | ci | pipeline) ~0.91
    flake8 -(ci | pipeline) ~0.91
    pylint -(ci | pipeline) ~0.91
    ruff -(ci | pipeline) ~0.91
    mypy -(ci | pipeline) ~0.91
    pyright ~0.91
    isort -ci ~0.91
    black + (format | check | code | ruff | isort | flake8 | --check) -(ci | box | list | friday) ~0.91
    prettier -(ci | pipeline) ~0.91
    rubocop ~0.91
    phpstan ~0.95
    checkstyle ~0.9
    golangci-lint ~0.91
    "type check" -(file | upload | mime | content | ci | pipeline) ~0.9
    "type checking" -(file | upload | mime | content | ci | pipeline) ~0.9
    typecheck -(ci | pipeline | stage) ~0.9
    tsc ~0.91
    "typescript" + (error | compile | compilation | strict | warning | no | clean) -build ~0.91
    "typescript errors" ~0.91
    "type errors" -(mime | content) ~0.91
    "type hints" ~0.84
    "code formatted" ~0.91
    "code formatting" -(ci | pipeline | automatic) ~0.91
    "code style" ~0.9
    "formatting checks" -(ci | automatic) ~0.9
    "code quality checks" -(ci | pipeline | automatic) ~0.9
    "unused imports" ~0.91
    "unused variables" -environment ~0.9
    "syntax errors" ~0.88
    py_compile ~0.95
    "compile errors" ~0.82
    "pre-commit hooks" + (install | pass | run | clean | configure) -(secret | git-secrets | detect) ~0.84
    "static type" ~0.9
    "no warnings" + (compile | compiler) ~0.84
    "static analysis" + (lint* | "type checking") ~0.91
    "no compiler warnings" ~0.86
    imports + (duplicate | organize* | organiz* | clean* | sorted) ~0.86
    syntax + (validation | check | valid | verified) + (pass | clean | complete | python | javascript) -(nginx |
        yaml | sql | config) ~0.84

Sources:
    Enlightn reliability analyzers
"""

import re
from dataclasses import dataclass

from proveout.facts.dependencies import DependencyFacts
from proveout.facts.pipeline import PipelineFacts, Step
from proveout.facts.tooling import ToolingFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.FILES)
MINUTES = 120


@dataclass(frozen=True, slots=True)
class Limits:
    tools: tuple[str, ...] = ()


PASSES = {
    "tooling": ToolingFacts.example(),
    "pipelines": PipelineFacts.example(),
    "dependencies": DependencyFacts.example(),
    "limits": Limits(),
}
FAILS = {**PASSES, "limits": Limits(tools=("mypy",))}
# What stands for a tool under another name.
ALIASES = {"tsc": "typescript", "typescript": "typescript", "pre-commit": "pre-commit", "precommit": "pre-commit"}
KNOWN = frozenset(
    "ruff black isort flake8 pylint mypy pyright eslint prettier typescript pre-commit biome stylelint".split()
)


def check_files(
    tooling: ToolingFacts, pipelines: PipelineFacts, dependencies: DependencyFacts, limits: Limits
) -> Verdict:
    named = [ALIASES.get(tool.lower(), tool.lower()) for tool in limits.tools]
    shown = [Evidence(f"{tool} is configured", where) for tool, where in tooling.configured.items()]
    steps = [(p.path, step) for p in pipelines.pipelines for job in p.jobs for step in job.steps]
    lost = [tool for tool in named if tool in KNOWN and not _is_known(tool, tooling, steps, dependencies)]
    if lost and not tooling.unread and not any(p.broken for p in pipelines.pipelines):
        return failed(
            f"linters: {lost[0]} is named, and nothing here configures, requires or runs it",
            Evidence(
                f"no settings of {lost[0]}",
                "the repository's files",
                f"grep -rniE '{lost[0]}' --include='*.toml' --include='*.cfg' --include='*.y*ml' --include='*.json' .",
            ),
        )
    strange = [tool for tool in named if tool not in tooling.configured]
    if strange or not shown:
        reason = (
            f"settings of {strange[0]} were not seen"
            if strange
            else "no settings of a linter or type checker were seen"
        )
        return unknown(f"linters: {reason}", *shown)
    return passed(f"linters: {', '.join(tooling.configured)} are configured; what they find was not asked", *shown)


def _is_known(tool: str, tooling: ToolingFacts, steps: list[tuple[str, Step]], dependencies: DependencyFacts) -> bool:
    if tool in tooling.configured or any(one.name == tool for one in dependencies.declared):
        return True
    word = re.compile(rf"\b{'tsc|typescript' if tool == 'typescript' else re.escape(tool)}\b")
    return tool in tooling.required or any(word.search(f"{step.run} {step.uses}") for _, step in steps)
