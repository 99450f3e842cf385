"""Reads the migrations of Django, Alembic and plain SQL, and which of them came since the last release."""

import ast
import re
from collections.abc import Iterator
from dataclasses import replace

from proveout.facts.migrations import Back, Migration, MigrationFacts
from proveout.facts.sql import SqlFile
from proveout.model.need import Unreadable
from proveout.probes.alembic_migrations import read_revision
from proveout.probes.django_migrations import DjangoReader
from proveout.probes.git import GitError, git, names
from proveout.probes.python import TEST_PATH
from proveout.probes.repository import Repository
from proveout.probes.sql import read_sql
from proveout.probes.sql_changes import sql_changes

PYTHON = re.compile(r"(^|/)(migrations?|alembic|versions|revisions)/(?:.*/)?[^/]+\.py$")
DJANGO = re.compile(r"^class Migration\(", re.MULTILINE)
ALEMBIC = re.compile(r"^(down_)?revision\b[^\n]*=", re.MULTILINE)
OTHER_PYTHON = re.compile(r"^(async def upgrade\(|steps\s*=\s*\[|.*\bMigrationManager\()", re.MULTILINE)
OTHERS = re.compile(
    r"(^|/)(migrations?|migrate)/[^/]+\.(rb|php|exs|js|cjs|mjs|ts|go|java|kt)$|(^|/)(db\.)?changelog[\w.-]*\.(xml|ya?ml|json)$"
)

# One of these stands in every path that one of the patterns could match.
WORDS = ("migration", "migrate/", "alembic/", "versions/", "revisions/", "changelog")


def read_migrations(repository: Repository) -> MigrationFacts:
    """Migrations by their folders, in the order of their paths. A file that cannot be read is `broken`."""
    found: list[Migration] = []
    others: list[str] = []
    readers: dict[str, DjangoReader] = {}
    for path in repository.holding(*WORDS):
        if TEST_PATH.search(path):
            continue
        if OTHERS.search(path):
            others.append(path)
        elif PYTHON.search(path) and not path.endswith("/__init__.py"):
            found += _python(repository, path, readers, others)
    sql = read_sql(repository)
    found += _sql([one for one in sql.files if one.folder])
    migrations = tuple(found)
    since, fresh = _fresh(repository, frozenset(one.path for one in migrations))
    return MigrationFacts(migrations, tuple(others), since, fresh, repository.seen_at)


def _python(
    repository: Repository, path: str, readers: dict[str, DjangoReader], others: list[str]
) -> Iterator[Migration]:
    group, _, file = path.rpartition("/")
    text = repository.text(path)
    if isinstance(text, Unreadable):
        yield Migration(path, "django", group, file, broken=text.reason)
        return
    is_django, is_alembic = DJANGO.search(text), ALEMBIC.search(text)
    if not is_django and not is_alembic:
        if OTHER_PYTHON.search(text):
            others.append(path)
        return
    tool = "django" if is_django else "alembic"
    name = file.removesuffix(".py")
    try:
        tree = ast.parse(text)
        if is_django:
            app = group.rpartition("/")[0].rpartition("/")[2]
            migration = readers.setdefault(group, DjangoReader(group, app)).read(path, name, tree)
        else:
            migration = read_revision(path, group, tree)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line = getattr(error, "lineno", None)
        at = f":{line}" if line else ""
        yield Migration(path, tool, group, name, broken=f"{path}{at} is no Python that 3.11+ can read")
        return
    if migration is not None:
        yield migration


def _sql(files: list[SqlFile]) -> Iterator[Migration]:
    stems = {_stem(one.path) for one in files if one.is_back}
    previous: dict[str, str] = {}
    for one in files:
        if one.is_back:
            continue
        has_back = one.has_back or _stem(one.path) in stems
        before = previous.get(one.folder)
        previous[one.folder] = one.path
        yield replace(
            Migration(one.path, "sql", one.folder, one.path),
            after=(before,) if before else (),
            changes=sql_changes(one.statements),
            back=Back.WRITTEN if has_back else Back.NONE,
            # A tool may run a file in a transaction or not: only the tool's own files say so.
            atomic=False,
            broken=one.broken,
        )


def _stem(path: str) -> str:
    """What the two files of one migration share: folder and number, or the folder where each has its own."""
    folder, _, file = path.rpartition("/")
    if re.fullmatch(r"(up|down|migration)\.sql", file):
        return folder
    number = re.match(r"[UV]?(\d[\d_.]*\d|\d)", file)
    return f"{folder}/{number[1] if number else re.sub(r'[._-](up|down|rollback|undo|revert).sql$', '', file)}"


def _fresh(repository: Repository, paths: frozenset[str]) -> tuple[str, frozenset[str]]:
    """The last tag before this revision, or the upstream branch, and what differs from it among the paths."""
    if not paths or not repository.listed_by_git:
        return "", frozenset()
    for words in (("describe", "--tags", "--abbrev=0", "HEAD^"), ("rev-parse", "--abbrev-ref", "@{upstream}")):
        try:
            since = git(repository.root, *words).decode("utf-8", "replace").strip()
            if since.startswith("-"):
                continue  # a name that git would take for an option
            # Of the index alone: files on the disk would go through filters that the repository configures.
            options = ("--cached", "--name-only", "-z", "--relative", "--no-renames", "--no-ext-diff")
            listed = names(git(repository.root, "diff-index", *options, since, "--"))
        except GitError:
            continue
        fresh = paths & frozenset(listed)
        # Beside a tag only an upstream that lacks something tells what is new.
        if words[0] == "describe" or fresh:
            return since, fresh
    return "", frozenset()
