"""Policy, waivers, words and what is left out, from the TOML of a configuration. Every unknown word is an error."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from proveout.errors import ConfigurationError
from proveout.model.check import Severity
from proveout.model.codec import word_of
from proveout.model.policy import LeftOut, Policy

if TYPE_CHECKING:
    from datetime import date

    from proveout.facts.attestation import Attestation
    from proveout.model.waiver import Waiver

POLICY_WORDS = ("blocks", "open_items_block", "unknown_blocks", "facts_good_for", "words_good_for")
ATTESTATION_WORDS = ("about", "by", "saw", "on", "until", "holds", "words")
WAIVER_WORDS = ("about", "by", "why", "on", "until", "environments", "words")
LEFT_OUT_WORDS = ("about", "why", "environments", "words")
LENGTH = re.compile(r"(\d{1,4}) ?(m|h|d|w)")
SECONDS = {"m": 60.0, "h": 3600.0, "d": 86_400.0, "w": 604_800.0}


def read_policy(said: Mapping[str, Any], where: str, *, base: Policy) -> Policy:  # Any: TOML
    """`base` with what is said changed."""
    refuse_unknown(said, POLICY_WORDS, where)
    policy = base
    if "blocks" in said:
        policy = replace(policy, blocks=_severities(said["blocks"], where))
    if "open_items_block" in said:
        policy = replace(policy, open_items_block=_truth(said["open_items_block"], "open_items_block", where))
    if "unknown_blocks" in said:
        policy = replace(policy, unknown_blocks=_truth(said["unknown_blocks"], "unknown_blocks", where))
    if "facts_good_for" in said:
        policy = replace(policy, facts_good_for_s=_seconds(said["facts_good_for"], "facts_good_for", where))
    if "words_good_for" in said:
        days = _seconds(said["words_good_for"], "words_good_for", where) / SECONDS["d"]
        if days < 1:
            raise ConfigurationError(f"{where}: words_good_for counts in whole days, such as '90d'")
        policy = replace(policy, words_good_for_days=int(days))
    return policy


def read_attestations(said: object, where: str, lines: Sequence[int]) -> "tuple[Attestation, ...]":
    """`lines` are those on which the tables of the file open, in their order; `where` is the name of the file."""
    from proveout.facts.attestation import Attestation  # noqa: PLC0415 - most repositories have no attestation

    given = []
    for place, word in _tables(said, "attestation", where, lines):
        refuse_unknown(word, ATTESTATION_WORDS, place)
        _need(word, ("about", "by", "saw", "on", "until"), place, "attestation")
        on, until = _days(word, place)
        holds = _truth(word.get("holds", True), "holds", place)
        words = str(word.get("words", ""))
        about, by, saw = (_line(word[name], name, place) for name in ("about", "by", "saw"))
        given.append(Attestation(about, by, saw, on, until, place, holds=holds, words=words))
    return tuple(given)


def read_waivers(said: object, where: str, lines: Sequence[int]) -> "tuple[Waiver, ...]":
    """As `read_attestations`. A waiver without an end is an error, and so is one that is good for over a year."""
    from proveout.model.waiver import Waiver  # noqa: PLC0415 - most repositories have no waiver

    given = []
    for place, word in _tables(said, "waiver", where, lines):
        refuse_unknown(word, WAIVER_WORDS, place)
        _need(word, ("about", "by", "why", "on", "until"), place, "waiver")
        on, until = _days(word, place)
        about, by, why = (_line(word[name], name, place) for name in ("about", "by", "why"))
        environments = listed(word, "environments", place)
        words = str(word.get("words", ""))
        try:
            given.append(Waiver(about, by, why, on, until, place, environments=environments, words=words))
        except ValueError as error:
            raise ConfigurationError(f"{place}: {error}") from error
    return tuple(given)


def read_left_out(said: object, where: str, lines: Sequence[int]) -> tuple[LeftOut, ...]:
    """As `read_attestations`."""
    given = []
    for place, word in _tables(said, "leave_out", where, lines):
        refuse_unknown(word, LEFT_OUT_WORDS, place)
        _need(word, ("about", "why"), place, "leave_out")
        about, why = (_line(word[name], name, place) for name in ("about", "why"))
        given.append(LeftOut(about, why, place, listed(word, "environments", place), str(word.get("words", ""))))
    return tuple(given)


def opening_lines(text: str, table: str) -> tuple[int, ...]:
    """The lines, from 1, on which `[[table]]` stands, alone or below tool.proveout."""
    opens = re.compile(rf"\s*\[\[\s*(?:tool\s*\.\s*proveout\s*\.\s*)?{table}\s*\]\]")
    return tuple(at for at, line in enumerate(text.splitlines(), 1) if opens.match(line))


def refuse_unknown(said: Mapping[str, Any], known: tuple[str, ...], where: str) -> None:  # Any: TOML
    """Raise ConfigurationError for a word that is none of the known, with the one that was meant."""
    import difflib  # noqa: PLC0415 - only where there is a configuration

    for word in said:
        if word not in known:
            near = difflib.get_close_matches(word, known, n=1)
            hint = f"Did you mean '{near[0]}'?" if near else f"Known are {', '.join(known)}."
            raise ConfigurationError(f"{where}: there is no setting '{word}'. {hint}")


def listed(said: Mapping[str, Any], name: str, where: str) -> tuple[str, ...]:  # Any: TOML
    """A list of words; empty where it is not said."""
    value = said.get(name, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ConfigurationError(f"{where}: {name} is a list of words in quotes")
    return tuple(value)


def _tables(said: object, name: str, where: str, lines: Sequence[int]) -> list[tuple[str, dict[str, Any]]]:  # Any: TOML
    if not isinstance(said, list):
        article = "an" if name[0] in "ae" else "a"
        raise ConfigurationError(f"{where}: {article} {name} begins with [[{name}]]")
    found = []
    for number, one in enumerate(said):
        place = f"{where}:{lines[number] if number < len(lines) else 1}"
        if not isinstance(one, dict):
            raise ConfigurationError(f"{place}: the {name} is no table")
        found.append((place, one))
    return found


def _need(word: Mapping[str, Any], names: Sequence[str], place: str, what: str) -> None:  # Any: TOML
    for needed in names:
        if not word.get(needed):
            raise ConfigurationError(f"{place}: the {what} does not say '{needed}'")


def _days(word: Mapping[str, Any], place: str) -> "tuple[date, date]":  # Any: TOML
    from datetime import date  # noqa: PLC0415 - most repositories have neither words nor waivers

    on, until = word["on"], word["until"]
    if type(on) is not date or type(until) is not date:  # a datetime is a date, and does not compare
        raise ConfigurationError(f"{place}: 'on' and 'until' are dates without quotes, such as 2026-03-01")
    if until < on:
        raise ConfigurationError(f"{place}: 'until' lies before 'on'")
    return on, until


def _severities(said: object, where: str) -> tuple[Severity, ...]:
    words = {word_of(severity): severity for severity in Severity}
    if not isinstance(said, list) or not said or not all(isinstance(one, str) and one in words for one in said):
        raise ConfigurationError(f"{where}: blocks is a list of at least one of {', '.join(words)}")
    return tuple(severity for word, severity in words.items() if word in said)


def _truth(said: object, name: str, where: str) -> bool:
    if not isinstance(said, bool):
        raise ConfigurationError(f"{where}: {name} is true or false, without quotes")
    return said


def _line(said: object, name: str, where: str) -> str:
    if not isinstance(said, str) or not said.strip():
        raise ConfigurationError(f"{where}: {name} is text in quotes")
    return " ".join(said.split())


def _seconds(said: object, name: str, where: str) -> float:
    found = LENGTH.fullmatch(said) if isinstance(said, str) else None
    if found is None:
        raise ConfigurationError(f"{where}: {name} is a time such as '24h' or '90d'")
    return int(found[1]) * SECONDS[found[2]]
