"""The revision carries a version tag that equals the version in the code.

Proof:
    Annotated tag at the revision, and the version in package metadata, application, image labels and
    documents, compared with each other.

Asked as:
    version tagged; git tag created for release; tag release in git; system version 2.0.0; release notes
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

Sources:
    Semantic Versioning 2.0.0
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    pattern: str = "v*"
    version: str = ""
