"""Text of one user cannot become script in another's page.

Why:
    Script that one user writes and another's browser runs acts as that other user, with every right that they
    have.

Fix:
    Leave autoescaping on (Django templates; Flask: templates named `.html`; FastAPI: `Jinja2Templates`). Take
    out `mark_safe`, `|safe` and `Markup` around what users wrote, or clean it first with nh3. In a browser use
    text content, or DOMPurify before `innerHTML` and `dangerouslySetInnerHTML`.

Proof:
    Marked HTML is stored and reflected through every text field of the probe user and read back in
    pages: it must come out encoded for its place. The files are searched for switched-off escaping.
    Control: the marker itself is found in the page. n/a where nothing renders HTML and answers say
    application/json with nosniff.

Asked as:
    XSS protection enabled; output encoding for XSS prevention; user content sanitized; XSS attempts
    blocked; template autoescaping on; no dangerouslySetInnerHTML

Told by:
    xss -(x-xss* | @alert | SECURE_BROWSER_XSS_FILTER | "xss protection headers") ~0.93
    "cross site scripting" ~0.95
    "output encoding" ~0.95
    "output escaping" ~0.95
    autoescap* ~0.94
    "template escaping" ~0.94
    "auto escape" ~0.94
    "html escape" ~0.92
    dangerouslysetinnerhtml ~0.95
    "innerhtml" ~0.88
    dompurify -(cve* | #version) ~0.93
    bleach + (sanitiz* | html | xss | input) -(cve* | #version) ~0.92
    sanitiz* + (html | markdown | "user content" | "user generated" | "rich text") -log ~0.9
    mark_safe ~0.9
    (content | output | html | template) + escape -(log | shell | sql) ~0.9

Sources:
    OWASP ASVS 5.0 V1.2.1 and V3.2.2; CWE-79
"""

import re

from proveout.facts.frontend import FrontendFacts, Hit
from proveout.facts.python import Built, Call, Function, Module, Part, PythonFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.verdict import Verdict, absent, failed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.FILES)
MINUTES = 60

GREETS = Call(
    "return", 9, scope="hello", built=Built("f-string", "<h1>Hello {}</h1>", (Part("request.args.name", "request"),))
)
PLANTED = Module("app/main.py", imports=("flask",), calls=(GREETS,), functions=(Function("hello", 7),))
PASSES = {"python": PythonFacts.example(), "frontend": FrontendFacts.example()}
FAILS = {"python": PythonFacts((PLANTED,)), "frontend": FrontendFacts.example()}
AROUND = frozenset({"mark_safe", "Markup"})
ANSWERS = frozenset({"HttpResponse", "HTMLResponse", "make_response", "render_template_string"})
HTML_TYPES = ("text/html", "")
OF_REQUEST = re.compile(r"\{\{\s*(self\.)?request\.(GET|POST|args|form|values|query_params|COOKIES)\b[^|}]*\|\s*safe\b")
# What a visitor writes into an address comes back in these.
FROM_ADDRESS = ("location.hash", "location.search", "URLSearchParams", "document.referrer", "window.name")


def check_files(python: PythonFacts, frontend: FrontendFacts) -> Verdict:
    wrong = [seen for module in python.serving for seen in _reflected(module)]
    wrong += [
        _of_hit(hit, "puts the address into the page") for hit in frontend.of_kind("raw html") if _is_reflected(hit)
    ]
    wrong += [
        _of_hit(hit, "prints the request unescaped")
        for hit in frontend.of_kind("unescaped")
        if OF_REQUEST.search(hit.text)
    ]
    if wrong:
        return failed(f"output: {wrong[0].where} {wrong[0].saw}", *wrong[:50])
    if not python.serving and not frontend.scripts and not frontend.templates:
        return unknown("output: no Python file, template or script that ships was seen here")
    if unread := (*python.unread, *frontend.unread):
        return unknown(f"output: no way around escaping was seen, but {unread[0]}")
    cleaned = frozenset(hit.path for hit in frontend.of_kind("sanitizer"))
    ways = [seen for module in python.serving for seen in _ways_around(module)]
    ways += [
        _of_hit(hit, "is a way around escaping")
        for hit in frontend.of_kind("raw html", "unescaped")
        if hit.path not in cleaned
    ]
    if ways:
        return unknown(
            f"output: {ways[0].where} {ways[0].saw}; whether what goes there was cleaned is not seen", *ways[:50]
        )
    if not list(_reflected(PLANTED)):
        return unknown("output: the rule did not find a planted page that prints the request, so it proves nothing")
    return absent(
        f"output: no way around escaping in {len(python.serving)} Python files, {len(frontend.templates)} templates "
        f"and {len(frontend.scripts)} scripts",
        control("a planted page that prints the request is found", "the same rule"),
        *(_of_hit(hit, "cleans what it puts into the page") for hit in frontend.of_kind("sanitizer")[:10]),
    )


def _reflected(module: Module) -> list[Evidence]:
    """Places where this file shows text of the request becoming HTML."""
    handlers = _handlers(module)
    found = []
    for call in module.calls:
        if call.built is None or "<" not in call.built.fixed:
            continue
        last = call.name.rpartition(".")[2]
        # What Flask's views return is HTML; FastAPI makes JSON of a text.
        html = (
            last in AROUND
            or (last in ANSWERS and _is_html(call))
            or (last == "return" and bool(module.imports_any("flask")))
        )
        parts = [
            part
            for part in call.built.parts
            if part.origin == "request" or (part.origin == "parameter" and call.scope in handlers)
        ]
        if html and parts and (last != "return" or call.scope in handlers or parts[0].origin == "request"):
            says = f"makes HTML of '{parts[0].source}' without escaping it"
            found.append(Evidence(says, f"{module.path}:{call.line}", f"sed -n {call.line}p '{module.path}'"))
    return found


def _handlers(module: Module) -> frozenset[str]:
    """Functions whose parameters come from the address: Flask's and FastAPI's views."""
    verbs = ("route", "get", "post", "put", "patch", "delete")
    return frozenset(
        one.name
        for one in module.functions
        if any(d.called and "." in d.name and d.name.rpartition(".")[2] in verbs for d in one.decorators)
    )


def _is_html(call: Call) -> bool:
    said = call.values.get(
        "content_type", call.values.get("media_type", call.arguments[1] if len(call.arguments) > 1 else "")
    )
    return isinstance(said, str) and (not said or said.startswith("text/html"))


def _ways_around(module: Module) -> list[Evidence]:
    found = []
    for call in module.calls:
        last = call.name.rpartition(".")[2]
        # A fixed text is as safe as its author.
        open_text = bool(call.arguments) and not isinstance(call.arguments[0], str)
        if (last in AROUND and open_text) or (last == "Environment" and call.values.get("autoescape") is False):
            found.append(
                Evidence(
                    f"{last} turns escaping off", f"{module.path}:{call.line}", f"sed -n {call.line}p '{module.path}'"
                )
            )
    return found


def _is_reflected(hit: Hit) -> bool:
    return any(word in hit.text for word in FROM_ADDRESS) and "textContent" not in hit.text


def _of_hit(hit: Hit, says: str) -> Evidence:
    return Evidence(f"'{hit.name.strip()}' {says}", f"{hit.path}:{hit.line}", f"sed -n {hit.line}p '{hit.path}'")
