"""Words of a line without the Markdown around them. Words in backticks keep both."""

import re

from proveout.pattern import Pattern

IMAGE = Pattern(r"!\[[^\[\]]*\]\([^()]*\)")
LINK = Pattern(r"\[([^\[\]]*)\](?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\[\]]*\])")
EMPHASIS = Pattern(r"(?<![\w*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])")
UNDERSCORES = Pattern(r"(?<![\w_])(__?)([^\s_](?:[^_\n]*[^\s_])?)\1(?![\w_])(?!\.\w)")
# Tags of HTML only: "<APP_ID>" and "<your-domain>" are words of the document.
TAG = Pattern(
    r"</?(?:a|abbr|b|blockquote|br|center|code|dd|del|details|div|dl|dt|em|font|h[1-6]|hr|i|img|input|ins|kbd|label|li"
    r"|mark|ol|p|pre|s|small|span|strong|sub|summary|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
AUTOLINK = Pattern(r"<((?:https?|mailto|redis|postgres(?:ql)?)://?[^<>\s]+)>")
ESCAPE = Pattern(r"\\([!-/:-@\[-`{-~])")


def plain(line: str) -> str:
    """The line without markup, white space run together."""
    bare = line.replace("**", "") if "*" in line else line
    # A look for each sign is a quarter of the price of one search for any of them.
    if "_" in line or "[" in line or "*" in bare or "<" in line or "\\" in line or "&" in line or "~~" in line:
        return _without_markup(line)
    if bare is line and not ("`" in line or "  " in line or "~" in line or "\t" in line):
        return line.strip()
    return " ".join(bare.split())


def _without_markup(line: str) -> str:
    if "`" in line:
        parts = line.split("`")
        # An odd number of ticks leaves the last one standing alone: what follows it is no code.
        for index in range(0, len(parts), 2):
            if parts[index]:
                parts[index] = _words(parts[index])
        if len(parts) % 2 == 0:
            parts[-1] = _words(parts[-1])
        line = "`".join(parts)
        if "**" in line:
            line = line.replace("**", "")
    else:
        line = _words(line)
    return " ".join(line.split())


def _words(part: str) -> str:
    if "**" in part:
        part = part.replace("**", "")
    if "[" in part and "]" in part:
        if "![" in part:
            part = IMAGE.sub("", part)
        part = LINK.sub(r"\1", part)
    if "<" in part:
        part = AUTOLINK.sub(r"\1", TAG.sub(" ", part))
    if "*" in part:
        part = EMPHASIS.sub(r"\1", part)
    if "_" in part:
        part = UNDERSCORES.sub(r"\2", part)
    if "~~" in part:
        part = part.replace("~~", "")
    if "\\" in part:
        part = ESCAPE.sub(r"\1", part)
    if "&" in part:
        import html  # noqa: PLC0415 - its table of names costs a start-up more than a document

        part = html.unescape(part)
    return part
