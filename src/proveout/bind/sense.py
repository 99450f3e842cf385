"""How a line speaks of its statement. Only a plain line is ticked by a pass, so a doubt is told here.

The line itself is asked first, then the headings above it from the nearest one up.
"""

import re

from proveout.model.binding import Sense
from proveout.model.checklist import Item, ItemKind
from proveout.pattern import Pattern


def _words(*alternatives: str) -> Pattern:
    return Pattern(rf"(?:{'|'.join(alternatives)})", re.IGNORECASE)


# Headings that say what must not be done, or is not part of it.
_NEGATING = _words(
    r"\bnever(?: do)?\b",
    r"\b(?:do not|don['’]?ts?)\b",
    r"\banti-?patterns?\b",
    r"\bthings to avoid\b",
    r"\bwhat not to\b",
    r"\bout of scope\b",
    r"\bnot (?:included|in scope|supported|covered)\b",
    r"\bforbidden\b",
)
_LATER_HEADING = _words(
    r"\bfuture\b",
    r"\broadmap\b",
    r"\bplanned\b",
    r"\bbacklog\b",
    r"\bcoming soon\b",
    r"\bupcoming\b",
    r"\bnext steps?\b",
    r"\blater\b",
    r"\bpost-?(?:launch|submission|mvp|hackathon|release) (?:tasks|improvements|roadmap)\b",
    r"\bpost-?(?:submission|hackathon|mvp)\b",
    r"\b(?:long|medium|short)[ -]term\b",
    r"\b(?:additional|further) recommendations\b",
    r"\b(?:future|further|later|possible) (?:improvements?|enhancements?|work)\b",
    r"\bwhen you have time\b",
    r"\btimeline to\b",
    r"\bareas for\b",
)
_LATER = _words(
    r"\((?:[^()]{0,40}\b)?(?:future|later|planned|todo|tbd|coming soon|not yet[^()]{0,20})\)",
    r"\bcoming soon\b",
    r"\bwill be (?:added|implemented|set up|configured|enabled|done) (?:later|soon|after|in)\b",
    r"\bplanned for\b",
    r"\bin a (?:future|later) (?:release|version|phase|sprint)\b",
    r"\bpost-hackathon\b",
    r"\bafter (?:the )?launch[:,]",
)
_RUNBOOK_HEADING = _words(
    r"\btroubleshoot",
    r"\b(?:common|known) (?:issues?|problems?|errors?)\b",
    r"^\W*(?:issue|problem|error|symptom)\b[ \d]*:",
    r"\b(?:if|when) (?:something|things?|issues?|problems?|you|still|it|deployment"
    r"|the)\b.{0,40}\b(?:fails?|breaks?|occurs?|goes?|getting|wrong|need)",
    r"\bif\b.{0,30}\b(?:occur|fails?|broken|getting)\b",
    r"\bin case of\b",
    r"\bfallback\b",
    r"\bcheat ?sheet\b",
    r"\b(?:useful|essential|helpful|common|handy|quick) commands\b",
    r"\bcommand reference\b",
    r"\b(?:need|getting) help\b",
    r"\bfaq\b",
    r"\bdebug(?:ging)? (?:steps|guide|tips)\b",
)
# Under these only the steps are a runbook; a box there is a point like any other.
_STEPS_HEADING = _words(
    r"\broll(?:ing)? ?-?back\b",
    r"\brecovery (?:steps|procedure)\b",
    r"\brestore (?:steps|procedure)\b",
    r"\bemergency\b",
    r"\bincident response\b",
    r"\bsecurity breach\b",
    r"\bescalation\b",
    r"\bquick reference\b",
    r"\bsolutions\b",
)
# Somebody is told to do it, so it is asked for and not complained of.
_IMPERATIVE = Pattern(
    r"\W*(?:add|fix|update|ensure|use|audit|run|implement|set|enable"
    r"|configure|remove|review|verify|test|create|move|replace)\b",
    re.IGNORECASE,
)
_BAD_HEADING = _words(
    r"\bmissing\b",
    r"\bneeds? (?:attention|work|fix)",
    r"\bnot (?:yet )?(?:ready|done|implemented|production[- ]ready)\b",
    r"\b(?:current|remaining|open|unresolved|outstanding) (?:risks?"
    r"|vulnerabilit|issues|problems|gaps|blockers|limitations)",
    r"\bknown (?:limitations|gaps|vulnerabilities)\b",
    r"\bvulnerabilities found\b",
    r"\bgaps?\b(?! analysis)",
    r"\bblockers\b",
    r"\baccepted risk",
    r"\bcurrent (?:production )?readiness score\b",
    r"^\W*current(?: (?:code|state)\b.*)?\W*$",
    r"\b(?:issues|problems|vulnerabilit\w+) to fix\b",
)
_BAD = _words(
    r"^\W*(?:issue|problem|risk|bug|gap|finding|mistake|common mistake)\**\s*:",
    r"\bnot (?:yet )?(?:implemented|configured|enabled|set up|done|restarted|tested|deployed)\b",
    r"\bis (?:missing|not set|disabled|broken)\b",
    r"^\W*(?:no|missing|lacks?)\s+(?!errors?\b|console|debug|secrets?\b"
    r"|hard)[\w-]+(?:\s[\w-]+){0,3}\s+(?:yet|configured|in place|at all)\b",
    r"❌",
    r"^\W*current\W*:",  # what follows is what is to change
    r"^\W*bad\W*:",
    r"\bneeds? (?:to be )?(?:fixed|fixing|restarted)\b",
    r"\bserver not restarted\b",
    r"\bfaltan?(?:do)?\b|\bn[ãa]o (?:implementad|configurad)|\bno (?:implementad|configurad)[oa]",
    r"\bnicht (?:implementiert|konfiguriert|eingerichtet)|\bpas (?:encore )?(?:configuré|implémenté|activé)",
    r"\b\d/10\b",
)
_ELSEWHERE_HEADING = _words(
    r"\blocal(?:ly|host)?\b",
    r"\bdevelopment (?:mode|environment|setup)?\s*\W*$",
    r"\bdev(?:elopment)? environment\b",
    r"\((?:local|development|dev|staging|testnet)\b[^)]{0,30}\)",
    r"^\W*development(?! (?:team|process|guide|workflow))\b",
    r"\bstaging\b",
    r"\bsandbox\b",
    r"\bdemo (?:day|checklist)\b",
    r"\bdry run\b",
)
_ELSEWHERE = _words(
    r"\b(?:in|on|to|for|against|the) (?:the )?(?:staging|sandbox|development"
    r"|dev|test|local)\b(?! (?:data|suite|user|account|key|mode|run|report|plan))",
    r"\blocally\b|\btestnet\b",
    r"^\W*(?:local|staging|development|dev)\**\s*:",
    r"\bdev/staging\b",
    r"\bdevelopment machine\b",
)
_HERE = _words(r"\bprod(?:uction)?\b", r"\blive\b")
_CONDITION = _words(
    r"\bif (?:applicable|using|used|needed|enabled|required|possible|present|available|any|you|not|implement)\b",
    r"\bwhen using\b",
    r"\boptional(?:ly)?\b|\bopcional\b|\boptionnel|\bfacultati|可选|опционально",
    r"\b(?:se|si) (?:necess[áa]rio|aplic[áa]vel|es necesario|aplica|nécessaire|applicable)\b",
    r"\bfalls (?:n[öo]tig|vorhanden)\b",
    r"\bas needed\b",
    r"\bwhere (?:applicable|possible)\b",
    r"\bfor (?:kubernetes|docker|aws|paid tier)\b.{0,20}only\b",
)
_CONDITION_HEADING = _words(
    r"\boptional\b", r"\(if \w+", r"\bif (?:applicable|using|needed)\b", r"\bnice[ -]to[ -]have\b"
)
_CHOICE = _words(
    r"\bOR\s*$", r"\beither\b.{1,60}\bor\b", r"^\W*(?:option|alternative)(?:ly)?\b", r"^\W*or:?\s", r"\(alternative\)"
)
_CHOICE_HEADING = _words(
    r"\boption \w{1,2}\b",
    r"^\W*(?:implementation )?options\b(?: for\b.*)?\W*$",
    r"\balternatives?\b",
    r"\bchoose one\b",
    r"\bpick one\b",
)
# Values that nobody should ask for in production.
_WEAK = _words(
    r"\bALLOWED_HOSTS\W{0,6}\*",
    r"\b(?:allow_)?origins?\W{1,8}\*",
    r"Access-Control-Allow-Origin\W{1,4}\*",
    r"\bDEBUG\s*[=:]\s*['\"]?(?:true|1|on)\b",
    r"--reload\b",
    r"\bverify\s*=\s*False\b",
    r"--insecure\b",
    r"\bsslmode=(?:disable|allow)\b",
    r"\bchange-?(?:me|this)\b",
    r"\bdefault-dev-key\b",
    r"\bdb\.sqlite3\b",
    r"\bbackends\.sqlite3\b",
    r"\bsqlite:///",
    r"\bredis://(?!localhost|127\.)[^\s@]*public[^\s]*",
    r"\bpassword123\b",
    r"\b0\.0\.0\.0/0\b",
    r"\bGRANT ALL\b",
    r"\ballkeys-lru\b.{0,20}\bbroker\b",
    r"value:\s*['\"]\*['\"]",
    r"\byour-(?:generated-)?secret-key(?:-here)?\b",
)
_REFUSED = _words(
    r"\b(?:no|not|never|without|avoid|remove|instead of|don['’]t|disable|refuse"
    r"|reject|is not|must not|isn['’]t|no longer|rather than|replace|change)\b",
    r"≠|!=|❌",
)
# Statements that are themselves about other environments are plain when a line speaks of one.
_ABOUT_ENVIRONMENTS = Pattern(r"staging|environments|variables_drive|integration_tests|tests_pass|end_to_end")


