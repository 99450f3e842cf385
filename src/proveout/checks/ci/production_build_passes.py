"""The production build succeeds from a clean checkout.

Proof:
    The build command of the package, front end or image runs in a clean checkout with locked
    dependencies; it must exit 0 and give its output. Control: the output folder was empty before.

Asked as:
    npm run build passes; production build succeeds; build completes without errors; frontend build
    successful; TypeScript build passes; build artefacts created

Told by:
    "production build" -(test | docker | image | source | map | size | dockerfile* | #url) ~0.91
    "production build" + (pass | success | succeed | complete) -(docker | dockerfile* | image) ~0.91
    "production build" + (work | create | run | test) -(docker | dockerfile* | image) ~0.91
    "build succeeds" -(docker | image | container) ~0.91
    "build successful" -(docker | image | container) ~0.91
    "build success" -(docker | image | container) ~0.9
    "build passes" -(docker | image | container) ~0.91
    "build passing" -(docker | image | container) ~0.91
    "build completes" -(docker | image | container) ~0.91
    "build completed" -(docker | image | container) ~0.91
    "builds successfully" -(docker | image | container | dockerfile) ~0.91
    "build without errors" -(docker | image | container) ~0.91
    "builds without errors" -(docker | image | container) ~0.91
    "build errors" + (no | fix | check | resolve) -(docker | image | container | log) ~0.9
    "build warnings" -(docker | image) ~0.86
    "build process" + (test | work | verify | monitor | success) -(docker | image | secret) ~0.88
    "build logs" + error ~0.88
    "npm run build" -(size | bundle | analyze | typescript | command) ~0.95
    "yarn build" ~0.95
    "pnpm build" ~0.95
    "pnpm run build" ~0.95
    "bun run build" ~0.95
    "next build" ~0.95
    "vite build" -(minif* | split | chunk | #url) ~0.95
    "ng build" ~0.95
    "mvn clean" ~0.95
    "mvn package" ~0.95
    "gradlew build" ~0.95
    "gradlew clean build" ~0.95
    "cargo build" ~0.95
    "go build" ~0.95
    "frontend build" -(docker | image | size | api | env* | variable | serve) ~0.9
    "build frontend" -(docker | image | api) ~0.88
    "frontend built" -(docker | image) ~0.9
    "build the frontend" -(docker | image) ~0.88
    "build command" + (success | work | complete | test) ~0.86
    "build artifacts" + (create | generate | exist | available | correct | test) -(ignore | gitignore | exclude) ~0.88
    "clean build" -(docker | image | cache) ~0.88
    "production bundle" + (build | create | generate) -size ~0.9
    "jar file built" ~0.9
    "application builds" -(docker | image) ~0.88
    "backend builds" -(docker | image) ~0.88
    "build verified" -(docker | image) ~0.84
    "build test" -(docker | image | ci) ~0.78
    ("build log" | "build logs") ~0.95
    build + (green | "runs through") -(badge | environment | blue) ~0.86
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    command: str = ""
