"""What sort of sentence a line is, by its words."""

import re
from collections.abc import Iterable

from proveout.model.checklist import ItemKind, Says
from proveout.pattern import Pattern

CLAIMED, NONE, REQUIREMENT = Says.CLAIMED, Says.NONE, ItemKind.REQUIREMENT

IMPERATIVES = frozenset(
    """
    access achieve activate add adjust allow analyze apply approve archive assign audit automate avoid back backup block
    build bump capture change check choose clean cleanup clear click clone close collect commit communicate compile
    complete compress conduct configure confirm connect consider coordinate copy create cut define delete deploy
    designate determine disable document don't download draft drop edit eliminate enable encrypt enforce ensure
    escalate establish evaluate execute expose extract filter finalize fix force format freeze generate get give go
    grant harden have hide identify implement import include increase inform initialize inspect install instrument
    integrate inventory investigate invite issue keep launch limit link list load lock log login maintain make manage
    mark measure merge migrate minimize monitor mount move navigate never notify obtain only open optimize paste patch
    perform pin plan point practice prefer prepare prevent profile promote protect provide provision publish pull
    purchase push put re-run read reboot rebuild record redeploy redirect reduce refactor refresh register release
    reload remove rename replace replicate report request require rerun reset resolve restart restore restrict retain
    return reuse revert review revoke roll rollback rotate run sanitize save scale scan schedule scrub secure seed
    select send separate serve set setup share ship shut sign simulate smoke snapshot specify spin ssh start stop store
    stress submit subscribe switch sync tag take tell terminate test tighten track train transfer trigger try tune turn
    uncomment uninstall update upgrade upload upsert use validate verify visit wait warm watch whitelist wire write
    """.split()
)
MODAL = frozenset(
    """
    must shall should never always don't don’t cannot can't can’t required requires require needs need mandatory
    expected not fail fails
    """.split()
)
ORDERS = frozenset("must shall never always don't don’t".split())
STATE = Pattern(
    r"\b(?:completed?|configured|enabled|disabled|operational|passing|passed|ready|deployed|verified|fixed|implemented|"
    r"working|works|resolved|secured|in place|installed|tested|documented|encrypted|hardened|updated|migrated|"
    r"restarted|supports?|automatically|via)\b",
    re.IGNORECASE,
)
THRESHOLD = Pattern(
    r"[<>≤≥]=?\s*[~$€£]?\d|\b(?:under|below|less than|at least|at most|over|above|within|up to|max(?:imum)?(?: of)?|"
    r"min(?:imum)?(?: of)?|no more than|fewer than|more than|exceeds?|exceeding)\s+[~$€£]?\d"
)
# What every match of the above holds, and may be looked for at less cost.
NUMBER = re.compile(r"[<>≤≥=\s][~$€£]?\d")
# The bytes of UTF-8 that are in no number: a text of these alone holds no threshold.
PLAIN = bytes(byte for byte in range(0x80) if byte not in b"0123456789")
ALERT = Pattern(r"\b(?:alert|alarm|notif(?:y|ication)|page)[a-z]*\b")
OCCASION = Pattern(r"\b(?:when|if|on|for|above|exceed|over|below)|>")
ADVICE = Pattern(
    r"(?:(?:consider|recommend(?:ed|ation)?s?|prefer(?:ably|red)?|ideally|tips?|notes?|nice to have)\b)", re.IGNORECASE
)
KEYED = Pattern(r"([A-Za-z][\w /&().'+-]{0,48}?)\s*:(?!//|:)\s*(\S.*)", re.DOTALL)
# What these lines say explains another line; it is neither true nor false of the service.
EXPLAINS = frozenset(
    """
    why cause causes symptom symptoms impact background context purpose author owner overview example examples scope
    description note notes problem issue root reason reasons see reference references tip warning remember summary
    title estimated time duration difficulty audience prerequisites next important info
    """.split()
)
BLANK_TO_FILL = Pattern(r"_{3,}|\.{5,}|…{2,}")
WHOLE_LINK = Pattern(
    r"(?:[*_]{0,2}[^\[\]:`]{0,60}[*_]{0,2}:\s*)?(?:\[[^\[\]]*\]\([^()]*\)|<?https?://\S+>?|<?[\w.+-]+@[\w-]+\.[\w.]+>?)[\s.]*"
    r"(?:[-–—(].*)?"
)
PRICE = Pattern(
    r"[$€£]\s?\d[\d,.]*(?:\s*(?:/|per|a)\s*(?:mo|month|year|yr|user|seat|day|hour)|\s*(?:USD|EUR|GBP))|\bpricing\b",
    re.IGNORECASE,
)
OFFER = Pattern(
    r"(?:if you(?:'d)? (?:want|like|prefer)|let me know|would you like|i can\b|i could\b|shall i|tell me which)",
    re.IGNORECASE,
)
OFFERS = frozenset("ilstwILSTWıſİ")  # what they begin with, in the cases that the expression sees as equal
ASIDE = frozenset(
    """
    contact contacts support resources references reading links legend questions sign-off sign-offs signoff glossary
    appendix
    """.split()
)
POINTER = Pattern(r"\bsee\b.{0,20}\.md\b", re.IGNORECASE)  # a document that should exist


