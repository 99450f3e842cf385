"""Made-up credentials of several kinds, searched for by the very scan whose silence has to prove something."""

import base64
import json
from collections.abc import Iterator, Mapping
from hashlib import sha512

from proveout.probes.leaks.scanner import Scanner
from proveout.probes.leaks.text import searchable


def planted(scanner: Scanner) -> Mapping[str, bool]:
    """Whether the scan finds each canary and, between them, leaves a placeholder alone."""
    found = {}
    for kind, path, data in _canaries():
        text = searchable(data)
        leaks = scanner.scan(text, path).leaks if text is not None else ()
        found[f"{kind} in {path}"] = any(leak.real and leak.kind == kind for leak in leaks)
    if scanner.knows_values:
        found["the environment's own values"] = scanner.finds_its_values()
    return found


def _canaries() -> Iterator[tuple[str, str, bytes]]:
    """Kind, path and content. Drawn anew from a hash, so that no file of ours holds one."""
    drawn = _drawn("canary", 400)
    github = "ghp_" + drawn[:36]
    yield "github.personal_token", "app/settings.py", f'GITHUB = "{github}"\n'.encode()
    yield "github.personal_token", "docs/utf-16.txt", f"{github}\r\n".encode("utf-16")
    yield "stripe.live_key", "front/bundle.min.js", f'(()=>{{var e={{k:"sk_live_{drawn[40:64]}"}}}})()'.encode()
    yield "aws.secret_access_key", ".aws/credentials", f"[default]\naws_secret_access_key = {drawn[70:110]}\n".encode()
    yield "assigned_secret", ".env", f"\r\nSECRET_KEY={drawn[120:160]}\r\n".encode()
    yield "assigned_secret", "app/config.py", f'PASSWORD = "{drawn[160:176]}"\n'.encode()
    yield (
        "postgres.password",
        "deploy/values.yaml",
        f"url: postgresql://app:{drawn[180:200]}@db.internal.net/app\n".encode(),
    )
    key = base64.b64encode(sha512(b"canary").digest() * 4).decode()
    yield "private_key", "certs/server.pem", f"-----BEGIN PRIVATE KEY-----\n{key}\n-----END PRIVATE KEY-----\n".encode()
    yield "supabase.service_role_key", "web/src/client.ts", f"const k = '{_jwt(drawn[200:243])}'\n".encode()


def _drawn(seed: str, length: int) -> str:
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789"
    stream = b"".join(sha512(f"{seed} {number}".encode()).digest() for number in range(length // 64 + 1))
    return "".join(letters[byte % len(letters)] for byte in stream)[:length]


def _jwt(signature: str) -> str:
    parts = ({"alg": "HS256", "typ": "JWT"}, {"iss": "supabase", "role": "service_role", "ref": "canary"})
    coded = (base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts)
    return ".".join((*coded, signature))
