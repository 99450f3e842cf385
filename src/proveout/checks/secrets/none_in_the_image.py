"""The container image and its build carry no secret.

Why:
    An image is copied to every host, registry and laptop. Build arguments stand in its history and copied files in
    its layers, also when a later step deletes them.

Fix:
    Hand secrets over when the container starts, and to a build step with `RUN --mount=type=secret,id=token`. Where
    `collectstatic` of Django wants a SECRET_KEY, set a placeholder for this one command: `RUN SECRET_KEY=unused
    python manage.py collectstatic`. Put `.env*`, `.git` and keys into `.dockerignore`, or copy by name.

Proof:
    Build files are read for secrets in ARG, ENV and COPY and the ignore file is evaluated for
    environment files, VCS folders and keys; where an image can be had, its layers and configuration are
    searched. Control: a planted canary file would have been copied without the ignore rule. n/a without
    a container build.

Asked as:
    no secrets in Docker image; .dockerignore excludes .env; build args hold no secrets; no credentials
    in image layers; compose file uses env variables for secrets

Told by:
    (secret | credential | .env* | "api key") + (image | dockerfile | "build arg" | layer) + (no | not | never) ~0.95
    (secret | credential | .env* | "api key") + (image | dockerfile) + (without | baked | exclude) ~0.95
    (secret | credential | .env* | "api key") + ("build arg" | layer) + (without | baked | exclude) ~0.95
    (secret | credential) + dockerfile* + (no | not | never | hardcoded) ~0.95
    .dockerignore + (.env* | secret | exclude | credential | git | sensitive) ~0.94
    (.dockerignore | dockerignore) -size ~0.8
    ("build arg" | "build secret") + (secret | credential | token | no | password) ~0.92
    compose + secret + (no | "environment variable" | hardcoded) -manager ~0.88
    "docker history" ~0.94

Sources:
    CIS Docker Benchmark 4.10
"""

from proveout.facts.image_leaks import BuildCopy, BuildSetting, ImageBuild, ImageLeakFacts, names_a_secret
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.secret import Secret
from proveout.model.verdict import Verdict, absent, failed, not_applicable, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.FILES)
MINUTES = 60
# What a name has to end with to be a place of secrets; `.git` is one because it holds the whole history.
SECRET_FILES = (".env", ".env.production", ".env.prod", ".env.local", ".env.staging", ".pem", ".key", "id_rsa", ".p12")


PASSES = {"image": ImageLeakFacts.example()}
FAILS = {
    "image": ImageLeakFacts.example(
        builds=(
            ImageBuild("Dockerfile", (BuildSetting("ENV", "API_TOKEN", 4, Secret("made up")),), (BuildCopy(".", 6),)),
        )
    )
}


def check_files(image: ImageLeakFacts) -> Verdict:
    if not image.builds:
        return _without_builds(image)
    builds = [build for build in image.builds if not build.development]
    wrong = [shown for build in builds for shown in (*_settings(build), *_named_copies(build), *_let_through(build))]
    if wrong:
        return failed(
            f"image: {len(wrong)} ways in for secrets, none may be: {wrong[0].where} {wrong[0].saw}",
            *wrong,
        )
    if not builds:
        return unknown(f"image: {image.builds[0].path} is for development, and no build for production was found")
    if unclear := [f"{build.path}:{build.unclear[0]}" for build in builds if build.unclear]:
        return unknown(f"image: {unclear[0]} could not be read")
    if doubtful := [build for build in builds if _depends(build)]:
        places = " or ".join(place or "no ignore file" for place in doubtful[0].ignore_files)
        return unknown(f"image: {doubtful[0].path} may be built with {places}, and only one keeps secrets out")
    if not image.planted:
        return unknown("image: the ignore rules did not stop a planted .env, so they prove nothing")
    return absent(
        f"image: {len(builds)} build files set and copy no secret",
        control("a planted .env passes an empty ignore file and is stopped by a rule", "the same evaluation"),
        *(Evidence(f"{len(build.settings)} settings, {len(build.copies)} copies", build.path) for build in builds),
    )


def _without_builds(image: ImageLeakFacts) -> Verdict:
    if image.other_builds:
        return unknown(f"image: {image.other_builds[0]} makes the image, and its builder is not read")
    if not image.files:
        return unknown("image: there are no files that could be searched for a build")
    return not_applicable(
        "image: nothing here builds one",
        Evidence(f"no Dockerfile and no other builder among {image.files} files", "the repository's files"),
    )


def _settings(build: ImageBuild) -> list[Evidence]:
    found = []
    for setting in build.settings:
        if not names_a_secret(setting.name) or setting.placeholder:
            continue
        if setting.value is None:
            saw = f"ARG {setting.name} stands in the image's history with whatever it is given"
        elif not len(setting.value):
            continue
        else:
            saw = f"{setting.instruction} {setting.name} is set to {len(setting.value)} characters"
        found.append(Evidence(saw, f"{build.path}:{setting.line}", f"sed -n {setting.line}p '{build.path}'"))
    return found


def _named_copies(build: ImageBuild) -> list[Evidence]:
    return [
        Evidence(
            f"COPY takes {copy.source} into the image",
            f"{build.path}:{copy.line}",
            f"sed -n {copy.line}p '{build.path}'",
        )
        for copy in build.copies
        if copy.source.rstrip("/").endswith(SECRET_FILES) or copy.source.rstrip("/").rpartition("/")[2] == ".git"
    ]


def _let_through(build: ImageBuild) -> list[Evidence]:
    """What a copy of everything takes along, where every ignore file that may be in force lets it through."""
    whole = next((copy for copy in build.copies if copy.everything), None)
    if whole is None or not build.ignore_files:
        return []
    through = set.intersection(*(set(names) for names in build.ignore_files.values()))
    taken = sorted(name for name in through if name.endswith(SECRET_FILES))
    if not taken:
        return []
    place = next(iter(build.ignore_files)) or "a .dockerignore that is missing"
    return [
        Evidence(
            f"COPY {whole.source} takes {', '.join(taken)} along: {place} does not keep it out",
            f"{build.path}:{whole.line}",
            f"sed -n {whole.line}p '{build.path}'; cat .dockerignore",
        )
    ]


def _depends(build: ImageBuild) -> bool:
    """True where it depends on the folder of the build whether a secret gets in."""
    if not any(copy.everything for copy in build.copies):
        return False
    return any(name.endswith(SECRET_FILES) for names in build.ignore_files.values() for name in names)
