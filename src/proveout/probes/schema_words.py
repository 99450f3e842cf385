"""Looks through every file that is no migration for words that change a schema.

Names can be set in a variable, called through an alias, or stand in a script of the shell: only the words tell.
"""

import re

from proveout.facts.schema_words import SchemaWord, SchemaWordFacts
from proveout.model.need import Unreadable
from proveout.probes.migrations import ALEMBIC, DJANGO
from proveout.probes.python import TEST_PATH
from proveout.probes.repository import Repository
from proveout.probes.sql import NUMBERED

# Folders whose files a tool applies, where they look like migrations.
MIGRATION = re.compile(
    r"(^|/)(migrations?|migrate|versions|revisions|alembic|schema_migrations|drizzle)/([^/]+/)?[^/]+$"
)
# Neither runs nor is handed to anything that does.
PROSE_OR_DATA = re.compile(
    r"\.(md|markdown|rst|adoc|txt|html?|css|scss|less|svg|png|jpe?g|gif|ico|webp|pdf|woff2?|ttf|eot|otf|map|lock|csv|tsv|po|"
    r"pot|mo|mp[34]|zip|gz|whl|xlsx?|docx?|min\.js)$|(^|/)(licen[cs]e|copying|changelog|authors|notice)[^/.]*$|"
    r"(^|/)([\w.-]*-lock\.(json|ya?ml)|\.git\w+)$",
    re.IGNORECASE,
)
SOURCE = re.compile(r"\.(py|pyi?x|sql|sh|bash|js|ts|rb|php|go|ya?ml|toml)$|(^|/)[^/.]+$")
# What may stand between two words of SQL: blanks, and the ends of two pieces of one text.
GAP = r"[\s\"'+\\]{1,40}"
WORDS = re.compile(
    rf"\b(?:create{GAP}(?:(?:or{GAP}replace|global|local|temp|temporary|unlogged|foreign|virtual|unique){GAP})*(?:table|index)"
    rf"|(?:alter|drop){GAP}(?:table|index|type)|create{GAP}type{GAP}\w+{GAP}as"
    rf"|(?-i:CREATE|ALTER|DROP){GAP}(?-i:OR{GAP}REPLACE{GAP})?"
    rf"(?-i:MATERIALIZED{GAP})?(?-i:VIEW|SCHEMA|FUNCTION|TRIGGER|SEQUENCE|TYPE|DOMAIN|EXTENSION|DATABASE)"
    r"|(?:create|drop)_all|(?:create|drop)_?(?:tables?|database)|generate_schemas|schema_?editor|checkfirst"
    r"|(?:add|drop|alter)_?column|run[_-]syncdb|auto_?migrate|sync_table|to_sql|dataset\.connect"
    r"|db\s+push|synchronize['\"]?\s*[:=]\s*true|ddl-auto"
    # A client of the database that is handed commands or a file.
    r"|psql['\"]?(?=[\s,]+\S)|(?:mysql|mariadb|sqlite3)['\"]?[\s,]+['\"]?(?:-|<|\S+\s+<)|pg_restore)(?![a-z])"
    # `users.create(engine)` and `User.__table__.create(…)` of SQLAlchemy.
    r"|table\w{0,40}\.(?:create|drop)\b|\.(?:create|drop)\(\s{0,80}(?:\w{1,40}\.){0,5}\w{0,40}(?:engine|conn|bind)",
    re.IGNORECASE,
)
COMMENT = re.compile(r"[ \t]*#")
MAYBE = re.compile(
    rb"creat|drop|alter|schema|checkfirst|column|syncdb|migrate|sync|sql|dataset|push|ddl|maria|pg_", re.IGNORECASE
)


def read_schema_words(repository: Repository) -> SchemaWordFacts:
    """The first words of each file that is no migration, test or prose. Lines of comments behind `#` are left out."""
    found: list[SchemaWord] = []
    unread: list[str] = []
    files = 0
    for path in repository.files:
        if TEST_PATH.search(path) or PROSE_OR_DATA.search(path) or NUMBERED.search(path):
            continue
        data = repository.data(path)
        if isinstance(data, Unreadable):
            if SOURCE.search(path):
                unread.append(data.reason)
            continue
        files += 1
        if b"\0" in data[:1000] or not MAYBE.search(data):
            continue
        text = data.decode("utf-8", "replace")
        if MIGRATION.search(path) and (path.endswith(".sql") or DJANGO.search(text) or ALEMBIC.search(text)):
            continue
        if (word := _first(text, path)) is not None:
            found.append(word)
    return SchemaWordFacts(tuple(found), tuple(unread), files, repository.seen_at)


def _first(text: str, path: str) -> SchemaWord | None:
    at = 0
    while (match := WORDS.search(text, at)) is not None:
        begin = text.rfind("\n", 0, match.start()) + 1
        if COMMENT.match(text, begin) is None:
            said = " ".join(re.sub(r"[\"'+\\]", " ", match[0]).split())
            return SchemaWord(path, text.count("\n", 0, match.start()) + 1, said[:40])
        end = text.find("\n", match.start())
        at = len(text) if end < 0 else end
    return None
