"""Values that only their name makes a secret: `DB_PASSWORD=…`, `"api_key": "…"`, `os.getenv("SECRET_KEY", "…")`."""

# ruff: noqa: E501 - a pattern that is cut cannot be read

import re

from proveout.probes.leaks.entropy import enough, kinds_of_characters, looks_chosen, looks_drawn
from proveout.probes.leaks.placeholder import likely
from proveout.probes.leaks.places import Place
from proveout.probes.leaks.rule import Rule, cases

# In the cases in which people write them: `secret`, `SECRET`, `Secret`.
WORDS = cases(
    "secret passw token pwd passphrase credential api_key apikey api-key apiKey ApiKey access_key accesskey accessKey private_key "
    "privateKey encryption_key encryptionKey signing_key signingKey auth_key authKey master_key masterKey service_key serviceKey "
    "account_key _key hmac"
)
WORDS += (
    "_PASS=",
    "_PASS:",
    "_PASS ",
    '_PASS"',
    "_PASS'",
    "_PW=",
    "_PW:",
    "identified by ",
    "IDENTIFIED BY ",
    "_pass:",
    "_pass=",
)
NAME_ENDS = r"[A-Za-z0-9_.-]{0,40}"
# `NAME =`, `"name":`, `name =>`, `name: str =`, `NAME", "`, `NAME", default="`, `- name: NAME` with `value:` on the
# next line, `<name>`, `PASSWORD '…'` of SQL, `--name value`, `ENV NAME value`.
SIGNS = (
    r"""(?P<close>\\?["'`]\]?|\]|\*{1,2})?[ \t]{0,30}"""
    r"""(?P<sign>:[ \t]{0,3}[A-Za-z][\w.]{0,20}(?:\[\w+\])?(?:[ \t]?\|[ \t]?None)?[ \t]{0,3}=|=>|:=|\?\?=|\|\|=|\?=|={1,3}|:"""
    r"""|,[ \t]{0,4}(?:default[ \t]?=[ \t]?)?(?=\\?["'])|\([ \t]{0,4}(?=\\?["'])|\r?\n[ \t]{1,30}\\?["']?[vV]alue\\?["']?[ \t]{0,3}[:=]|>|[ \t])"""
    r"""[ \t]{0,30}"""
)
VALUES = (
    r"""(?:(?:[bBrRuU]{1,2}|SecretStr\(|str\(|Secret\(|!\w{1,10} )?(?P<quote>\\?["'`]{1,3})(?P<quoted>[^\s"'`\\]{6,400})(?:\\?["'`])"""
    r"""|(?P<bare>[^\s"'`<>\\]{6,400}))"""
)
ASSIGNED = Rule(
    "assigned_secret", "", tuple(dict.fromkeys(WORDS)), NAME_ENDS + SIGNS + VALUES, 0, behind=True, by_name=True,
    further="assigned",
)  # fmt: skip

NAME_BEGINS = re.compile(rb"[A-Za-z0-9_.-]{0,60}$")
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
# What a name ends with that speaks about a secret and holds none.
ABOUT = re.compile(
    r"(?:^|_)(?:id|ids|name|names|file|files|path|paths|dir|folder|url|urls|uri|endpoint|type|types|field|fields|header|headers|prefix|"
    r"suffix|postfix|length|len|size|min|max|ttl|age|expires?|expiry|expiration|expired|expire\w*|timeout|minutes|seconds|hours|days|limit|limits|count|"
    r"hash|hashed|hashes|digest|checksum|algorithm|alg|hasher|hashers|validators?|policy|label|labels|placeholder|title|text|message|"
    r"error|errors|help|hint|description|regex|pattern|format|version|param|params|parameter|arg|option|options|class|classes|column|"
    r"input|form|view|page|link|button|icon|kind|status|state|enabled|required|optional|valid|reset|change|changed|confirm\w*|strength|"
    r"env|var|variable|source|provider|manager|store|storage|ref|reference|arn|rotation|backend|handler|factory|getter|setter|func|"
    r"function|callback|model|schema|serializer|location|region|host|port|user|username|owner|scope|scopes|audience|issuer|usage|"
    r"index|idx|position|map|list|set|dict|array|count|total|budget|rate|price|cost|template|test|example|mount|target|table)$"
)
NO_SECRET = re.compile(
    r"public|publish|anon|csrf|xsrf|csrfmiddleware|pagination|next_?token|page_?token|continuation|cancel|tokeniz|secretary|primary_?key|"
    r"foreign_?key|cache_?key|sort_?key|partition_?key|idempotency|storage_?key|translation|i18n|site_?key|row_?key|object_?key|dict_?key|"
    r"lookup|index_?key|group_?key|unique|natural_?key|keyboard|hot_?key|short_?cut|pad_?token|eos_?token|bos_?token|sep_?token|"
    r"(?:^|_)(?:invalid|wrong|incorrect|missing|forgot\w*|show|hide|toggle)_?pass|mask_?token|unk_?token|special_?token|max_?token|stop_?token|token_?(?:count|usage|limit)|num_?token|measurement|tracking|"
    r"client_?key_?data_?path|known_hosts|fingerprint|key_?(?:id|name|code|type|path|file|size|length|vault|pair|word|press|down|up)|"
    r"analytics|writekey|image|color|token_?url|pass_?through|passive|passenger|bypass|passport_?(?:url|number)|compass|secret_?santa"
)
PASSWORD = re.compile(r"passw|passphrase|pwd|_pass$|_pw$|credential|identified by", re.IGNORECASE)
KEYED = re.compile(
    r"(?:^|_)(?:secret|private|api|access|encryption|signing|sign|auth|master|service|admin|jwt|session|fernet|hmac|account|app|"
    r"application|server|client|license|licence|deploy|webhook|cookie|storage|consumer|security|crypt\w*|aes|salt|seed|bot|prod\w*)_?keys?$"
)
# Names of things that are no value: code, paths, files, addresses, types.
CODE = re.compile(
    r"[A-Za-z_][\w.]*[(\[]|(?:self|this|os|process|settings|config|request|env|secrets|vars|var|local|data|module|args|cls|"
    r"options|props|app|import|ctx|context|params|payload|body|user|session|values|Values|inputs|github|steps|needs|each|@\w+)\.[A-Za-z_]"
    r"|[a-z]+://[^:@]*$|\.{0,2}/[\w./-]+$|[\w./-]+\.(?:py|js|ts|json|ya?ml|html?|txt|pem|key|crt|cert|env|md|sh|conf|ini|xml|cfg|php|go|rb)$"
    r"|[A-Za-z]+(?:[._/:][A-Za-z]+)+$|arn:|&|\||\*{2,}"
)
VARIABLE_NAME = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+")
UUID = re.compile(r"[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")
WORDS_AND_NUMBERS = re.compile(r"(?:[A-Za-z]+|\d{1,4})(?:[.:/_+-](?:[A-Za-z]+|\d{1,4}))*")
NO_VALUE = re.compile(
    r"[\w]+(?:-[a-z]+)+$|[A-Z][a-z]+(?:[A-Z][a-z]+)*\d?$|[a-z]+(?:[A-Z][a-z]+)+\d?$|[A-Z]+(?:_[A-Z]+)*\d{0,2}$|[a-z]+(?:_[a-z0-9]+)+$"
)


