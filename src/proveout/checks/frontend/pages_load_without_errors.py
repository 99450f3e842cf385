"""Each main page loads in a browser without a failed request or console error.

Proof:
    A real browser opens each page at the public address: main document 200, no failed subresource, no
    error in the console, a visible landmark. Control: a planted failing script in a copy is reported.
    Without a browser only statuses are read and it stays unknown.

Asked as:
    all pages load without errors; home page opens; no console errors; navigation between pages works;
    frontend accessible at its URL; no JavaScript errors; frontend loads and reaches the backend;
    frontend loads without errors; homepage loads; home page loads correctly; no console errors in browser;
    website accessible; site loads correctly; no JavaScript console errors; frontend accessible; all pages load
    correctly; application loads in browser

Told by:
    "application loads" -(log | module | test | #duration | balance) ~0.82
    "mixed content" ~0.92
    application + load + (#url | browser | correct | success*) -(log | module | dependency | #duration | config) ~0.86
    console + (error | warning | browser | javascript) -(tracking | websocket | log + file | django | console.log) ~0.9
    "console errors" -tracking ~0.93
    "javascript errors" ~0.9
    "browser console" -(fetch* | websocket | cors) ~0.88
    "network tab" -static ~0.84
    "network errors" + (browser | frontend | no) ~0.76
    "frontend loads" -(#duration | second) ~0.93
    "frontend accessible" ~0.92
    "loads correctly" + (page | frontend | homepage | site | app | dashboard | home | ui) -(static | image) ~0.9
    "loads without errors" -(config | model | module) ~0.88
    "all pages" + (load | work | accessible | render | display | test) -(state | https | header | mobile) ~0.86
    (navigation | routing | "react router" | links) + (work | function | correct | test) -(deep | api | email) ~0.78
    "visit" + (#url | homepage | site | frontend | home | page | #host) -(admin | signup | login | api | docs) ~0.74
    visit + (application | url) -(rule | test) ~0.78
    "frontend ready" + (port | status) ~0.74
    "white screen" ~0.84
    "blank page" ~0.82
    "hydration errors" ~0.88
    "404 errors" + (browser | network | page | frontend | no) -(log | static | api | rate) ~0.78
    "error boundaries" -implement ~0.7
    "frontend is working" ~0.85
    "ui loads" ~0.88
    (frontend | site) + (load | accessible) -(multiple | #duration | cors | time | second | https | ms | deploy) ~0.79
    (frontend | site) + (open | work) -(multiple | #duration | cors | time | second | https | ms | deploy) ~0.79
    (homepage | webapp) + (load | accessible) -(multiple | #duration | cors | time | second | https | ms | deploy) ~0.79
    (homepage | webapp) + (open | work) -(multiple | #duration | cors | time | second | https | ms | deploy) ~0.79
    (page | homepage) + (load | open) -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    (page | homepage) + render -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    (site | frontend) + (load | open) -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    (site | frontend) + render -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    (page | homepage) + display -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    (site | frontend) + display -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    (ui | interface) + (load | open) -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    (ui | interface) + render -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    "landing page" + (load | open) -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    "landing page" + render -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    (ui | interface) + display -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    "landing page" + display -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    (page | homepage) + accessible -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    (page | homepage) + work -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    (site | frontend) + accessible -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    (site | frontend) + work -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    (ui | interface) + accessible -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    (ui | interface) + work -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    "landing page" + accessible -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    "landing page" + work -(multiple | stripe | checkout | state | detail | time | #duration | https) ~0.79
    (react | vite | frontend) + ready + port ~0.86
    (navigate | visit) + #url -(signup | login | register | step | admin | docs | dashboard | api | console |
        health) ~0.86
    ("broken image" | "broken images") ~0.92
    ("broken link" | "broken links") + (site | website | page | pages | frontend) ~0.95
    (404 | 404s) + (asset | assets | image | images | resource | resources) + no ~0.93
"""

from dataclasses import dataclass

from proveout.model.check import Effect, Severity, Sight

SEVERITY = Severity.MAJOR
EFFECT = Effect.READ
SEES = (Sight.WIRE,)


@dataclass(frozen=True, slots=True)
class Limits:
    pages: tuple[str, ...] = ("/",)
