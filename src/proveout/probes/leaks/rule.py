"""One kind of credential: where its text begins, what it looks like, and how it is looked at further."""

import re
from dataclasses import dataclass
from functools import cached_property

# A token starts a word, or follows an escaped line end: `\nghp_…` in JSON and notebooks.
START = r"(?:(?<![A-Za-z0-9])|(?<=\\[nrt]))"
# What stands between a name and its value: `NAME=`, `"name": "`, `name => '`, `NAME", "`, `name :str = b"`.
SIGN = (
    r"""(?:\\?["'`]\]?|\])?[ \t]{0,20}(?::[ \t]{0,3}[A-Za-z]{1,12}[ \t]{0,3}=|=>|:=|={1,3}|:|,|[ \t])"""
    r"""[ \t]{0,20}(?:[a-z]{1,2}(?=["']))?(?:\\?["'`]{1,3})?"""
)


@dataclass(frozen=True, repr=False)  # a rule for a value of the environment holds it
class Rule:
    """A kind of credential, written from the format that its vendor documents.

    `keywords` are the literal texts at which it is looked for, in the case that they have; `pattern` must match
    there, from the keyword on, or behind it where `behind` is true. `back` is how many characters of the value
    stand before the keyword. The group `value` is the credential, or else the whole match.

    `bits` is the least entropy of the value, in bits a character. `prefixed` is true where the value begins with the
    vendor's own prefix, which may be shown. `by_name` is true where only a name beside the value makes it a secret.
    `needs` is a byte without which there is no match: it is looked for first, because most addresses hold no login.
    `further` names what is looked at after the pattern: `proveout.probes.leaks.further` has one function for each.
    """

    kind: str
    vendor: str
    keywords: tuple[str, ...]
    pattern: str
    bits: float = 3.0
    behind: bool = False
    back: int = 0
    prefixed: bool = False
    by_name: bool = False
    further: str = ""
    needs: bytes = b""

    @cached_property
    def compiled(self) -> re.Pattern[bytes]:
        # Late: most runs meet the keywords of a few kinds only, and compiling all takes longer than a small scan.
        return re.compile(self.pattern.encode())


def token(kind: str, vendor: str, prefixes: str, body: str, *, bits: float = 3.0, further: str = "") -> Rule:
    """A value that begins with one of the vendor's own prefixes, which are parted by spaces."""
    either = tuple(prefixes.split())
    begins = "|".join(re.escape(prefix) for prefix in either)
    # What may go on in the body may not follow it.
    return Rule(
        kind,
        vendor,
        either,
        f"{START}(?P<value>(?:{begins}){body})(?![A-Za-z0-9])",
        bits,
        prefixed=True,
        further=further,
    )


def around(kind: str, vendor: str, mark: str, before: str, after: str, *, back: int) -> Rule:
    """A value with the vendor's own mark in its middle. `back` is the most that stands before the mark."""
    pattern = f"{START}(?P<value>{before}{re.escape(mark)}{after})(?![A-Za-z0-9])"
    return Rule(kind, vendor, (mark,), pattern, back=back)


def named(kind: str, vendor: str, words: str, value: str, *, bits: float = 3.0, also: str = "") -> Rule:
    """A value without a prefix, behind a name that holds one of `words` (parted by spaces, in any usual case).

    `also` is a pattern that the rest of the name has to match: `api_?key|token`.
    """
    rest = rf"(?:[\w.-]{{0,40}}?(?i:{also})[\w.-]{{0,20}})" if also else r"[\w.-]{0,40}"
    pattern = rf"{rest}{SIGN}(?P<value>{value})(?![\w+/=-])"
    return Rule(kind, vendor, cases(words), pattern, bits, behind=True, by_name=True)


def cases(words: str) -> tuple[str, ...]:
    """Each word as it is written, in small letters, in capitals, and with one capital."""
    listed = words.split()
    return tuple(
        dict.fromkeys(way for word in listed for way in (word, word.lower(), word.upper(), word[:1].upper() + word[1:]))
    )
