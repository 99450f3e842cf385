"""What is looked at after a pattern has matched: a secret, what stands for one, or nothing of the kind."""

import base64
import binascii
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from proveout.probes.leaks.assigned import name_before, why_not
from proveout.probes.leaks.entropy import bits_a_character, enough, looks_chosen, looks_drawn
from proveout.probes.leaks.placeholder import ORDINARY, certain, likely
from proveout.probes.leaks.places import Place
from proveout.probes.leaks.rule import Rule


@dataclass(frozen=True, slots=True, repr=False)
class Sighting:
    """A place where a pattern matched. It holds the value, so it has no repr and leaves this package as a Leak only."""

    rule: Rule
    found: re.Match[bytes]
    data: bytes
    place: Place
    keyword_at: int
    seen_at: datetime

    def text(self, group: str) -> str:
        """What a group of the pattern matched; Latin-1 where it is no UTF-8."""
        raw = self.found[group] or b""
        try:
            return raw.decode()
        except UnicodeDecodeError:
            return raw.decode("latin-1")

    @property
    def value(self) -> str:
        return self.text("value")


@dataclass(frozen=True, slots=True, repr=False)
class Opinion:
    """`placeholder` is empty for a secret. `kind` is set where it became plainer, `value` where it is only a part."""

    placeholder: str = ""
    kind: str = ""
    value: str = ""
    group: str = "value"
    name: str = ""


NEARBY = 300  # characters before and behind a value that belong to it
LOCAL = re.compile(r"localhost|127\.|0\.0\.0\.0|\[?::1|host\.docker\.internal|[^.]+$")
NO_HOST = re.compile(
    r"(?:.*\.)?(?:example|invalid|test)(?:\.\w+)?$|(?:my|your|some|the)?-?_?(?:host|hostname|server|domain|site|url|ip|address|db[-_]?host|"
    r"dbserver|database[-_]?host|proxy|somewhere)(?:\.\w+)*$|\$|[{%<]|x{3,}",
    re.IGNORECASE,
)
BASE64_RUN = re.compile(rb"[A-Za-z0-9+/]{56,64}\Z")
IDENTIFIER = re.compile(r"[a-z]+(?:_[a-z0-9]+){3,}")
PORT = re.compile(r"\d{1,5}(?:[/?#]|$)")


def _plain(seen: Sighting) -> Opinion | None:
    """A vendor's own shape, or a name beside a value of the right shape."""
    value = seen.value
    if not seen.rule.by_name:
        start = seen.found.start("value")
        if BASE64_RUN.search(seen.data, max(0, start - 64), start):
            return None  # a picture or a font, in which every short prefix stands somewhere
        words = IDENTIFIER.fullmatch(value) or not any(character.isdigit() for character in value)
        if words and not looks_drawn(value, 16):
            return None  # `live_page_with_draft`: an identifier that begins like a key
        return Opinion(certain(value) or ("" if enough(value, seen.rule.bits) else "repeats itself"))
    if not enough(value, seen.rule.bits):
        return None
    if value.isalpha() and not looks_drawn(value, 24):
        return None
    return Opinion(likely(value) or seen.place.illustrates)


def _google_key(seen: Sighting) -> Opinion | None:
    start, end = seen.found.span("value")
    around = seen.data[max(0, start - NEARBY) : end + NEARBY].lower()
    if b"authdomain" in around or b"messagingsenderid" in around or b"google-services" in seen.place.path.encode():
        return Opinion("is public: the key of a Firebase page names the project and opens nothing")
    return _plain(seen)


def _issuer(seen: Sighting) -> Opinion | None:
    """Several vendors begin their keys with `sk_live_`; the words before it tell them apart."""
    before = seen.data[max(0, seen.found.start() - 80) : seen.found.start()].lower()
    kind = next((f"{vendor}.secret_key" for vendor in ("clerk", "paystack", "workos") if vendor.encode() in before), "")
    opinion = _plain(seen)
    return opinion and Opinion(opinion.placeholder, kind)


def _jwt(seen: Sighting) -> Opinion | None:
    header, payload, signature = seen.value.split(".", 2)
    said, claims = _decoded(header), _decoded(payload)
    if said is None or claims is None:
        return None
    if "alg" not in said or str(said["alg"]).lower() == "none" or len(signature) < 20:
        return Opinion("is unsigned")
    if reason := certain(signature):
        return Opinion(reason)
    role, issuer = str(claims.get("role", "")), str(claims.get("iss", ""))
    kind = f"supabase.{role}_key" if issuer.startswith("supabase") and role in ("anon", "service_role") else "jwt"
    if issuer == "supabase-demo":
        return Opinion("is the documented key of Supabase's local demo", kind)
    if role == "anon":
        return Opinion("is public: a key of Supabase's role anon", kind)
    if claims.get("sub") == "1234567890" or str(claims.get("name", "")).lower() in ("john doe", "jane doe"):
        return Opinion("is the documented example of jwt.io")
    expires = claims.get("exp")
    if isinstance(expires, int | float) and expires < seen.seen_at.timestamp():
        return Opinion(f"ended on {datetime.fromtimestamp(max(expires, 0), UTC).date()}", kind)
    return Opinion("" if kind.endswith("service_role_key") else seen.place.illustrates, kind)


