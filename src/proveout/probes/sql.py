"""Reads the SQL files of a repository: which statements they hold, and which belong to migrations."""

import re
from bisect import bisect_left

from proveout.facts.sql import SqlFacts, SqlFile, Statement, statements
from proveout.model.need import Unreadable
from proveout.probes.python import TEST_PATH
from proveout.probes.repository import Repository
from proveout.probes.toml import parse_toml

# Folders whose files a tool applies in the order of their names.
MIGRATIONS = re.compile(
    r"^(?P<folder>(?:.*/)?(?:migrations?|migrate|schema_migrations|changelogs?|drizzle|alembic/sql))/(?:[^/]+/)?[^/]+\.sql$"
)
NUMBERED = re.compile(r"(^|/)(V?\d[\d_.]*(__|[_.-])[^/]*)\.sql$")
BACK = re.compile(r"([._-](down|rollback|undo|revert)\.sql$)|(^|/)(U\d[\w.]*__[^/]*|down)\.sql$", re.IGNORECASE)
# dbmate, goose and sql-migrate hold both directions in one file.
TURNS = re.compile(r"^--\s*(?:migrate:|\+(?:goose|migrate)\s+)(up|down)\b.*$", re.IGNORECASE | re.MULTILINE)
ELSEWHERE = re.compile(
    r"(^|/)(seeds?|seeders?|dumps?|backups?|queries|reports|analytics|snippets|archive|archived|scratch|scripts/adhoc|"
    r"node_modules|vendor|demo|samples?|__tests__)(/|[._-][^/]*\.sql$|\.sql$)",
    re.IGNORECASE,
)


def read_sql(repository: Repository) -> SqlFacts:
    """Every `.sql` file that is no test, example, seed or report."""
    files = tuple(
        _file(repository, path)
        for path in repository.ending(".sql")
        if not TEST_PATH.search(path) and not ELSEWHERE.search(path)
    )
    supabase = any(path.startswith("supabase/") or "/supabase/" in path for path in repository.holding("supabase/"))
    return SqlFacts(files, supabase, _exposed(repository) if supabase else None, repository.seen_at)


def _file(repository: Repository, path: str) -> SqlFile:
    folder = _folder(path)
    text = repository.text(path)
    is_back = BACK.search(path) is not None
    if isinstance(text, Unreadable):
        return SqlFile(path, broken=text.reason, folder=folder, is_back=is_back)
    text = text.removeprefix("\ufeff")
    found, broken = statements(text, path)
    turns = list(TURNS.finditer(text))
    if not turns:
        return SqlFile(path, found, broken, folder, is_back=is_back)
    lines = [text.count("\n", 0, turn.start()) + 1 for turn in turns]
    forward: list[Statement] = []
    back: list[Statement] = []
    for statement in found:
        at = bisect_left(lines, statement.line) - 1
        (back if at >= 0 and turns[at][1].lower() == "down" else forward).append(statement)
    has_back = any(turn[1].lower() == "down" for turn in turns)
    return SqlFile(path, tuple(forward), broken, folder, tuple(back), is_back=is_back, has_back=has_back)


def _folder(path: str) -> str:
    found = MIGRATIONS.match(path)
    if found:
        return found["folder"]
    return path.rpartition("/")[0] or "." if NUMBERED.search(path) else ""


def _exposed(repository: Repository) -> tuple[str, ...] | None:
    text = repository.text("supabase/config.toml")
    if isinstance(text, Unreadable):
        return None
    try:
        said = parse_toml(text).get("api")
    except ValueError:
        return None
    if not isinstance(said, dict):
        return None
    if said.get("enabled") is False:
        return ()
    schemas = said.get("schemas")
    return tuple(one for one in schemas if isinstance(one, str)) if isinstance(schemas, list) else None