def is_aside(lower: str, words: Iterable[str]) -> bool:
    """True for headings over contacts, links and the like; both arguments are in lower case."""
    return (
        not ASIDE.isdisjoint(words)
        or "table of contents" in lower
        or "revision history" in lower
        or "related doc" in lower
    )


def kind_of(text: str, lower: str, says: Says) -> ItemKind:
    """`lower` is the text in lower case. Below words about alerts, a bare threshold is one; nothing here knows them."""
    if NUMBER.search(lower) is not None and THRESHOLD.search(lower) is not None:
        return ItemKind.ALERT if _alerts(lower) else ItemKind.THRESHOLD
    return kind_of_words(text, lower, says)


def kind_of_words(text: str, lower: str, says: Says) -> ItemKind:
    """As `kind_of`, of a text without a number."""
    if "alert" in lower and _alerts(lower):
        return ItemKind.ALERT
    if says is CLAIMED:
        return ItemKind.CLAIM
    if says is NONE and text[0] in "crpitnCRPITN" and ADVICE.match(text) is not None:
        return ItemKind.ADVICE
    return REQUIREMENT


def _alerts(lower: str) -> bool:
    found = ALERT.search(lower)
    return found is not None and OCCASION.search(lower, found.end()) is not None


def is_narrative(text: str, line: str) -> bool:
    """True for a list line without a mark that is a link, a person to call, a price, a form to fill in, an offer."""
    return (
        ("__" in line and BLANK_TO_FILL.search(line) is not None)
        or (("](" in line or "://" in line or "@" in line) and WHOLE_LINK.fullmatch(line) is not None)
        or (text[0] in OFFERS and OFFER.match(text) is not None)
        or (("$" in text or "€" in text or "£" in text or "ricing" in text) and PRICE.search(text) is not None)
    )


def is_statement(text: str, line: str) -> bool:
    """True for a line of a paragraph that states something of the service, or asks for it."""
    if text[0] in OFFERS and OFFER.match(text) is not None:
        return False
    if ("__" in line or "..." in line or "…" in line) and BLANK_TO_FILL.search(line) is not None:
        return False
    if ("](" in line or "://" in line or "@" in line) and WHOLE_LINK.fullmatch(line) is not None:
        return False
    keyed = KEYED.match(text)
    if keyed is not None:
        words = keyed[1].lower().split()
        if words and words[0] in EXPLAINS:
            return (words[0] == "note" and STATE.search(keyed[2]) is not None) or (words[0] == "see" and ".md" in line)
        return len(words) <= 5
    if ".md" in line and POINTER.search(line) is not None:
        return True
    return asks(text) or STATE.search(text) is not None or THRESHOLD.search(text.lower()) is not None


def orders(text: str) -> bool:
    """True for imperatives: of a title, "required" and "must have" say what stands below it."""
    lower = text.lower()
    words = lower.split()
    if not words or (words[0].strip("*_:,.!") not in IMPERATIVES and ORDERS.isdisjoint(words)):
        return False
    return not lower.startswith(("must have", "must-have", "must do"))


def asks(text: str) -> bool:
    """True for imperatives and for what must be."""
    words = text.lower().split()
    return bool(words) and (words[0].strip("*_:,.!") in IMPERATIVES or not MODAL.isdisjoint(words))
