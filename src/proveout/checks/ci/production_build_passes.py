"""The production build succeeds from a clean checkout.

Proof:
    The build command of the package, front end or image runs in a clean checkout with locked
    dependencies; it must exit 0 and give its output. Control: the output folder was empty before.

Asked as:
    npm run build passes; production build succeeds; build completes without errors; frontend build
    successful; TypeScript build passes; build artefacts created

Told by:
    "production build" -(test | docker | image | source | map | size | android | ios) ~0.92
    "production build" + (pass | success | succeed | complete | work | create | run | test) -(docker | image) ~0.94
    "build succeeds" -(docker | image | container) ~0.93
    "build successful" -(docker | image | container) ~0.93
    "build success" -(docker | image | container) ~0.9
    "build passes" -(docker | image | container) ~0.93
    "build passing" -(docker | image | container) ~0.92
    "build completes" -(docker | image | container) ~0.93
    "build completed" -(docker | image | container) ~0.92
    "builds successfully" -(docker | image | container | dockerfile) ~0.93
    "build without errors" -(docker | image | container) ~0.93
    "builds without errors" -(docker | image | container) ~0.93
    "build errors" + (no | fix | check | resolve) -(docker | image | container | log) ~0.9
    "build warnings" -(docker | image) ~0.86
    "build process" + (test | work | verify | monitor | success) -(docker | image | secret) ~0.88
    "build logs" ~0.82
    "npm run build" -(size | bundle | analyze) ~0.94
    "yarn build" ~0.94
    "pnpm build" ~0.94
    "pnpm run build" ~0.94
    "bun run build" ~0.93
    "next build" ~0.92
    "vite build" ~0.92
    "ng build" ~0.92
    "mvn clean" ~0.92
    "mvn package" ~0.92
    "gradlew build" ~0.92
    "gradlew clean build" ~0.93
    "cargo build" ~0.92
    "go build" ~0.9
    "frontend build" -(docker | image | size | api | env* | variable) ~0.9
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
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.DRILL, Sight.PROVIDER)


@dataclass(frozen=True, slots=True)
class Limits:
    command: str = ""
