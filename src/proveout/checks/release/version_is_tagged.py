"""The revision carries a version tag that equals the version in the code.

Why:
    Without a tag nobody can say which code is running, or build it again.

Fix:
    Raise the version, commit, `git tag -a v1.4.0 -m v1.4.0`, `git push --follow-tags`. Or let setuptools-scm or
    hatch-vcs take the version from the tag.

Proof:
    git names the tags at the revision; one of them fits the pattern and equals the version in package metadata,
    `__version__` and version files, which are compared with each other and with the stated one.

Asked as:
    version tagged; git tag created for release; tag release in git; release notes
    published; images tagged with version

Told by:
    "git tag" -(image | trigger | staging | "deploy to production") ~0.91
    "tag release" ~0.91
    "release tag" + (create | push | exist | git) -trigger ~0.91
    "version tag" -image ~0.91
    release + tag + (version | git | create | github | semver) -(trigger | deploy | sentry | track) ~0.91
    "tagged release" -trigger
    tag + #version -(image | docker | trigger) ~0.9
    version + tag + git -(trigger | sentry | track | checkout | image) ~0.91
    "version number" + (update | bump | increment | set | correct) -(api | image) ~0.91
    "bump version" ~0.91
    "version bump" ~0.91
    version + (bump | increment) -(api | cache) ~0.91
    "semantic versioning" -api ~0.9
    semver -api ~0.88
    "version updated" + (package.json | pyproject.toml | setup.py | manifest.json | changelog) ~0.9
    version + (package.json | pyproject.toml | manifest.json | setup.py | __version__ | build.gradle) + update ~0.91
    "application version" + (set | update | correct | match) -(endpoint | health | running | deployed) ~0.82
    image + tag + (version | semantic | immutable | sha | "not latest" | properly | appropriate) ~0.88
    (#version | "git tag") + "git push origin" + tag ~0.9
    "npm version" ~0.85
    tag + (current | release) + (version | commit | revision | code) -(image | docker | trigger | deploy) ~0.86
    ("release tagged" | "github release" | "tag release") -(note | checkout) ~0.92

Sources:
    Semantic Versioning 2.0.0
"""

import re
from dataclasses import dataclass
from fnmatch import fnmatchcase

from proveout.facts.history import HistoryFacts
from proveout.facts.version import VersionFacts, same_version
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)
MINUTES = 5


@dataclass(frozen=True, slots=True)
class Limits:
    pattern: str = "v*"
    version: str = ""


PASSES = {"history": HistoryFacts.example(tags=("v1.4.0",)), "version": VersionFacts.example(), "limits": Limits()}
FAILS = {"history": HistoryFacts.example(), "version": VersionFacts.example(), "limits": Limits()}

NUMBERED = re.compile(r"v?\d+(\.\d+)*([-.+]?\w+)*")


def check(history: HistoryFacts, version: VersionFacts, limits: Limits) -> Verdict:
    if not history.head:
        return unknown("version tag: nothing was ever committed here")
    stated = _stated(version)
    if apart := _apart(version, limits, stated):
        return apart
    tags = [tag for tag in history.tags if _is_asked(tag, limits.pattern)]
    if not tags:
        if history.shallow:
            return unknown(
                "version tag: this clone lacks older commits and may lack tags (git fetch --unshallow --tags)"
            )
        others = f", only {', '.join(history.tags)}" if history.tags else ""
        return failed(
            f"version tag: no tag {limits.pattern} at {history.head[:12]}{others}",
            Evidence(
                f"tags here: {', '.join(history.tags) or 'none'}",
                f"commit {history.head[:12]}",
                "git tag --points-at HEAD",
            ),
            *stated,
        )
    return _tagged(tags, history, version, limits)


def _tagged(tags: list[str], history: HistoryFacts, version: VersionFacts, limits: Limits) -> Verdict:
    here = Evidence(f"tagged {', '.join(tags)}", f"commit {history.head[:12]}", "git tag --points-at HEAD")
    seen = (here, *_stated(version))
    wanted = limits.version or (version.stated[0].version if version.stated else "")
    if not wanted:
        if version.from_tags and not version.unclear:
            return passed(f"version tag: {tags[0]}, and {version.from_tags} takes the version from it", *seen)
        reason = version.unclear[0] if version.unclear else "no file of the code states a version to compare it with"
        return unknown(f"version tag: {tags[0]} is here, and {reason}", *seen)
    if not any(same_version(tag, wanted) for tag in tags):
        return failed(f"version tag: {', '.join(tags)} is here, the version is {wanted}", *seen)
    if history.dirty:
        return unknown(f"version tag: {tags[0]} is here, but {history.dirty[0]} was changed since", *seen)
    if not version.stated and not version.from_tags:
        return unknown(f"version tag: {tags[0]} is the stated one, and no file of the code states a version", *seen)
    return passed(f"version tag: {tags[0]} is at {history.head[:12]}, and the code says the same", *seen)


def _stated(version: VersionFacts) -> list[Evidence]:
    return [Evidence(f"version {one.version}", one.where, f"sed -n {one.line}p '{one.path}'") for one in version.stated]


def _apart(version: VersionFacts, limits: Limits, stated: list[Evidence]) -> Verdict | None:
    """Two files that say different versions, or a file that says another one than the document."""
    if not version.stated:
        return None
    first = version.stated[0]
    other = next((one for one in version.stated if not same_version(one.version, first.version)), None)
    if other is not None:
        return failed(f"version: {first.where} says {first.version}, {other.where} says {other.version}", *stated)
    if limits.version and not same_version(limits.version, first.version):
        return failed(f"version: {first.where} says {first.version}, {limits.version} is stated", *stated)
    return None


def _is_asked(tag: str, pattern: str) -> bool:
    """The default pattern covers numbers without the letter as well: teams write both."""
    return fnmatchcase(tag, pattern) or (pattern == Limits().pattern and NUMBERED.fullmatch(tag) is not None)
