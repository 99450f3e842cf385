"""No commit that can be reached holds a secret.

Why:
    A value that was committed once is in every clone for ever, and people search public histories by machine within
    minutes of a push.

Fix:
    Change the value at its vendor: deleting the line, or the file, or the commit, does not make it safe. Then, where
    the history is shared with people who must not know old values either, rewrite it with
    `git filter-repo --replace-text`, push all refs with force, and have every clone made anew. A value that was
    changed and may stay is allowed by its fingerprint, with the limit `allow`.

Proof:
    All reachable blobs of all refs are searched once each, with the commit and path of the first sight.
    Control: a canary commit in a throw-away clone is found by the same search. A shallow clone is
    unknown, not clean. A value already proved dead is reported as such.

Asked as:
    git history checked for secrets; no secrets in git history; committed keys treated as compromised;
    remove sensitive values from the repository; no exposed secrets in git

Told by:
    ("git history" | "commit history") + (secret | credential | key | password | sensitive | clean) ~0.97
    ("repository history" | "git log") + (secret | credential | key | password | sensitive | clean) ~0.97
    ("git history" | "commit history") + (scan | purge | rewrite | .env* | leak | check) ~0.95
    (no | never | not | don) + (secret | credential) + commit -(history | .env* | variable | manager | vault |
        generate) ~0.9 &
    (no | never) + (secret | credential) + "source control" -(history | .env* | variable | manager | vault) ~0.9 &
    (not | don) + (secret | credential) + "source control" -(history | .env* | variable | manager | vault) ~0.9 &
    (no | never | not | don) + (key | sensitive) + commit -(history | .env* | variable | manager | vault) ~0.9 &
    (no | never) + (key | sensitive) + "source control" -(history | .env* | variable | manager | vault) ~0.9 &
    (not | don) + (key | sensitive) + "source control" -(history | .env* | variable | manager | vault) ~0.9 &
    (no | never | not | don) + (secret | credential) + git -(.env* | history | manager | vault) ~0.9 &
    (no | never | not | don) + (secret | credential) + "version control" -(.env* | history | manager | vault) ~0.9 &
    (no | never | not | don) + (secret | credential) + repository -(.env* | history | manager | vault) ~0.9 &
    (no | never | not | don) + (key | password) + (git | "version control") -(.env* | history | manager | vault) ~0.9 &
    (no | never | not | don) + (key | password) + repository -(.env* | history | manager | vault) ~0.9 &
    (bfg | git-filter-repo | filter-branch | "filter repo") ~0.92
    no + "exposed secret" + git ~0.9 &
    (gitleaks | trufflehog) + history ~0.95
    (never | not | don) + commit + (git | repository) + @(secret | credential) -(.env* | secret | credential) ~0.88 &
    history + (secret | secrets | credential) + (scan | scanned | git-secrets | clean) -docker ~0.95

Sources:
    CWE-312; CWE-798
"""

from dataclasses import dataclass

from proveout.facts.leaks import MESSAGE, HistoryLeakFacts, Leak, example_leak
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.FILES,)
MINUTES = 120
MOST_SHOWN = 30  # finds in the evidence; the sentence counts all
ADVICE = "change the value: deleting a line does not make it safe"


@dataclass(frozen=True, slots=True)
class Limits:
    allow: tuple[str, ...] = ()


PASSES = {"history": HistoryLeakFacts.example(), "limits": Limits()}
FAILS = {
    "history": HistoryLeakFacts.example(leaks=(example_leak(where="ab" * 20, here=False),)),
    "limits": Limits(),
}


def check(history: HistoryLeakFacts, limits: Limits) -> Verdict:
    real = [leak for leak in history.leaks if leak.real]
    leaks = [leak for leak in real if not leak.allowed(limits.allow)]
    if leaks:
        values = len({leak.fingerprint for leak in leaks})
        first = ", ".join(f"{leak.path} ({leak.kind})" for leak in leaks[:3])
        return failed(
            f"secrets in the history: {len(leaks)} found ({values} different), none may be there: {first}"
            f"{', …' if len(leaks) > 3 else ''}; {ADVICE}",
            *(_evidence(leak) for leak in leaks[:MOST_SHOWN]),
        )
    if not history.commits or not history.blobs:
        return unknown("secrets in the history: nothing was ever committed that could be searched")
    if missed := [kind for kind, found in history.planted.items() if not found]:
        return unknown(f"secrets in the history: the scan did not find a planted {missed[0]}, so it proves nothing")
    if not history.planted:
        return unknown("secrets in the history: nothing was planted, so a scan that finds nothing proves nothing")
    if history.unseen:
        return unknown(f"secrets in the history: none found, but {'; '.join(history.unseen)}")
    if history.searched < history.blobs:
        return unknown(f"secrets in the history: only {history.searched} of {history.blobs} blobs were searched")
    return absent(
        f"secrets in the history: none in {history.blobs} blobs of {history.commits} commits",
        control(
            f"all {len(history.planted)} planted canaries are found: {', '.join(history.planted)}", "the same scan"
        ),
        Evidence(
            f"{history.searched - history.known_clean - history.binary} blobs were searched now, {history.known_clean} "
            f"by an earlier run with the same rules, {history.binary} are no text",
            "all refs",
            "git rev-list --objects --all --filter=object:type=blob --filter-provided-objects | wc -l",
        ),
        *([Evidence(f"{len(real)} finds are allowed by the team", "the limit 'allow'")] if real else ()),
    )


def _evidence(leak: Leak) -> Evidence:
    commit = leak.where[:12]
    came = f"came in with commit {commit}" if commit else "came in with a merge"
    still = "still in the tree" if leak.here else "no longer in the tree"
    again = f"git log --all -m --raw -- '{leak.path}'"
    if leak.path == MESSAGE:
        still, again = "in what was written about the change", f"git show -s {commit}"
    elif commit:
        again = f"git show {commit}:'{leak.path}' | sed -n {leak.line}p"
    return Evidence(
        f"{leak.kind}: {leak.shown}, fingerprint {leak.fingerprint}, {came}, {still}", f"{leak.path}:{leak.line}", again
    )
