"""Values as JSON from which no secret can be learned.

A scalar passes, a secret becomes a dict with `masked` (its length, its make-up, a fingerprint), an address is taken
apart. Whatever has no place in JSON becomes {"object": "module.Class"}, a mapping {"mapping": …}, a duration
{"seconds": …}, so that nothing is mistaken for another.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import math
import re
from json import dumps  # by its name: a service may take it from its module
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, unquote, urlsplit

if TYPE_CHECKING:
    from typing import Any

DEEPEST, MOST_PARTS, MOST_TEXT = 8, 2000, 4096
SECRET_WORDS = (
    "apikey", "accesskey", "basicauth", "creds", "secretkey", "credential", "credentials", "dsn", "key", "keys",
    "pass", "passcode", "passphrase", "passwd", "password", "passwords", "private", "pwd", "pepper", "salt",
    "secret", "secrets", "signature", "token", "tokens", "webhook",
)  # fmt: skip
NO_SECRETS = frozenset(
    "monkey turkey hotkey donkey jockey pubkey publickey primarykey foreignkey whiskey shortkey passkey passkeys "
    "bypass compass surpass".split()
)
ABOUT = re.compile(
    r"(?:^|[_.\-])(?:file|path|dir|ttl|age|expir\w*|lifetime|timeout|minutes|seconds|hours|days|length|len|size|count|limit"
    r"|algorithm|alg|algo|hasher|hashers|hashing|validators?|name|prefix|header|headers|field|type|policy|rotation|format"
    r"|endpoint|class|classes|backend|enabled|required|func|function|check|view|location)$"
    r"|(?:^|[_.\-])(?:public|primary|foreign|partition|sort|cache|composite|unique|idempotency|publishable|routing|max|min|num)"
    r"[_.\-]?(?:keys?|tokens?)"
)
# Too short to be looked for at the end of a word.
SHORT_WORDS = frozenset("pin pins otp totp cvv".split())
BASIC_AUTH = re.compile(r"(^|_)(basic|http)_auth$")
CAMEL, PARTS = re.compile(r"(?<=[a-z0-9])(?=[A-Z])"), re.compile(r"[^a-z0-9]+")
PREFIXES = (
    "sk_live_", "sk_test_", "rk_live_", "rk_test_", "pk_live_", "pk_test_", "whsec_", "sk-ant-", "sk-proj-", "sk-",
    "AKIA", "ASIA", "ghp_", "gho_", "ghs_", "ghu_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "xapp-", "AIza", "ya29.",
    "GOCSPX-", "SG.", "key-", "npm_", "pypi-", "hf_", "hvs.", "shpat_", "sntrys_", "sntryu_", "dop_v1_", "eyJ",
    "sb_secret_",
)  # fmt: skip
LONGEST_PREFIX_REST = 8  # a vendor's key goes on for at least as many characters
ARMOUR = re.compile(r"-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY")
JWT = re.compile(r"eyJ[\w-]{6,}\.[\w-]{4,}\.[\w-]*")
WORD = re.compile(r"[A-Za-z0-9+/=_.~!@#$%^&*()\-]{20,}")
WRITTEN = re.compile(r"[\w+/=.\-]+")
PLAIN = re.compile(r"[a-z_.\-]+|[0-9]+", re.IGNORECASE)
PARTS_OF_NAME = re.compile(r"[^A-Za-z0-9_]")
HEX = re.compile(r"[0-9a-fA-F]{32,}")
ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*://")
PLACEHOLDER = re.compile(
    r"change[-_ ]?(?:me|this|it)|replace|your[-_ ]|example|placeholder|insert|dummy|todo|fixme|<[^>]*>|\$\{|xxx|"
    r"insecure|not[-_ ]?(?:so[-_ ])?(?:secret|secure|safe)|[-_]here\b|fill[-_ ]?in|unsafe|for[-_ ]?(?:dev|test|local)|"
    r"(?:dev|development|local|test|testing)[-_ ]?(?:secret|key|only|token|password)|super[-_ ]?secret|my[-_ ]?secret",
    re.IGNORECASE,
)
COMMON = frozenset(
    "password passwd pass secret secrets token key changeme admin root user username test testing guest "
    "postgres mysql redis rabbitmq mongo django flask fastapi superuser letmein welcome none null true false "
    "default minioadmin sample foo bar foobar hunter2 qwerty 123456 1234567 12345678 123456789 1234567890 "
    "password1 password123 admin123 test123 secret123 abc123 dev development prod production secretkey "
    "secret_key secret-key jwtsecret jwt_secret mysecret string hello world hello-world abcdef abcdefgh asdf "
    "asdfgh iloveyou monkey dragon toor app s3cr3t".split()
)
# Words of an environment that give nothing away; what is written in many programs is no secret of one.
ORDINARY = COMMON | frozenset(
    "yes no on off staging preview sandbox localhost local postgresql sqlite celery gunicorn uvicorn public private "
    "info debug warning error critical http https console memory utf-8 en-us 0.0.0.0 127.0.0.1".split()
)


def is_secret_name(name: str) -> bool:
    """True for the name of a thing whose value must not be known."""
    spaced = CAMEL.sub("_", name).lower()
    if ABOUT.search(spaced):
        return False
    if BASIC_AUTH.search(spaced):
        return True
    return any(
        part in SHORT_WORDS or (part not in NO_SECRETS and part.endswith(SECRET_WORDS))
        for part in PARTS.split(spaced) if part
    )  # fmt: skip


class Mask:
    """Knows the values of the environment, so that it knows them again wherever the service puts them."""

    def __init__(self, environment: dict[str, str], key: bytes, places: dict[str, str] | None = None) -> None:
        """`places` are folders of this start alone, with what is written in their place."""
        self._key = key
        self._places = places or {}
        self._short: dict[str, str] = {}
        self._secrets: dict[str, str] = {}  # value → name of its variable
        for name, value in environment.items():
            for one in secrets_of(name, value):
                if len(one) in (4, 5):
                    self._short[one] = name  # known again where it stands alone
                if len(one) >= 6 and one.lower() not in ORDINARY:
                    self._secrets.setdefault(one, name)
        self._forms = {form: name for one, name in self._secrets.items() for form in forms_of(one)}

    def last_look(self, text: str) -> str:
        """JSON in which no drawn value of the environment stands, whoever put it there."""
        for one, name in self._secrets.items():
            # A plain word or number may be one of the document's own.
            if len(one) >= 8 and not PLAIN.fullmatch(one):
                form = dumps(one)[1:-1]
                if form in text:
                    text = text.replace(form, "[value of {0}]".format(PARTS_OF_NAME.sub("", name)))
        return text

    def __call__(self, name: str, value: Any) -> Any:
        """`value` as JSON; `name` decides whether it is a secret."""
        return self._value(name, value, 0, [MOST_PARTS])

    def text(self, value: str, *, name: str = "") -> Any:
        """One string: as it is, taken apart, or masked."""
        if not value:
            return ""
        value = shown(value, self._places)
        if name and is_secret_name(name) and not ADDRESS.match(value):
            return self.masked(value)
        if ADDRESS.match(value):
            return self._address(value, name)
        folded = value.lower()
        variable = self._short.get(value) or next((name for one, name in self._forms.items() if one in folded), "")
        if variable or looks_secret(value):
            return dict(self.masked(value), **({"variable": variable} if variable else {}))
        return value if len(value) <= MOST_TEXT else value[:MOST_TEXT] + "…"

    def masked(self, value: str) -> dict[str, Any]:
        """What may be known of a secret."""
        data = value.encode("utf-8", "surrogatepass")
        return {
            "masked": True,
            "length": len(value),
            "classes": _classes(value),
            "entropy": round(entropy(value), 2),
            "distinct": len(set(value)),
            "weak": weakness(value),
            "prefix": prefix(value),
            "fingerprint": hmac.new(self._key, data, hashlib.sha256).hexdigest()[:16],
        }

    def _value(self, name: str, value: Any, depth: int, left: list[int]) -> Any:
        left[0] -= 1
        kind = type(value)
        if value is None or kind is bool:
            return value
        if kind is int or kind is float:
            return self._number(name, value)
        if isinstance(value, str):
            # A lazy object of Django poses as a text and is none.
            return self.text(str.__str__(value) if issubclass(kind, str) else str(value), name=name)
        if depth >= DEEPEST or left[0] <= 0:
            return {"object": "more than is shown"}
        if isinstance(value, (bytes, bytearray)):
            return self.masked(bytes(value).decode("latin-1")) if value else ""
        if isinstance(value, dict):
            return {"mapping": {
                self._key_of(key): self._value(self._inner(name, key), one, depth + 1, left)
                for key, one in list(value.items())[:MOST_PARTS]
            }}  # fmt: skip
        if isinstance(value, (set, frozenset)):
            return sorted((self._value(name, one, depth + 1, left) for one in value), key=repr)
        if isinstance(value, (list, tuple)):
            return [self._value(name, one, depth + 1, left) for one in value[:MOST_PARTS]]
        return self._other(name, value, depth, left)

    def _other(self, name: str, value: Any, depth: int, left: list[int]) -> Any:
        kind = type(value)
        word = "{0}.{1}".format(kind.__module__, kind.__qualname__)
        if word == "datetime.timedelta":
            return {"seconds": value.total_seconds()}
        if kind.__module__.startswith("pathlib"):
            return self.text(str(value))
        if word == "re.Pattern":
            return self._value(name, value.pattern, depth + 1, left)
        if word == "decimal.Decimal":
            return str(value)
        if hasattr(kind, "get_secret_value"):  # pydantic's SecretStr
            return self.masked(str(value.get_secret_value()))
        if any(base.__name__ == "Enum" and base.__module__ == "enum" for base in kind.__mro__):
            return self._value(name, value.value, depth + 1, left)
        if isinstance(value, type) or callable(value):
            named = getattr(value, "__qualname__", "") or kind.__qualname__
            return {"object": "{0}.{1}".format(getattr(value, "__module__", "") or kind.__module__, named)}
        if kind.__module__.startswith(("pydantic", "starlette.datastructures", "yarl")):
            return self.text(str(value), name=name)  # addresses that are more than text
        return {"object": word}

    def _number(self, name: str, value: Any) -> Any:
        if isinstance(value, float) and not math.isfinite(value):
            return str(value)
        # A number under such a name is a limit or a PIN; a limit is short or round.
        named = is_secret_name(name) and len(str(value)) >= 4 and value % 10
        if named or str(value) in (*self._short, *self._secrets):
            return self.masked(str(value))
        return value

    def _inner(self, name: str, key: Any) -> str:
        """DATABASES["default"]["PASSWORD"] is a password, and so is everything in API_KEYS."""
        inner = key if isinstance(key, str) else str(key)
        if ABOUT.search(CAMEL.sub("_", inner).lower()):
            return inner
        return inner if not is_secret_name(name) or is_secret_name(inner) else "{0}.secret".format(inner)

    def _key_of(self, key: Any) -> str:
        if not isinstance(key, str):
            return str(key) if isinstance(key, (int, float, bool, type(None))) else type(key).__qualname__
        said = self.text(key)
        if isinstance(said, str):
            return said
        return "masked {0}".format(self.masked(key)["fingerprint"])

    def _address(self, value: str, name: str) -> Any:
        try:
            parts = urlsplit(value)
            host, port = parts.hostname or "", parts.port
        except ValueError:
            return self.masked(value)
        path = self.text(parts.path) if parts.path else ""
        if any(map(looks_secret, parts.path.split("/"))):
            path = self.masked(parts.path)  # https://hooks.slack.com/services/T…/B…/…
        secret = is_secret_name(name) or isinstance(path, dict)
        query = {key: self._address_word(key, one) for key, one in parse_qsl(parts.query, keep_blank_values=True)}
        if parts.username is None and not secret and not query:
            return value if len(value) <= MOST_TEXT else value[:MOST_TEXT]
        return {"url": {
            "scheme": parts.scheme,
            "host": host,
            "port": port,
            "path": self.masked(parts.path) if secret and parts.path.strip("/") else parts.path,
            "query": query,
            "user": None if parts.username is None else self.masked(unquote(parts.username)),
            "password": None if parts.password is None else self.masked(unquote(parts.password)),
        }}  # fmt: skip

    def _address_word(self, name: str, value: str) -> Any:
        return self.masked(value) if is_secret_name(name) else self.text(value)


def shown(text: str, places: dict[str, str]) -> str:
    """`text` with the folders of this start under the names that they would have elsewhere."""
    for place, name in places.items():
        if place in text:
            text = text.replace(place, name)
    return text


def secrets_of(name: str, value: str) -> list[str]:
    """What of a variable must not be seen: all of it, or the password in an address."""
    if ADDRESS.match(value):
        try:
            parts = urlsplit(value)
            found = [parts.password or "", unquote(parts.password or "")]
        except ValueError:
            return [value]
        found += [one for key, one in parse_qsl(parts.query) if is_secret_name(key)]
        found += [part for part in parts.path.split("/") if looks_secret(part)]
        if is_secret_name(name):
            found += [value, parts.username or ""]
        return [one for one in found if one]
    return [value] if is_secret_name(name) or looks_secret(value) else []


def forms_of(secret: str) -> set[str]:
    """What a secret looks like, in small letters, when a program has put it into something else."""
    data = secret.encode("utf-8", "surrogatepass")
    plain = {secret, secret[::-1], quote(secret, safe="")}
    # The last characters of base64 depend on what follows, the first ones on what stands before.
    coded = {data.hex(), base64.b64encode(data).decode().rstrip("=")[:-1]} if len(secret) >= 8 else set()
    coded |= {base64.b64encode(b" " * at + data).decode()[4:].rstrip("=")[:-1] for at in (1, 2) if len(secret) >= 12}
    return {one.lower() for one in plain | coded}


def looks_secret(value: str) -> bool:
    """True for keys in armour, JWTs, vendors' keys and long drawn text, whatever they are called."""
    if ARMOUR.search(value) or JWT.search(value):
        return True
    # A document in one text: its words tell.
    if value[:1] in ("{", "[") and len(value) <= MOST_TEXT:
        return any(is_secret_name(word) or looks_secret(word) for word in WRITTEN.findall(value))
    if len(value) < 16 or "\n" in value or " " in value:
        return False
    if len(value) - len(prefix(value)) >= LONGEST_PREFIX_REST and prefix(value):
        return True
    if HEX.fullmatch(value):
        return True
    if WORD.fullmatch(value) is None or value.startswith(("/", ".", "%")):
        return False
    bare = [part for part in re.split(r"[-_./:=+~]+", value) if part]
    pairs = [(one, two) for part in bare for one, two in zip(part, part[1:])]
    changes = sum(_kind(one) != _kind(two) for one, two in pairs) / max(len(pairs), 1)
    digits = any(character.isdigit() for character in value)
    return changes >= (0.28 if digits else 0.38) and len(set(value)) >= 10