def read_sense(item: Item, page_ids: tuple[str, ...]) -> Sense:
    """Plain, or why a pass of the checks would not make the line true. `page_ids` are those it is bound to."""
    text, headings = item.text, item.section[::-1]
    if _WEAK.search(text) and not _REFUSED.search(text):
        return Sense.WEAK_VALUE
    for heading in headings:
        if _NEGATING.search(heading):
            return Sense.NEGATED
    if _LATER.search(text) or any(_LATER_HEADING.search(heading) for heading in headings):
        return Sense.PROMISED_FOR_LATER
    if _is_runbook(item, headings):
        return Sense.RUNBOOK_ROW
    if not _IMPERATIVE.match(text) and (_BAD.search(text) or any(_BAD_HEADING.search(h) for h in headings[:2])):
        return Sense.BAD_STATE
    if item.condition or _CONDITION.search(text) or any(_CONDITION_HEADING.search(h) for h in headings[:2]):
        return Sense.CONDITIONAL
    if _CHOICE.search(text) or any(_CHOICE_HEADING.search(heading) for heading in headings[:2]):
        return Sense.ONE_OF_SEVERAL
    if _is_elsewhere(text, headings) and not any(_ABOUT_ENVIRONMENTS.search(id_) for id_ in page_ids):
        return Sense.ANOTHER_ENVIRONMENT
    return Sense.PLAIN


def _is_runbook(item: Item, headings: tuple[str, ...]) -> bool:
    if any(_RUNBOOK_HEADING.search(heading) for heading in headings):
        return True
    steps = not item.marked or item.kind is ItemKind.COMMAND
    return steps and any(_STEPS_HEADING.search(heading) for heading in headings)


def _is_elsewhere(text: str, headings: tuple[str, ...]) -> bool:
    if _HERE.search(text):
        return False
    if _ELSEWHERE.search(text):
        return True
    # The nearest heading that names a place decides.
    for heading in headings[:3]:
        if _HERE.search(heading):
            return False
        if _ELSEWHERE_HEADING.search(heading):
            return True
    return False
