"""The words that decide: which names hold secrets, and which values are none."""

import re

from proveout.pattern import Pattern

# A name holds a secret where one of its parts is, or ends with, one of these.
SECRET_WORDS = (
    "apikey", "credential", "credentials", "dsn", "key", "keys", "pass", "passcode", "passphrase", "passwd", "password",
    "passwords", "private", "pwd", "secret", "secrets", "token", "tokens",
)  # fmt: skip
# Words that end as a secret word does, and names of keys that are no secret.
NO_SECRET_WORDS = frozenset((
    "monkey", "turkey", "hotkey", "donkey", "jockey", "pubkey", "publickey", "primarykey", "foreignkey", "whiskey",
    "shortkey", "passkey", "passkeys", "bypass", "compass", "surpass",
))  # fmt: skip
NO_SECRET_NAME = Pattern(
    r"(?:^|[_.\-\s])(?:public|primary|foreign|partition|sort|cache|composite|unique|idempotency|publishable|routing|max|min|num)"
    r"[_.\-\s]?(?:keys?|tokens?)",
)
# What is said of a secret and is none: its file, its age, its algorithm.
ABOUT_A_SECRET = Pattern(
    r"(?:^|[_.\-])(?:file|path|dir|ttl|age|expir\w*|lifetime|timeout|minutes|seconds|hours|days|length|len|size|count"
    r"|limit|algorithm|alg|algo|hasher|hashers|hashing|validators?|name|id|prefix|header|field|type|policy|rotation|format|url|uri"
    r"|endpoint|class|backend|enabled|required|network|subnet|location|bits|characters|chars|func|function|check)$",
)
# One word that names a place of a secret but stands for anything in code and JSON.
VAGUE_NAMES = frozenset(("key", "keys", "pass", "private", "pwd", "tokens", "passwords", "secrets", "credentials"))

