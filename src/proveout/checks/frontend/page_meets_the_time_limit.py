"""Each main page shows its largest content within the stated time.

Proof:
    Cold loads in a real browser with a stated network and processor profile; median of several, with
    the profile in the verdict. A tool's score is not measured; the times behind it are. Control: an
    added delay shows.

Asked as:
    page load time < 3 seconds; Lighthouse score above 90; initial page load under 2 seconds; Core Web
    Vitals good; landing page loads fast

Sources:
    Web Vitals
"""

from dataclasses import dataclass
from datetime import timedelta

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MINOR
EFFECT = Effect.READ
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    lcp: timedelta = timedelta(seconds=2.5)
    load: timedelta = timedelta(seconds=3)
    pages: tuple[str, ...] = ("/",)