def entropy(value: str) -> float:
    """Shannon's bits for a character of this text."""
    size = len(value)
    counts = {one: value.count(one) for one in set(value)}
    return -sum(count / size * math.log2(count / size) for count in counts.values()) if size else 0.0


def weakness(value: str) -> str:
    """Why a secret is none, and "" where nothing says so."""
    bare = value.strip()
    if not bare:
        return "empty"
    if bare.startswith("django-insecure-"):
        return "a default of django-admin"
    if bare.lower() in COMMON:
        return "a common word"
    # A drawn value of this length holds such a word by chance.
    found = PLACEHOLDER.search(bare)
    if found and not looks_secret(bare.replace(found.group(), "")):
        return "a placeholder"
    if len(set(bare)) <= max(2, len(bare) // 8):
        return "the same characters again and again"
    steps = [ord(two) - ord(one) for one, two in zip(bare, bare[1:])]
    if len(steps) >= 5 and max(steps.count(1), steps.count(-1)) > 0.7 * len(steps):
        return "counts up or down"
    return ""


def prefix(value: str) -> str:
    """The vendor's mark at the front of a key."""
    return next((one for one in PREFIXES if value.startswith(one)), "")


def _classes(value: str) -> list[str]:
    seen = {_kind(character) for character in value}
    return [kind for kind in ("lower", "upper", "digit", "symbol") if kind in seen]


def _kind(character: str) -> str:
    if character.isdigit():
        return "digit"
    if character.isalpha():
        return "upper" if character.isupper() else "lower"
    return "symbol"
