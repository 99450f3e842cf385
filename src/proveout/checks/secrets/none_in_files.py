"""No tracked file holds a secret.

Why:
    Whoever can read the repository can act as the service: every clone, laptop, build log and fork has the value.

Fix:
    Change the value first, then take it out of the file: deleting the line does not make it safe. Read it from the
    environment. Django: `SECRET_KEY = os.environ["SECRET_KEY"]`. Flask: `app.config.from_prefixed_env()`. FastAPI: a
    field without default in a `pydantic_settings.BaseSettings`. What is no secret is allowed by its path or by the
    fingerprint shown in the evidence, with the limit `allow`.

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
    (replaced | replace) + placeholder -manager ~0.9
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
    "secrets not committed" ~0.92
    scan + secret + (repository | repo | code | codebase | commit | source) -(history | ci | pipeline | workflow |
        image) ~0.9
    (never | not | don) + commit + (git | repository) + @(secret | credential) -(.env* | secret | credential) ~0.88 &
    ("sensitive data" | "sensitive information") + (git | repo | repository | code | codebase) + (no | not |
        never) -(log | response) ~0.92
    (key | password | token | secret | credential) -(commit | .env*) + @("never commit" | "not commit" |
        "never committed") ~0.86

Sources:
    OWASP ASVS 5.0 V13.3.1; CWE-798
"""

from dataclasses import dataclass

from proveout.facts.leaks import Leak, TreeLeakFacts, example_leak
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.FILES,)
MINUTES = 60
MOST_SHOWN = 30  # finds in the evidence; the sentence counts all


@dataclass(frozen=True, slots=True)
class Limits:
    allow: tuple[str, ...] = ()


PASSES = {"tree": TreeLeakFacts.example(), "limits": Limits()}
FAILS = {"tree": TreeLeakFacts.example(leaks=(example_leak(),)), "limits": Limits()}


def check(tree: TreeLeakFacts, limits: Limits) -> Verdict:
    real = [leak for leak in tree.leaks if leak.real]
    leaks = [leak for leak in real if not leak.allowed(limits.allow)]
    if leaks:
        first = ", ".join(f"{leak.path}:{leak.line} ({leak.kind})" for leak in leaks[:3])
        return failed(
            f"secrets in files: {len(leaks)} found, none may be there: {first}{', …' if len(leaks) > 3 else ''}",
            *(_evidence(leak) for leak in leaks[:MOST_SHOWN]),
        )
    if not tree.files_read:
        return unknown("secrets in files: there is no text file that could be searched")
    if missed := [kind for kind, found in tree.planted.items() if not found]:
        return unknown(f"secrets in files: the scan did not find a planted {missed[0]}, so it proves nothing")
    if not tree.planted:
        return unknown("secrets in files: nothing was planted, so a scan that finds nothing proves nothing")
    unread = {path: reason for path, reason in tree.skipped.items() if not _is_allowed(path, limits)}
    if unread:
        path, reason = next(iter(unread.items()))
        return unknown(
            f"secrets in files: none found, but {len(unread)} files were not searched: {path} {reason}",
            *(Evidence(why, where) for where, why in list(unread.items())[:MOST_SHOWN]),
        )
    which = "tracked" if tree.listed_by == "git" else "found"
    return absent(
        f"secrets in files: none in {tree.files_read} {which} text files",
        control(f"all {len(tree.planted)} planted canaries are found: {', '.join(tree.planted)}", "the same scan"),
        Evidence(
            f"{tree.files_read} texts of {tree.bytes_read:,} bytes were searched, {tree.binary} files are no text",
            "the repository's files",
            "git ls-files" if tree.listed_by == "git" else "find . -type f",
        ),
        *_set_aside(tree, len(real)),
    )


def _evidence(leak: Leak) -> Evidence:
    given_to = f" in {leak.name}" if leak.name else ""
    return Evidence(
        f"{leak.kind}{given_to}: {leak.shown}, fingerprint {leak.fingerprint}",
        f"{leak.path}:{leak.line}",
        f"sed -n {leak.line}p '{leak.path}'",
    )


def _set_aside(tree: TreeLeakFacts, allowed: int) -> list[Evidence]:
    """What was found and not counted, so that a reader can disagree."""
    shown = []
    if allowed:
        shown.append(Evidence(f"{allowed} finds are allowed by the team", "the limit 'allow'"))
    reasons: dict[str, list[Leak]] = {}
    for leak in tree.leaks:
        if not leak.real:
            reasons.setdefault(leak.placeholder.partition(":")[0], []).append(leak)
    for reason, leaks in sorted(reasons.items(), key=lambda one: -len(one[1])):
        shown.append(Evidence(f"{len(leaks)} not counted, each {reason}", f"{leaks[0].path}:{leaks[0].line}"))
    return shown


def _is_allowed(path: str, limits: Limits) -> bool:
    return any(path == one or path.startswith(f"{one.rstrip('/')}/") for one in limits.allow)
