"""The built front end is minified, split and within the stated size.

Proof:
    The production build's output is measured: size of what the first page loads, whitespace share,
    number of lazily loaded parts, largest images. Control: the development build is larger.

Asked as:
    code splitting enabled; assets minified; bundle size kept small; lazy loading implemented; images
    optimized; bundle size is reasonable;
    bundle size optimized; frontend assets optimized; CSS and JS minified; bundle size analyzed

Told by:
    (minify | minification | minimize) + (css | js | asset | bundle | code | file | vite | html | build | static) ~0.92
    "code splitting" ~0.95
    "bundle size" ~0.95
    "bundle optimization" ~0.93
    "bundle analysis" ~0.9
    "bundle analyzer" ~0.93
    "tree shaking" ~0.95
    "lazy loading" -(relation | relationship | orm | sqlalchemy | query | model | database) ~0.9
    (minification | minified) ~0.88
    "image optimization" -(docker | container) ~0.88
    "images optimized" -(docker | container) ~0.9
    "optimize images" -(docker | container) ~0.9
    image + optimize -(docker | container | dockerfile | layer | multi-stage) ~0.84
    (asset | bundle | css | javascript | js) + (optimize | compress | split | small | size) -(gzip | brotli) ~0.84
    "frontend build" + optimize ~0.84
    webpack + (optimize | split | bundle) ~0.85
    "source maps" + (disable | remove | no | production) -(sentry | upload | served) ~0.72
    "critical css" ~0.85
    "optimized build" + (frontend | react | vite | next) ~0.8
    "production build optimized" ~0.84
    (webp + (image | convert | format) | "avif images" | "image compression" | "bundle analyzed" | "bundle analyzer" |
        "bundle analysis") -(upload |
        allow) ~0.92
    bundle + #size ~0.92

Sources:
    Enlightn Minification
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight
from proveout.model.limit import Bytes

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.DRILL, Sight.WIRE)


@dataclass(frozen=True, slots=True)
class Limits:
    max_initial: Bytes = Bytes(500 * 1024)