def _private_key(seen: Sighting) -> Opinion | None:
    # Escapes first: the n of `\n` is no letter of the key.
    raw = re.sub(r"\\+[nrt]", " ", seen.value)
    body = "".join(
        re.findall(r"[A-Za-z0-9+/=]{8,}", re.sub(r"(?:Proc-Type|DEK-Info|Comment|Version|Hash)[^\n]*", "", raw))
    )
    if len(body) < 60 or bits_a_character(body) < 3.5:
        return None
    form = seen.text("form").strip()
    kind = {"PGP": "private_key.pgp", "OPENSSH": "private_key.openssh", "ENCRYPTED": "private_key.encrypted"}.get(
        form, ""
    )
    if "ENCRYPTED" in raw[:120]:
        kind = "private_key.encrypted"
    return Opinion(certain(body[:200]) or seen.place.illustrates, kind)


def _address(seen: Sighting) -> Opinion | None:
    user, password, host = seen.text("user"), seen.value, seen.text("host")
    begin = seen.data[max(0, seen.keyword_at - 24) : seen.keyword_at]
    scheme = re.search(rb"[A-Za-z][A-Za-z0-9+.-]*$", begin)
    if scheme is None or PORT.match(password):
        return None
    kind = _ADDRESS_KINDS.get(scheme[0].split(b"+")[0].lower().decode(), "address.password")
    return Opinion(_weak_address(user, password, host, seen.place), kind)


_ADDRESS_KINDS = {
    **{name: f"{name}.password" for name in "mysql redis amqp mongodb mssql clickhouse smtp ldap ftp".split()},
    "postgres": "postgres.password", "postgresql": "postgres.password", "mariadb": "mysql.password",
    "rediss": "redis.password", "amqps": "amqp.password", "smtps": "smtp.password", "ldaps": "ldap.password",
    "sftp": "ftp.password", "http": "http.login", "https": "http.login", "cloudinary": "cloudinary.secret",
}  # fmt: skip


def _weak_address(user: str, password: str, host: str, place: Place) -> str:
    if password == user:
        return "is the name of the user"
    if reason := likely(password):
        return reason
    if likely(user) == "" and user.lower() in ("username", "youruser", "<user>"):
        return "stands beside a made-up user"
    if NO_HOST.match(host):
        return "leads to an address that does not exist"
    if len(password) < 4:
        return "is too short to be one"
    drawn = looks_drawn(password, 10)
    if LOCAL.match(host) and not drawn and not looks_chosen(password):
        return "is a word, and only good on this machine"
    if password.isalpha() and (place.is_prose or password.lower() == password):
        return "is a word" if not place.is_dotenv else ""
    return place.illustrates


def _login(seen: Sighting) -> Opinion | None:
    user, _, password = seen.value.partition(":")
    if len(password) < 4 or password.startswith("//"):
        return None
    if reason := likely(password) or ("is the name of the user" if user == password else ""):
        return Opinion(reason)
    return Opinion(seen.place.illustrates) if looks_chosen(password) or looks_drawn(password, 12) else None


def _base64_login(seen: Sighting) -> Opinion | None:
    try:
        plain = base64.b64decode(seen.value + "=" * (-len(seen.value) % 4), validate=True).decode()
    except (ValueError, binascii.Error):
        return None
    user, colon, password = plain.partition(":")
    if not colon or not user or len(password) < 4 or not plain.isprintable():
        return None
    if reason := likely(password) or ("is the name of the user" if user == password else ""):
        return Opinion(reason)
    if password.replace(" ", "").isalpha() and not looks_drawn(password, 12):
        return Opinion("is a word")
    return Opinion(seen.place.illustrates)


def _drawn(seen: Sighting) -> Opinion | None:
    if not looks_drawn(seen.value, 20) or not enough(seen.value, seen.rule.bits):
        return None
    host = seen.found.groupdict().get("host", b"") or b""
    if b"sentry" in host:
        return Opinion("is public: the key of a Sentry address may only send")
    return Opinion(likely(seen.value) or seen.place.illustrates)


def _password(seen: Sighting) -> Opinion | None:
    value = seen.value
    if value.lower() in ORDINARY:
        return Opinion("is a word that everybody uses")
    if not (looks_chosen(value) or looks_drawn(value, 12)):
        return None
    return Opinion(likely(value) or seen.place.illustrates)


def _assigned(seen: Sighting) -> Opinion | None:
    found = seen.found
    group = "quoted" if found["quoted"] is not None else "bare"
    keyword = seen.data[seen.keyword_at : found.start()]
    rest = seen.data[found.start() : _first(found)]
    name = name_before(seen.data, seen.keyword_at) + (keyword + rest).decode("ascii", "replace").rstrip("\"' :=(")
    value = seen.text(group)
    reason = why_not(name, value, found, seen.place)
    if reason is None:
        return None
    if group == "bare":
        value = value.rstrip(",;)}]\"'")
    return Opinion(reason, value=value, group=group, name=name)


def _first(found: "re.Match[bytes]") -> int:
    """Where the name ends: at the quote that closes it, or at the sign."""
    return found.start("close") if found["close"] is not None else found.start("sign")


def _decoded(part: str) -> Mapping[str, Any] | None:  # Any: claims
    try:
        said = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None


def _own(seen: Sighting) -> Opinion:
    """A value of the environment: real wherever it stands. What would be its vendor is its variable."""
    return Opinion(name=seen.rule.vendor)


FURTHER: Mapping[str, Callable[[Sighting], Opinion | None]] = {
    "": _plain,
    "webhook": _plain,
    "google key": _google_key,
    "issuer": _issuer,
    "jwt": _jwt,
    "private key": _private_key,
    "address": _address,
    "login": _login,
    "base64 login": _base64_login,
    "drawn": _drawn,
    "password": _password,
    "assigned": _assigned,
    "own": _own,
}
