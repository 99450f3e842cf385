"""Each main page loads in a browser without a failed request or console error.

Proof:
    A real browser opens each page at the public address: main document 200, no failed subresource, no
    error in the console, a visible landmark. Control: a planted failing script in a copy is reported.
    Without a browser only statuses are read and it stays unknown.

Asked as:
    all pages load without errors; home page opens; no console errors; navigation between pages works;
    frontend accessible at its URL; no JavaScript errors; frontend loads and reaches the backend
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    pages: tuple[str, ...] = ("/",)
