"""No tracked file holds a secret.

Proof:
    Every tracked text file, documents included, is searched by provider patterns, key shapes and
    entropy beside naming words, and for the fingerprints of the environment's own values. Control: a
    planted canary is found in the same walk; files that could not be decoded are named. Allowed
    placeholders are pinned by fingerprint.

Asked as:
    no hardcoded secrets; no API keys in code; no secrets in source code; never commit secrets;
    credentials not in code; no secrets committed to the repository

Told by:
    (hardcoded | "hard coded") + (secret | credential | key) -(history | frontend | image) ~0.93
    (hardcoded | "hard coded") + (password | token | sensitive) -(history | frontend | image) ~0.93
    (no | not | never | without) + (secret | credential) + (code | codebase | source) -(manage | frontend | image) ~0.92
    (no | not | never | without) + (key | password) + (code | codebase | source) -(manage | frontend | image) ~0.92
    (no | not | never) + ("sensitive data" | token) + (code | codebase) -(log | frontend | client) ~0.9
    (no | not | never) + ("sensitive data" | token) + (source | repository) -(log | frontend | client) ~0.9
    (remove | removed | move) + (secret | credential | key) + (code | codebase | source | repository) ~0.92
    (remove | removed | move) + (password | sensitive) + (code | codebase | source | repository) ~0.92
    (no | never | not | don) + (secret | credential) + (commit | "source control") -(history | .env* | variable) ~0.92 &
    (no | never | not | don) + (key | sensitive) + (commit | "source control") -(history | .env* | variable) ~0.92 &
    (no | never | not | don) + (secret | credential) + git -(.env* | history | manager | vault) ~0.92 &
    (no | never | not | don) + (secret | credential) + "version control" -(.env* | history | manager | vault) ~0.92 &
    (no | never | not | don) + (secret | credential) + repository -(.env* | history | manager | vault) ~0.92 &
    (no | never | not | don) + (key | password) + (git | "version control") -(.env* | history | manager | vault) ~0.92 &
    (no | never | not | don) + (key | password) + repository -(.env* | history | manager | vault) ~0.92 &
    (not | never) + (git | repository) + (manager | vault) ~0.86
    (secret | credential) + (stored | kept | move | use) + "environment variable" -(rotate | manager | vault) ~0.89
    (key | password) + (stored | kept | move | use) + "environment variable" -(rotate | manager | vault) ~0.89
    (secret | credential) + "environment variable" + (only | not) -(set | required | manager | vault) ~0.88
    (secret | credential) + "environment variable" + (never | all) -(set | required | manager | vault) ~0.88
    password + "environment variable" + (only | not | never | all) -(set | required | manager | vault) ~0.88
    "use environment variable" + (secret | credential | hardcoded | "hard coded") ~0.9
    (replaced | replace) + placeholder ~0.9
    placeholder + (template | real | key) + (no | file | only | #file) ~0.86
    no + (secret | credential) + #file -(.env* | history | log) ~0.88
    no + (secret | key) + @("safe to commit" | sanitized) ~0.88
    no + "secrets embedded" ~0.9
    ("secret scanning" | gitleaks | trufflehog) -(history | ci | pipeline | enable) ~0.86
    ("detect secret" | git-secrets | "git secret") -(history | ci | pipeline | enable) ~0.86
    ("embedded secret" | "plaintext secret" | "plain text secret" | "inline secret") ~0.84
    no + "exposed secret" -(frontend | history | log | client) ~0.88 &
    (hardcoded | "hard coded") + (database | redis | connection) + (url | string | credential) ~0.92
    (replaced | replace) + placeholder + #file ~0.96

Sources:
    OWASP ASVS 5.0 V13.3.1; CWE-798
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.FILES,)


@dataclass(frozen=True, slots=True)
class Limits:
    allow: tuple[str, ...] = ()