# Words that stand in the place of a value and give nothing away; also as values of an environment.
ORDINARY = frozenset((
    "", "0", "1", "true", "false", "yes", "no", "on", "off", "none", "null", "nil", "undefined", "empty", "unset",
    "set", "missing", "configured", "absent", "present", "required", "optional", "enabled", "disabled", "default",
    "defaults", "unknown", "string", "str", "text", "integer", "number", "boolean", "object", "array", "bytes",
    "value", "values", "secretstr", "production", "staging", "development", "testing", "preview", "sandbox",
    "localhost", "local", "rehearsal", "postgres", "postgresql", "mysql", "sqlite", "redis", "rediss", "rabbitmq",
    "celery", "django", "flask", "fastapi", "gunicorn", "uvicorn", "nginx", "docker", "python", "heroku", "render",
    "railway", "vercel", "supabase", "public", "private", "internal", "external", "server", "client", "service",
    "database", "backend", "frontend", "worker", "warning", "critical", "error", "errors", "debug", "info",
    "strict", "secure", "session", "cookie", "bearer", "basic", "header", "headers", "username", "user", "users",
    "admin", "administrator", "root", "guest", "test", "password", "passwd", "pass", "secret", "secrets", "token",
    "tokens", "key", "keys", "credentials", "changeme", "change-me", "change_me", "minioadmin", "placeholder",
    "dummy", "sample", "example", "redacted", "hidden", "masked", "characters", "encrypted", "hashed", "rotated",
    "generated", "strong", "random", "unique", "vault", "environment", "https", "http", "smtp", "utf-8", "console",
    "memory", "filesystem", "us-east-1", "eu-west-1", "eu-central-1",
))  # fmt: skip
WORDS = r"(?:[-_ ](?:[a-z]{1,14}|\d{1,4})){0,10}"
VENDOR = r"(?:[a-z]{2,6}[-_](?:(?:live|test)[-_])?)?"
PLACEHOLDER = Pattern(
    r"<[^>]*>?|\{\{.*|\{[A-Za-z_][\w.]*\}|%\(\w+\)s|%\w|\*+|x{3,}[-x]*|\.{2,}|…+|-+|_+|\?+"
    # `[generate a key]`, and our own mask.
    rf"|\[(?:[a-z]{{1,14}}{WORDS}|hidden: \d+(?: characters)?)\]?"
    # Shortened on purpose: `sk-...`, `AKIA****`, `SG.xxxxx`.
    rf"|[\w-]{{0,12}}(?:\.{{3}}|…|\*{{3,}}|x{{4,}})[\w-]{{0,4}}|{VENDOR}x{{3,}}|[a-z]{{2,4}}\.x{{3,}}"
    rf"|{VENDOR}(?:your|my|our|some|insert|enter|put|paste|replace|change|generate|example|placeholder|dummy|fake|todo|tbd)"
    rf"{WORDS}|(?:[a-z]{{1,14}}[-_ ]){{0,8}}(?:change[-_ ]?(?:me|this|it)|here|placeholder|example){WORDS}",
    re.IGNORECASE,
)
VARIABLE = Pattern(r"\$\(?[A-Za-z_]\w*\)?|\$\{\s*[A-Za-z_][\w.]*\s*\}|\$\{\{.*|\$\([^)]*\)?|%[A-Za-z_]\w*%|@\w+@")
VARIABLE_WITH_DEFAULT = Pattern(r"\$\{[A-Za-z_]\w*:?[-=](?P<default>[^}]*)\}?")
# `os.environ["X"]`, `env("X")`, `settings.X`: code that fetches a value is none.
CODE = Pattern(
    r"[A-Za-z_]\w*(?:[._]\w+)+\(.*|[A-Za-z_][\w.]*\((?:[\"'].*|\)?|[A-Za-z_.]+\)?,?)|[A-Za-z_][\w.]*\[[\"'].*"
    r"|(?:os|settings|config|process|self|env|secrets|vars|args|app|cls|request|var|local|each|module)(?:\.[A-Za-z_]\w*)+"
)
MEASURE = Pattern(
    r"[<>=≥≤~]*\s*(?:\d{1,5}(?:\.\d{1,5})?\+?|\d{1,11}(?:\.\d{1,5})?\s*-?\s*"
    r"(?:%|x|ms|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|w|weeks?|months?|years?|bits?|bytes?|[kmg]i?b|chars?|characters?"
    r"|(?:per |/ ?)[a-z]{1,12})\+?)",
    re.IGNORECASE,
)
ALGORITHM = Pattern(
    r"(?:hmac-?)?sha[-_]?\d{1,3}(?:[-_]\d{3})?|(?:rs|hs|es|ps)(?:256|384|512)|aes(?:[-_]?\d{3})?(?:[-_](?:gcm|cbc))?|rsa(?:[-_]?\d{4})?"
    r"|ed25519|x25519|ecdsa|md5|argon2(?:id|i|d)?|bcrypt|scrypt|pbkdf2(?:[-_]hmac)?(?:[-_]sha\d{1,3})?|blake2[bs]?|chacha20"
    r"|tls ?v?1(?:\.\d)?|jwt|jwe|jwks|uuid4?|oauth2?|oidc|base64|fernet|kms|hsm",
    re.IGNORECASE,
)

LONGEST_PLACEHOLDER = 256  # characters

_CAMEL = Pattern(r"(?<=[a-z0-9])(?=[A-Z])")
_PARTS = Pattern(r"[^a-z0-9]+")


def holds_secret_word(name: str) -> bool:
    """True for the name of a thing whose value must not be known."""
    spaced = _CAMEL.sub("_", name).lower()
    if ABOUT_A_SECRET.search(spaced) or NO_SECRET_NAME.search(spaced):
        return False
    parts = [part for part in _PARTS.split(spaced) if part]
    return any(part not in NO_SECRET_WORDS and part.endswith(SECRET_WORDS) for part in parts)


def is_placeholder(value: str) -> bool:
    """True for what stands in a value's place: `<your key>`, `${KEY}`, `changeme`, `env("KEY")`, `32+ characters`."""
    if len(value) > LONGEST_PLACEHOLDER:
        return False
    bare = value.strip().strip("\"'`")
    if bare.lower() in ORDINARY or not any(character.isalnum() for character in bare):
        return True
    if with_default := VARIABLE_WITH_DEFAULT.fullmatch(bare):
        return is_placeholder(with_default["default"])
    return any(form.fullmatch(bare) for form in (PLACEHOLDER, VARIABLE, CODE, MEASURE, ALGORITHM))
