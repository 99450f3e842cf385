"""Error answers tell a stranger nothing about the inside.

Why:
    A traceback tells a stranger names of files, versions, queries, and sometimes the settings themselves.

Fix:
    Django: DEBUG = False, and own 404.html and 500.html. Flask: app.debug False and errorhandler(Exception). FastAPI:
    FastAPI(debug=False) and an exception handler that answers with an id and nothing else.


Proof:
    400, 404, 405, 422, malformed JSON, wrong content type and, where the kit or a planted route allows,
    a real 500 are provoked; bodies must hold no traceback, file path, SQL, module, setting or version.
    Control: a marker in the request path shows that the application answered; without a real 500 the
    verdict says that the 500 page was not seen.

Asked as:
    error messages do not leak sensitive info; no stack traces in production; error messages
    sanitized; generic error messages returned; internal details not exposed; error handling without
    information leakage; error message sanitization; no information leakage in errors; stack traces
    hidden in production

Told by:
    "stack trace" + (no | not | hide | hidden) -(log | sentry | context | see) ~0.93
    "stack trace" + (expose | leak | production | disable | remove) -(log | sentry | context | see) ~0.93
    traceback + (no | not | hide | hidden | expose | leak | user | production) -(log | sentry) ~0.92
    "error message" + (leak | sanitiz* | sensitive | generic | internal) ~0.94
    "error message" + (safe | expose | information | reveal | disclos*) ~0.94
    "error detail" + (leak | sanitiz* | sensitive | internal | expose | hide | hidden | reveal | production) ~0.93
    "error response" + (leak | sanitiz* | sensitive | internal | expose | generic | reveal) ~0.93
    "error handling" + (leak* | disclos* | sensitive | internal | expose) ~0.94
    error + (leak | leakage) + (information | detail | data | internal) ~0.93
    "error messages" + generic ~0.93
    generic + error + (user | client | production | return | message) ~0.92
    "internal error" + (expose | leak | hide | detail | reveal) ~0.92
    exception + (expose | leak | hide | reveal) + (user | client | detail | message) -log ~0.9
    verbose + error + (disable | off | no | production) ~0.88
    "information leakage" + (error | message | prevent | response | handling) -log ~0.9
    "information disclosure" + (error | prevent | message) ~0.9
    "server version" + (hide | hidden | expose | disclos* | remove) ~0.82
    server_tokens ~0.85
    @"error message" + (generic | sanitiz* | expose | leak*) ~0.86
    ("debug info" | "debug information") + (error | errors | response) -log ~0.93
    traceback + (no | not | hide | hidden) + (page | response | user) ~0.95
    ("error pages" | "error page" | errors) + (reveal | disclose | expose | leak) + (not | no | never) ~0.95

Sources:
    OWASP ASVS 5.0 V16.5.1 and V13.4.6; CWE-209; Django security.W018
"""

from proveout.checks.http._answers import nothing_told
from proveout.facts.application_answers import ApplicationAnswersFacts
from proveout.facts.effective_settings import EffectiveSettingsFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.need import Unreadable
from proveout.model.verdict import Verdict, failed, passed

SEVERITY = Severity.BLOCKER
EFFECT = Effect.READ
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 20


PASSES = {"answers": ApplicationAnswersFacts.example(), "settings": EffectiveSettingsFacts.example()}
FAILS = {**PASSES, "answers": ApplicationAnswersFacts.example(missing_page={"reveals": "a traceback"})}


DEBUGGERS = ("DebuggedApplication", "DebugToolbarMiddleware")
# With these an error leaves the application, and the server or the debugger shows it.
LETS_OUT = ("DEBUG_PROPAGATE_EXCEPTIONS", "PROPAGATE_EXCEPTIONS")


def check_settings(answers: ApplicationAnswersFacts, settings: EffectiveSettingsFacts | Unreadable) -> Verdict:
    for name in DEBUGGERS:
        if name in answers.wrappers:
            seen = Evidence(f"{name} is around the application", answers.start.place, answers.start.again)
            return failed(f"errors: {name} shows a stranger what went wrong", seen)
    said = () if isinstance(settings, Unreadable) else settings.named(*LETS_OUT)
    for one in said:
        if one.value is True and one.firm:
            seen = Evidence(f"{one.name} is true", one.of, answers.start.again)
            return failed(f"errors: {one.name} lets each out of the application, to whatever the server shows", seen)
    # What a body shows is shown, also in an answer that could not look into its database.
    open_ones = [one for one in answers.answers if one.reveals and one.status]
    if open_ones and answers.firm:
        return failed(
            f"errors: the answer to the {open_ones[0].question} shows {open_ones[0].reveals}",
            *(answers.seen(one, f"its body holds {one.reveals}") for one in open_ones),
        )
    if none := nothing_told("errors", answers):
        return none
    return passed(
        "errors: no answer of the application shows its inside; a real 500 was not provoked",
        *(answers.seen(one, "its body holds no mark of a debugger or a traceback") for one in answers.told),
    )
