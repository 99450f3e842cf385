"""Pages and words as text for a terminal, from the same source as every other page."""

import textwrap
from collections.abc import Mapping

from proveout.model.check import Page, PageKind

WORDS: Mapping[str, str] = {
    "go": "Every required item is proved. Said of a run; exit code 0.",
    "no-go": "Something required is false. The false items stand first in the report; exit code 1.",
    "hold": "Nothing required was seen to be false, but something required is not proved. An empty checklist "
    "is a HOLD too: it proves nothing. Exit code 2.",
    "pass": "The statement was measured in this run, and it is true. The evidence says what was seen, where, "
    "and how to see it again. Where the proof is that something was not found, a positive control shows that "
    "it would have been.",
    "fail": "The statement was measured in this run, and it is false.",
    "unknown": "Nobody could look, or what was seen proves nothing. The reason says what would be needed. Unknown "
    "is never green: a required item that is unknown keeps the run at HOLD.",
    "n/a": "The statement is about something that this service was shown not to have.",
    "item": "One atomic statement of a checklist: a box, a claim, a threshold, a command with its expected "
    "result, a row of a table.",
    "check": "One statement about a production system that can be true or false, named so that true is good.",
    "binding": "Which checks an item asks for, with the limits that its words name. 'proveout bind' shows it.",
    "umbrella": "A line that names a whole, such as 'security hardened'. It holds when all its members hold.",
    "attestation": "A named person's word for what no check can see, with what they point to and a date after "
    "which it no longer counts. It is written as [[attestation]] in proveout.toml.",
    "waiver": "A named person's exception: something may be false until a day, at most a year away. It is written as "
    "[[waiver]] in proveout.toml, 'proveout waive' adds it, and the item stays visible as false.",
    "baseline": "The file of what was wrong on the day that a team began. 'proveout baseline' writes it; with "
    "'check --baseline' only what is new stops the release, and what is known is still shown.",
    "policy": "What stops a release in an environment: which severities, whether open boxes and unproved items do, and "
    "for how long facts and words are good.",
    "sight": "From where a statement was seen: wire, service, settings, files, drill, provider or attestation. "
    "The strongest that could be had decides.",
    "wired, not seen": "Files or settings say that it should be so, and only the running thing would show that it is.",
    "perhaps": "A binding that is not sure enough to count. Pin one of the candidates to make it count.",
    "sense": "How a line speaks of a statement: plainly, promised for later, conditional, about another environment, "
    "stating the bad state. Only a plain line can be ticked.",
    "effect": "What looking does to the thing looked at: read, burst, write or disrupt. An environment grants a "
    "maximum, production 'read' unless you wrote otherwise.",
}


def explained_page(page: Page, *, width: int = 80) -> str:
    """A page of the catalogue, as text."""
    lines = [page.id, "=" * len(page.id), *textwrap.wrap(f"{page.title}.", width), ""]
    match page.kind:
        case PageKind.CHECK:
            lines += _check_lines(page, width)
        case PageKind.UMBRELLA:
            lines += ["true when all of these hold:", *(f"  {member}" for member in page.members), ""]
        case PageKind.ATTESTATION:
            lines += [f"a person's word, good for {page.good_for_days} days; points to: {page.point_to}", ""]
    for name in ("Why", "Fix", "Proof", "Note", "Asked as", "Sources"):
        if text := page.sections.get(name):
            lines += [f"{name}:", *textwrap.wrap(text, width - 2, initial_indent="  ", subsequent_indent="  "), ""]
    return "\n".join(lines)


def explained_word(word: str, *, width: int = 80) -> str:
    """What one of our words means."""
    return "\n".join([word, "=" * len(word), *textwrap.wrap(WORDS[word], width), ""])


def _check_lines(page: Page, width: int) -> list[str]:
    seen = ", then ".join(f"{sight}{'' if sight in page.built else ' (not built yet)'}" for sight in page.sees)
    lines = [f"severity  {page.severity.name.lower()}", f"effect    {page.effect.name.lower()}"]
    lines += textwrap.wrap(f"seen      {seen}", width, subsequent_indent=" " * 10)
    if page.frameworks:
        lines.append(f"only for  {', '.join(page.frameworks)}")
    for field in page.limits:
        default = "must be stated" if field.required else f"default {field.default}"
        lines.append(f"limit     {field.name}: {field.kind}, {default}")
    return [*lines, ""]
