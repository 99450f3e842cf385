"""Settings that a service changes after its import: no start shows them."""

from __future__ import annotations

import re

# What servers and frameworks call once everything is imported.
HOOK = re.compile(
    r"^([ \t]*)(?:async[ ]+)?def[ ]+"
    r"(\w*(?:startup|lifespan|first_request|before_request|post_fork|post_worker_init)\w*)\(",
    re.MULTILINE,
)
ASSIGNS = re.compile(
    r"\.config\[[^\]\n]+\]\s*=[^=]|\.config\.(?:update|from_\w+)\(|\bsettings\.[A-Za-z_]\w*\s*=[^=]|\bsetattr\(\s*settings\b|"
    r"\bos\.environ\[[^\]\n]+\]\s*=[^=]|\bapp\.debug\s*=[^=]"
)


def changed_later(text: str) -> tuple[str, int]:
    """The first such function and its line, ("", 0) where there is none."""
    for hook in HOOK.finditer(text):
        indent, at = hook.group(1), text.find("\n", hook.end())
        held = []
        for line in text[at + 1 :].split("\n") if at >= 0 else ():
            if (
                line.strip()
                and not line.startswith((indent + " ", indent + "\t"))
                and not line.startswith(indent + ")")
            ):
                break
            held.append(line)
        if ASSIGNS.search("\n".join(held)):
            return hook.group(2), text.count("\n", 0, hook.start()) + 1
    return "", 0
