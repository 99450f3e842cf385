"""Build, start and release commands of the platform files point at things that exist.

Proof:
    Modules, callables, scripts, folders, variables and ports that platform, process and compose files
    name are resolved against the checkout and imported. Control: a name that is surely wrong is found
    by the same resolver.

Asked as:
    build command set; start command configured; Procfile correct; render.yaml configured; platform
    service configured; entry point correct; deployment configuration complete

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
    "container orchestration" ~0.86 &
    dockerfile.prod + (reference | use | not | point | references) ~0.93
    ("build script" | build.sh) + (executable | correct | configure | contain | works | set) -(minif*) ~0.86
    render-build.sh + (executable | correct | configure | contain | works | set) -(minif*) ~0.86
    "build setting" ~0.88
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.FILES, Sight.SETTINGS, Sight.PROVIDER)
