"""What a token or a text looks like, for cues that ask for a shape (`#env`) and not for a word."""

import re
from collections.abc import Iterator
from functools import cache

_UNITS = r"(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?)\b"
# By how a token of the text begins, and for a few how it ends.
_TOKENS = (
    ("#env", r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?=$|[=:])|[A-Z][A-Z0-9]{2,}(?==)"),
    ("#setting", r"[A-Za-z][\w.-]*=[^=\s]*$"),
    ("#path", r"/[\w{}:.*/-]+$"),
    ("#url", r"[a-z][a-z0-9+]*://"),
    (
        "#file",
        (
            r"(?i:(?:[\w.-]*/)*[\w.-]*\.(?:md|py|ya?ml|json|toml|txt|sh|bat|ps1|env|cfg|conf|ini|sql|html|jsx?|tsx?|css|pem"
            r"|key|lock|rst|example|log|service|dockerfile|tf|xml|csv)$|(?:[\w.-]*/)*\.(?:env|git|docker)[\w.-]*$"
            r"|(?:[\w.-]*/)*(?:Dockerfile|Procfile|Makefile)[\w.-]*$)"
        ),
    ),
    (
        "#host",
        r"(?:[\w*-]+\.)+(?:com|org|net|io|dev|app|co|ai|cloud|me|xyz|tech|info|uk|de|fr|in)(?::\d+)?$",
    ),
    ("#email", r"[\w.+-]+@[\w-]+\.[\w.-]+$"),
    ("#version", r"[vV]?\d+\.\d+(?:\.\d+)*[\w.-]*$"),
)
# Anywhere in the text; all hold a digit but the second half of `#rate`.
_MEASURES = (
    ("#percent", r"\d\s*(?:%|percent\b)"),
    (
        "#rate",
        rf"(?i:\d\s*(?:[a-z]+\s*)?(?:/|\bper\b|\bevery\b|\ban?\b)\s*(?:\d+\s*)?{_UNITS}|\bper\s+(?:\d+\s*)?{_UNITS})",
    ),
    (
        "#duration",
        r"(?i:\d\s*-?(?:ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?|years?)\b)",
    ),
    ("#size", r"(?i:\d\s*(?:[kmgt]i?b|bytes)\b)"),
    ("#number", r"\d"),
)
_COMMAND = (
    r"[\s`$>]*(?:sudo\s+)?(?:curl|wget|pip3?|python3?|psql|pg_dump|docker|docker-compose|kubectl|helm|git|npm|npx|yarn|pnpm|"
    r"systemctl|journalctl|celery|alembic|flask|gunicorn|uvicorn|redis-cli|openssl|dig|nslookup|ssh|scp|cp|chmod|"
    r"mkdir|cd|ls|cat|nano|export|source|heroku|railway|flyctl|fly|gcloud|aws|doctl|terraform|pytest|uv|poetry|"
    r"certbot|nginx|make|ab|locust|k6|crontab|tail|grep)\s+[\w./-]"
)
# A setting whose value is left to fill in: NAME=<value>, NAME=your-key, NAME=xxx.
_BLANK = r"[A-Z][A-Z0-9_]+\s?[=:]\s?[\"'`]?(?:<[^<>=]{1,60}>|your[-_ ]|x{3,}|\.{3}|\[[a-z][^\]]{0,40}\])"
SHAPES = frozenset(name for name, _ in (*_TOKENS, *_MEASURES)) | {"#command", "#blank"}


def shapes_of_token(token: str) -> Iterator[str]:
    """The shapes that a token has."""
    for shape, begins in _compiled()[0]:
        if begins(token) is not None:
            yield shape


def shapes_of_text(text: str) -> Iterator[str]:
    """The shapes that a whole text has, or holds."""
    _, measures, command, blank = _compiled()
    if any(character.isdigit() for character in text) or " per " in text:
        yield from (shape for shape, holds in measures if holds(text) is not None)
    if command(text) is not None:
        yield "#command"
    if ("=" in text or ":" in text) and blank(text) is not None:
        yield "#blank"


@cache
def _compiled():  # type: ignore[no-untyped-def]  # noqa: ANN202 - tuples of bound methods, and methods, named where they are used
    # Compiled when the first line is read: an import that reads no line should cost nothing.
    tokens = tuple((shape, re.compile(pattern).match) for shape, pattern in _TOKENS)
    measures = tuple((shape, re.compile(pattern).search) for shape, pattern in _MEASURES)
    return tokens, measures, re.compile(_COMMAND).match, re.compile(_BLANK).search
