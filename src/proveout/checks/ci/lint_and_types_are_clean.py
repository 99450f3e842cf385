"""The project's own linters, formatters and type checker find nothing.

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

Sources:
    Enlightn reliability analyzers
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.FILES)


@dataclass(frozen=True, slots=True)
class Limits:
    tools: tuple[str, ...] = ()
