"""Build, start and release commands of the platform files point at things that exist.

Why:
    A start command that names what is not there fails after the old version has been taken away.

Fix:
    Correct the name or the folder: Django `gunicorn config.wsgi`, Flask `gunicorn 'app:create_app()'`, FastAPI
    `uvicorn app.main:app`. Paths count from the service's root directory; commit scripts that are named.

Proof:
    Modules, callables, scripts, folders, variables and ports that platform, process and compose files
    name are resolved against the checkout and imported. Control: a name that is surely wrong is found
    by the same resolver.

Asked as:
    build command set; start command configured; Procfile correct; render.yaml configured; platform
    service configured; entry point correct

Told by:
    ("build command" | "start command" | "release command" | "output directory") -(success* | quick) ~0.91
    "publish directory" -(success* | quick) ~0.91
    ("run command" | "install command") + (#command | configure | platform | correct) ~0.88
    "build & start command" ~0.91
    procfile ~0.91 &
    (render.yaml | railway.json | railway.toml | fly.toml) -(header | secret | key | timeout | health) ~0.86 &
    (app.yaml | vercel.json) -(header | secret | key | timeout | health) ~0.86 &
    (app.json | nixpacks.toml | heroku.yml | do-app-spec.yaml) -(#command | update | "platform configuration") ~0.86 &
    amplify.yml -(#command | update | "platform configuration") ~0.86 &
    ("app spec" | "render blueprint") + (configure | valid | correct | reference | complete) ~0.82
    "platform configuration" + (configure | valid | correct | reference | complete) ~0.82
    (dockerfile_path | build_command | run_command | startcommand | buildcommand | source_dir) ~0.94
    "root directory" + (set | render | railway | vercel | backend | frontend | correct | leave) -(web + server) ~0.85
    "working directory" + (set | render | railway | vercel | backend | frontend | correct | leave) -(web + server) ~0.85
    "build directory" + (set | render | railway | vercel | backend | frontend | correct | leave) -(web + server) ~0.85
    ("entry point" | entrypoint) + (correct | configure | set) -(wait | docker | host) ~0.88
    (wsgi | asgi) + (file | path | module) + (configure | correct | point) ~0.88
    (virtualenv | venv) + (path | set) ~0.85
    "deploy platform" + choose ~0.9
    "container orchestration" -"health check" ~0.86 &
    dockerfile.prod + (reference | use | not | point | references) ~0.93
    ("build script" | build.sh) + (executable | correct | configure | contain | works | set) -(minif*) ~0.86
    render-build.sh + (executable | correct | configure | contain | works | set) -(minif*) ~0.86
    "build setting" ~0.88
"""

from proveout.facts.platform import PlatformFacts, PlatformFile, Process, Reference
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.SETTINGS, Sight.PROVIDER)
MINUTES = 15

PASSES = {"platform": PlatformFacts.example()}
FAILS = {
    "platform": PlatformFacts.example(
        files=(PlatformFile("Procfile", "heroku", (Process("web", "gunicorn app.wsgi:app", "Procfile", 1, "web"),)),),
        references=(Reference("app.wsgi:app", "Procfile:1", found=False, looked="app/wsgi.py"),),
    )
}


def check(platform: PlatformFacts) -> Verdict:
    files = platform.production
    if not files:
        reason = platform.broken or (f"{platform.others[0]} is not read" if platform.others else "none was seen")
        return unknown(f"platform files: nothing says here how a platform builds and starts this; {reason}")
    wrong = [one for one in platform.references if one.found is False]
    if wrong:
        return failed(
            f"platform files: {wrong[0].where} names {wrong[0].text}, and {wrong[0].looked} is not there",
            *(
                Evidence(f"{one.text}: looked for {one.looked}", one.where, f"ls '{one.looked.split(',')[0]}'")
                for one in wrong
            ),
        )
    if platform.broken:
        return unknown(f"platform files: {platform.broken}")
    if platform.others:
        return unknown(f"platform files: {platform.others[0]} is not read")
    open_ones = [one for one in platform.references if one.found is None]
    if open_ones:
        return unknown(f"platform files: {open_ones[0].where} names {open_ones[0].text}: {open_ones[0].looked}")
    if not platform.references:
        return unknown(f"platform files: {files[0].path} names nothing that could be looked for in this checkout")
    planted = platform.control
    if planted is None or planted.found is not False:
        return unknown("platform files: a planted name that is surely wrong was not found to be, so nothing is proved")
    return passed(
        f"platform files: all {len(platform.references)} names in {', '.join(file.path for file in files)} are there",
        control(f"the planted name {planted.text} is found to be missing", "the same resolver"),
        *(Evidence(f"{one.text} is {one.looked}", one.where, _again(one)) for one in platform.references[:50]),
    )


def _again(one: Reference) -> str:
    path, _, line = one.where.rpartition(":")
    return f"sed -n {line}p '{path}'"
