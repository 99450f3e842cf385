"""Reads which linters, formatters and type checkers a repository configures."""

import re

from proveout.facts.tooling import ToolingFacts
from proveout.model.need import Unreadable
from proveout.probes.repository import Repository

# Files whose name alone says whose settings they are.
NAMES = (
    ("ruff", re.compile(r"(^|/)\.?ruff\.toml$")),
    ("flake8", re.compile(r"(^|/)\.flake8$")),
    ("pylint", re.compile(r"(^|/)\.?pylintrc(\.toml)?$")),
    ("mypy", re.compile(r"(^|/)\.?mypy\.ini$")),
    ("isort", re.compile(r"(^|/)\.isort\.cfg$")),
    ("pyright", re.compile(r"(^|/)pyrightconfig\.json$")),
    ("eslint", re.compile(r"(^|/)(\.eslintrc(\.\w+)?|eslint\.config\.\w+)$")),
    ("prettier", re.compile(r"(^|/)(\.prettierrc(\.\w+)?|prettier\.config\.\w+)$")),
    ("typescript", re.compile(r"(^|/)tsconfig(\.\w+)?\.json$")),
    ("biome", re.compile(r"(^|/)biome\.jsonc?$")),
    ("stylelint", re.compile(r"(^|/)(\.stylelintrc(\.\w+)?|stylelint\.config\.\w+)$")),
    ("pre-commit", re.compile(r"(^|/)\.pre-commit-config\.yaml$")),
)
SECTION = re.compile(
    r"^\[(?:tool[.:])?(ruff|black|isort|flake8|pylint|mypy|pyright|basedpyright)\b[^\]]*\]", re.MULTILINE
)
WORD = re.compile(r"\b(ruff|black|isort|flake8|pylint|mypy|pyright|eslint|prettier|typescript|biome|stylelint)\b")
SHARED = ("pyproject.toml", "setup.cfg", "tox.ini")
ASKING = ("package.json", ".pre-commit-config.yaml")

# One of these stands in the path of each of these files.
WORDS = (
    *("ruff", "flake8", "pylint", "mypy", "isort", "pyright", "eslint", "prettier", "tsconfig", "biome", "stylelint"),
    *(".pre-commit", *SHARED, *ASKING),
)


def read_tooling(repository: Repository) -> ToolingFacts:
    """Settings by the names of files and by sections of shared ones."""
    configured: dict[str, str] = {}
    required: set[str] = set()
    unread: list[str] = []
    for path in repository.holding(*WORDS):
        base = path.rsplit("/", 1)[-1]
        for tool, name in NAMES:
            if name.search(path):
                configured.setdefault(tool, path)
        if base not in SHARED and base not in ASKING:
            continue
        text = repository.text(path)
        if isinstance(text, Unreadable):
            unread.append(text.reason)
        elif base in ASKING:
            required.update(WORD.findall(text))
        else:
            for found in SECTION.finditer(text):
                configured.setdefault(found[1], f"{path}:{text.count(chr(10), 0, found.start()) + 1}")
    return ToolingFacts(configured, tuple(sorted(required)), tuple(unread), seen_at=repository.seen_at)
