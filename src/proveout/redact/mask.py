"""Spans of a text that must not be seen, and what stands in their place."""

from collections.abc import Iterable

from proveout.pattern import Pattern

Span = tuple[int, int]  # from, to (not included)

MASK = Pattern(r"\[hidden: \d+ characters\]")


def mask_of(length: int) -> str:
    """`length` is the number of characters hidden, of the spelling that stood there."""
    return f"[hidden: {length} characters]"


def masked(text: str, spans: Iterable[Span]) -> str:
    """The text with every span hidden; spans that overlap or touch are hidden as one."""
    parts: list[str] = []
    at = 0
    for start, end in merged(spans):
        parts += (text[at:start], mask_of(end - start))
        at = end
    parts.append(text[at:])
    return "".join(parts)


def merged(spans: Iterable[Span]) -> list[Span]:
    """Spans in order, none touching another."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(joined[-1][1], end)
        else:
            joined.append((start, end))
    return joined
