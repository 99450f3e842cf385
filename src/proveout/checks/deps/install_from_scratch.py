"""The declared dependencies install into an empty environment, and the application imports.

Proof:
    A new environment of the stated runtime is filled from the lock or manifest only, then the entry
    points of web, worker and migrations are imported. Control: without one needed package the import
    fails. What resolves differently today than in the lock is listed.

Asked as:
    all dependencies installed; install in a virtualenv; pip install works; fresh install tested;
    production dependencies installed; no import errors;
    dependencies installed; install dependencies; all packages installed; Python dependencies installed; backend
    dependencies installed; npm install completed; virtual environment created; virtual environment set up;
    requirements installed

Told by:
    "pip install" + (requirements.txt | requirements*) -(command | dockerfile | RUN) ~0.92
    ("npm install" | "npm ci" | "pnpm install" | "uv sync" | "pip sync") -(build | sentry | cli | vercel) ~0.86
    "npm install" + (complete | success | run | work) -build ~0.9
    "fresh install" ~0.84
    "clean install" -(mvn | build) ~0.8
    "virtual environment" -@(.gitignore | path) -(document | variable) ~0.84
    virtualenv + (create | setup | activate | install | ready) -path ~0.82
    venv + (create | activate | setup | python3* | python) -@.gitignore -(path | /venv | #path) ~0.76
    "import errors" -(resolve + csv | csv | data) ~0.8
    "no import errors" ~0.9
    "imports work" ~0.84
    "all imports" + (correct | work | resolve | success | fix | valid) ~0.86
    (modulenotfounderror | importerror) -log ~0.8
    "missing dependencies" ~0.79
    "dependencies resolved" -vulnerab* ~0.82
    "dependencies installed" ~0.92
    "install dependencies" -(dev + only | ci | apt | apt-get | "upgrade pip") ~0.92
    "verify installation" -(docker | cli) ~0.78
    "python import" -(sys | shell | secret | django.core | fernet | generate | token | secrets.token*) ~0.82
    "dev dependencies" + (no | remove | exclude | not | only | without) ~0.72
    "development dependencies" + (no | remove | exclude | not | without) ~0.72
    (dependency | package) + (install | reinstall) -(system | apt | nginx | listed | upgrade) ~0.87
    (requirements | requirements.txt) + (install | reinstall) -(system | apt | nginx | listed | upgrade) ~0.87
    ("poetry install" | "uv sync" | "pipenv install" | "bundle install" | "composer install" | "yarn install" |
        "pnpm install") ~0.92
    ("npm ci" | "pip install" + (fresh | clean)) -(ci + #file) ~0.95
"""

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.DRILL,)
