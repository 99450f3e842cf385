"""The built front end is minified, split and within the stated size.

Proof:
    The production build's output is measured: size of what the first page loads, whitespace share,
    number of lazily loaded parts, largest images. Control: the development build is larger.

Asked as:
    code splitting enabled; assets minified; bundle size kept small; lazy loading implemented; images
    optimized; bundle size is reasonable

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
