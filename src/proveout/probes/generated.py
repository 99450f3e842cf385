"""Names of folders that a tool makes or fetches."""

# Trees that are made or fetched by a tool. Only left out where no git says what is tracked.
GENERATED = frozenset(
    ".git .hg .svn .venv venv .tox .nox __pycache__ node_modules .mypy_cache .ruff_cache .pytest_cache .hypothesis "
    "dist build .next .nuxt .proveout site-packages .eggs htmlcov .terraform".split()
)