def why_not(name: str, value: str, found: "re.Match[bytes]", place: Place) -> str | None:
    """Empty where `value` is a secret, the reason where it only stands for one, None where it is nothing of the kind."""
    quoted = found["quoted"] is not None
    sign = (found["sign"] or b"").decode(errors="replace").strip()
    if not _fits(sign, found, place, quoted=quoted) or not _is_secret_name(name):
        return None
    value = value if quoted else value.rstrip(",;)}]\"'")
    if len(value) < 6 or UUID.fullmatch(value) or (CODE.match(value) and not looks_drawn(value, 24)):
        return None
    if sign.startswith((",", "(")) and (
        VARIABLE_NAME.fullmatch(value) or not (name.isupper() or looks_drawn(value, 16))
    ):
        return None  # two words in a list of words, or two variables; a default of one has its name in capitals
    is_password = PASSWORD.search(name) is not None
    if not _could_be(value, is_password=is_password, place=place, quoted=quoted):
        return likely(value) or None if is_password and place.is_dotenv else None
    return likely(value) or _illustrated(value, place)


def name_before(data: bytes, at: int) -> str:
    """The beginning of a name of which the secret word at `at` is the middle."""
    found = NAME_BEGINS.search(data[max(0, at - 60) : at])
    return found[0].decode("ascii") if found else ""


def _fits(sign: str, found: "re.Match[bytes]", place: Place, *, quoted: bool) -> bool:
    """Whether what stands between name and value assigns one to the other in this sort of file."""
    if quoted:
        # A word and a quoted word behind it: only where a command or SQL is written.
        return sign not in ("", ">") or found["close"] is None
    if not place.takes_plain_values:
        return sign == ">" and found["close"] is None
    if sign == "":
        return place.path.rsplit("/", 1)[-1].startswith(("Dockerfile", "Containerfile"))
    if place.is_prose:
        return sign in ("=", ":")
    return sign not in (",", "(")


def _is_secret_name(name: str) -> bool:
    spaced = CAMEL.sub("_", name.strip("-._ ")).lower().replace("-", "_").replace(".", "_")
    if ABOUT.search(spaced) or NO_SECRET.search(spaced):
        return False
    if spaced.endswith(("key", "keys")):
        # `STRIPE_KEY` in capitals is the name of a variable; `sort_key` is a name of code.
        return KEYED.search(spaced) is not None or (name.isupper() and "_" in name)
    return not spaced.endswith("tokens")


def _could_be(value: str, *, is_password: bool, place: Place, quoted: bool) -> bool:
    if looks_drawn(value, 16):
        return not place.is_document or len(value) >= 20
    if place.is_prose and not is_password:
        return False
    if not is_password:
        # A secret that a person typed: long, of several kinds of characters, no name of code.
        mixed = kinds_of_characters(value) >= 3 and any(character.isdigit() for character in value)
        return (
            mixed
            and len(value) >= 12
            and enough(value, 3.2)
            and NO_VALUE.fullmatch(value) is None
            and not _is_code(value)
        )
    if NO_VALUE.fullmatch(value):
        # Where values stand without quotes and for real, a word is a password as well.
        return place.is_dotenv and value.islower() and len(value) >= 8 and not quoted
    if place.is_dotenv:
        return len(value) >= 6 and not value.isdigit()
    if not looks_chosen(value) or (_is_code(value) and value[-1] not in "!?.*"):
        return False
    # Prose speaks of passwords; only one with several kinds of characters is taken for one.
    return kinds_of_characters(value) >= 3 or (not place.is_prose and len(value) >= 8)


def _is_code(value: str) -> bool:
    return any(sign in value for sign in "(){}[];?,|") or WORDS_AND_NUMBERS.fullmatch(value) is not None


def _illustrated(value: str, place: Place) -> str:
    if not place.illustrates:
        return ""
    if place.illustrates == "stands in a template" and len(value) >= 32 and looks_drawn(value, 32):
        return ""  # nobody draws 32 characters by hand
    return place.illustrates
