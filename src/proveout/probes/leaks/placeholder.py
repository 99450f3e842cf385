"""Why a value is none: it stands for one, it is documented by its vendor, or it gives nothing away."""

# ruff: noqa: E501 - a pattern that is cut cannot be read

import re
from hashlib import sha256
from itertools import pairwise

from proveout.probes.leaks.entropy import bits_a_character, looks_drawn

# Values that vendors print in their own documentation, as the first 16 digits of their SHA-256, so that no scanner
# takes this file for a leak. AWS marks its own by the word EXAMPLE.
DOCUMENTED = {
    "2cafc0970149a84f": "is Stripe's documented test key",
    "f2d6ca16515033e5": "is Stripe's documented test key",
    "0011cc25eb432071": "is the documented key of Azure's storage emulator",
    "aa6547439583c3a2": "is the documented key of Azure's Cosmos emulator",
    "f5e95c9954635b65": "is Google's documented captcha key for tests",
}
# What a template, a shell or a formatter fills in. Inside of drawn text it is chance: keys of Django hold `$` and `{`.
VARIABLE = re.compile(
    r"\$\{[^}]*\}?|\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|%\(\w+\)s|<%.*|#\{[^}]*\}|\$\([^)]*\)?|\{[A-Za-z_]\w*(?:[.!:\[][^}]*)?\}|\{\d*\}"
    r"|^\$\w+|^!\w+\b|^%\w+%?$|^%[A-Z_]+%|^@@?\w+@@?$|\$\w+$|%[sdr]\b|`"
)
ANGLES = re.compile(r"<[^<>]*>?|\[[A-Za-z_ -]+\]|__[A-Za-z0-9_]+__|\*{3,}.*|[A-Za-z0-9_-]*\*{4,}[A-Za-z0-9_-]*")
CROSSES = re.compile(r"[xX]{4,}|\.{3,}|…|_{4,}|0{8,}|#{4,}|-{4,}(?!-*BEGIN)|\?{3,}|(?i:(?<![a-z0-9])x{3,}(?![a-z0-9]))")
# Words with which people say that a value is to be put in. Long enough that chance does not draw them.
STRONG_WORDS = re.compile(
    r"example|placeholder|change[-_ ]?(?:me|this|it)|changethis|replace[-_ ]?(?:me|this|with)|insert[-_ ]|your[-_ ]|yourkey|yoursecret|"
    r"yourtoken|yourpass|notareal|not[-_]a[-_]|dummy|redacted|fake[-_ ]|[-_]fake|sample|hidden|obfuscat|deadbeef|foobar|lorem|ipsum|"
    r"not[-_ ]?(?:so[-_ ])?(?:secret|secure|real|used)|insecure|unsafe|todo[-_ ]|fixme|(?<![a-z])fill[-_ ]?in|super[-_ ]?secret|"
    r"key[-_]goes|goes[-_ ]here|[-_ ]here(?![a-z])|abcdefgh|12345678|87654321|qwerty|asdfgh|0123456|abcd1234|abc123|1a2b3c|a1b2c3d4|"
    r"test[-_ ]?(?:key|secret|token|password|only|value)|only[-_]for[-_]|do[-_]not[-_]use|for[-_]?(?:dev|test)",
    re.IGNORECASE,
)
# Only for values that have no vendor's shape: a real one may hold such a word by chance.
WEAK_WORDS = re.compile(
    r"(?<![A-Za-z0-9])(?:my|our|some|test|tests|testing|tester|dev|development|local|demo|dummy|fake|mock|foo|bar|baz|"
    r"secret|password|passwd|pass|token|key|value|string|none|null|nil|undefined|true|false|default|admin|root|user|username|guest|"
    r"postgres|postgresql|mysql|redis|rabbitmq|mongo|django|flask|fastapi|superuser|letmein|welcome|enter|paste|put|generate|random|"
    r"optional|required|empty|unset|todo|tbd|temp|tmp|old|new|public|private|basic|bearer)\d{0,4}(?![A-Za-z0-9])",
    re.IGNORECASE,
)
ORDINARY = frozenset(
    "password passwd pass secret secrets token key changeme admin root user username test testing tester guest postgres "
    "postgresql mysql redis rabbitmq mongo mongodb django flask fastapi superuser letmein welcome none null true false default "
    "minioadmin minio example sample dummy foo bar baz foobar hunter2 qwerty 123456 1234567 12345678 123456789 1234567890 "
    "password1 password123 passw0rd p@ssw0rd p@ssword pass123 pass1234 admin123 test123 test1234 root123 secret123 abc123 "
    "toor iloveyou monkey dragon correcthorsebatterystaple correct-horse-battery-staple pwd mypassword mypass mysecret string "
    "hello world xxx yyy zzz username:password user:password user:pass supersecret topsecret s3cr3t s3cret sekret sekrit geheim "
    "abcd1234 asdf1234 swordfish trustno1".split()
)
HASHES = re.compile(
    r"\$(?:2[abxy]?|5|6|1|y|argon2\w*|scrypt|pbkdf2[\w-]*)\$|(?:pbkdf2|bcrypt|argon2|scrypt|sha1|md5)(?:_\w+)?\$|\{S?SHA\d*\}"
)
REASON_EMPTY = "says nothing"


def certain(value: str) -> str:
    """Why a value of a vendor's own shape is no secret, and empty where it is one."""
    if known := DOCUMENTED.get(sha256(value.encode(errors="surrogatepass")).hexdigest()[:16]):
        return known
    if found := ANGLES.fullmatch(value) or CROSSES.search(value):
        return f"is crossed out: {found[0][:4]}"
    # Django marks the key that it draws for a new project, and a project that keeps it has it for its secret.
    if found := STRONG_WORDS.search(value.removeprefix("django-insecure-")):
        return f"says that it is none: '{found[0].strip('-_ ').lower()}'"
    if len(set(value.lower())) < min(8, len(value) // 3 + 1):
        return "repeats itself"
    if _walks(value):
        return "counts up or down"
    return ""


def likely(value: str) -> str:
    """The same for a value that only its name makes a secret."""
    bare = value.strip()
    if not bare or not any(character.isalnum() for character in bare):
        return REASON_EMPTY
    if (found := VARIABLE.search(bare)) and not looks_drawn(VARIABLE.sub("", bare), 20):
        return f"is filled in later: {found[0][:2]}"
    if bare.lower() in ORDINARY:
        return "is a word that everybody uses"
    if HASHES.match(bare):
        return "is a hash of a password"
    if reason := certain(value):
        return reason
    if (found := WEAK_WORDS.search(bare)) and not looks_drawn(WEAK_WORDS.sub("", bare), 14):
        return f"says that it is none: '{found[0].lower()}'"
    if len(bare) >= 12 and bits_a_character(bare) < 2.3:
        return "repeats itself"
    return ""


def _walks(value: str) -> bool:
    """True where most of the characters follow on each other: `abcdef…`, `9876…`."""
    steps = [ord(after) - ord(before) for before, after in pairwise(value)]
    return len(steps) >= 7 and max(steps.count(1), steps.count(-1)) > 0.6 * len(steps)
