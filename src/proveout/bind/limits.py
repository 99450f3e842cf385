"""The bounds that a line names, for one check: "10/minute", "26h", names of variables, paths.

A field of a check's `Limits` is read by its type and its name, so that a new check needs no entry anywhere. What the
words do not speak of stays unread: the check's default is better than a number that belongs to something else.
"""

import re
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from proveout.bind import names, said, stores, terms
from proveout.bind.choices import CHOICES, GUARDS
from proveout.bind.measures import read_measures
from proveout.bind.nouns import FLAGS
from proveout.bind.told import Told, told
from proveout.model.binding import LimitValue
from proveout.model.check import LimitField, Page
from proveout.model.checklist import HttpExpectation, Item
from proveout.pattern import Pattern

_NEGATED = Pattern(r"(?:\bno|\bnot|\bwithout|\bnever|\bdisabled?|n't|\boff)\s(?:\w+\s){0,2}$")
_FALSE = frozenset(("false", "no", "off", "0", "none"))


# What the line may leave to the line above it and to its headings, where a check must be told.
_INHERITED = frozenset(("UrlPath", "RepositoryPath"))
# One word out of a few, that a heading says for all lines below it: "Critical alerts", "Celery worker".
_SAID_ABOVE = frozenset(("severity", "process", "page"))
_NEAREST = 2  # headings, counted from the line
_OF_FILES = frozenset(("ci", "config", "deploy", "docs", "migrations"))
_KEY_ABOVE = re.compile(r"\W*key:\s*[\"'`]?([A-Za-z_]\w*)[\"'`]?\s*$")
_VALUE_BELOW = re.compile(r"\W*value:\s*(.+)")
_OPTIONAL = Pattern(r"\boptional\b", re.IGNORECASE)
_ALERTS = Pattern(r"\b(?:alert|alarm|notif)", re.IGNORECASE)
_POLICY = Pattern(r"\b(?:polic|terms|imprint|notice)", re.IGNORECASE)
_TABLES = Pattern(r"tables?\b", re.IGNORECASE)
_NAMED = re.compile(r"[\"'`]?([a-z]\w*)[\"'`]?\s*:")
_LONGEST_POINT = 60


@dataclass(frozen=True, slots=True)
class _Asked:
    """One field of one check, and the line that may speak of it."""

    field: LimitField
    page: Page
    line: Told
    request: HttpExpectation | None = None
    section: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return self.field.kind.removesuffix(" | None")


def read_limits(item: Item, page: Page, *, above: str = "") -> Mapping[str, LimitValue]:
    """What the words of the item say about the bounds of a check, in written form; empty where they say nothing.

    `above` is the text of the item that it stands under. It and the headings are asked only for what a line is used to
    leave to them: a path that the check must be told, a word such as "critical", the name of the value below it.
    """
    if not page.limits:
        return {}
    line = told(_with_key(item.text, above))
    around = tuple(words for words in (above, *item.section[: -_NEAREST - 1 : -1]) if words)
    request = item.expectation.request if item.expectation is not None else None
    read = dict(read_measures(line, page))
    for field in page.limits:
        if field.name in read:
            continue
        value = _read(_Asked(field, page, line, request, item.section))
        if value is None and field.required and field.kind in _INHERITED:
            further = (told(words) for words in (above, *reversed(item.section)) if words)
            value = next((found for words in further if (found := _read(_Asked(field, page, words))) is not None), None)
        if value is None and field.name in _SAID_ABOVE and field.kind == "Choice":
            value = next((found for words in around if (found := _read(_Asked(field, page, told(words))))), None)
        if value is not None:
            read[field.name] = value
    fields = {field.name for field in page.limits}
    if "replicas" in fields and "replicas" not in read and stores.replicated(line.text):
        read["replicas"] = 1
    _read_below(read, fields, line, " / ".join(around))
    return read


def _with_key(text: str, above: str) -> str:
    """`NAME=value` of a value whose name stands on the line above, as manifests write it."""
    value = _VALUE_BELOW.match(text) if "value:" in text else None
    key = _KEY_ABOVE.match(above) if value is not None else None
    return f"{key[1]}={value[1]}" if key is not None and value is not None else text


def _read_below(read: dict[str, LimitValue], fields: AbstractSet[str], line: Told, around: str) -> None:
    """What a short line says only because of the words that it stands under."""
    if {"names", "optional"} <= fields and "optional" not in read and "names" in read and _OPTIONAL.search(around):
        read["optional"] = read.pop("names")
    if {"metric", "threshold"} <= fields and "metric" not in read and _ALERTS.search(around):
        metric = said.metric(line.text)
        if metric:
            read["metric"] = metric
    if {"page", "points"} <= fields and "points" not in read and _POLICY.search(around):
        point = said.statement(line.text).split(" (", 1)[0]
        if len(point) <= _LONGEST_POINT:
            read["points"] = (point,)
    if {"objects", "kind"} <= fields and "objects" not in read and _TABLES.search(around):
        named = _NAMED.match(line.text)
        if named is not None:
            read["objects"] = (named[1],)


def _read(asked: _Asked) -> LimitValue | None:
    read = _READERS.get(asked.kind)
    return read(asked) if read is not None else None


def _path(asked: _Asked) -> LimitValue | None:
    field, line = asked.field, asked.line
    if field.name not in ("path", "route"):
        # `login`, `own_page`: a path of another sort is not meant.
        return next((one for one in line.url_paths if field.name in one), None)
    query = asked.page.area == "http" and field.required
    found = names.url_paths(asked.request.url, query=query) if asked.request is not None else ()
    found = found or (names.url_paths(line.text, query=True) if query else line.url_paths)
    return found[0] if found else None


def _method(asked: _Asked) -> LimitValue | None:
    return names.method(asked.line.text) or (asked.request.method if asked.request is not None else None)


def _statuses(asked: _Asked) -> LimitValue | None:
    if (found := names.statuses(asked.line.text)) or asked.request is None or asked.request.status is None:
        return found or None
    return (asked.request.status,)


def _urls(asked: _Asked) -> LimitValue | None:
    # A request with an Origin says nothing of whether that origin is a friend.
    if re.search(r"\bcurl\b", asked.line.flat) is not None:
        return None
    return names.urls(asked.line.text) or names.host_list(asked.line.text) or None


def _hosts(asked: _Asked) -> LimitValue | None:
    name, _ = names.points_to(asked.line.text)
    return ((name,) if name else names.host_list(asked.line.text) or names.hosts(asked.line.text)) or None


def _host(asked: _Asked) -> LimitValue | None:
    found = names.hosts(asked.line.text)
    return found[0] if found else None


def _file(asked: _Asked) -> LimitValue | None:
    field, page, line = asked.field, asked.page, asked.line
    if page.area not in _OF_FILES and field.name == "path":
        # A path of the site, whatever its type is called.
        return next((one for one in line.url_paths if one != "/"), None)
    found = line.files or names.folders(line.text)
    if field.name.endswith("file"):
        # `schema_file`, `dockerfile`: a file of another sort is not meant.
        sort = field.name.removesuffix("_file")
        found = tuple(one for one in found if sort in one.lower())
    return found[0] if found else None


def _url(asked: _Asked) -> LimitValue | None:
    field, line = asked.field, asked.line
    found = names.urls(line.text)
    if not found:
        return None
    keys = [one.key.lower() for one in line.assigned if found[0] in one.value and one.sort != "pair"]
    return found[0] if all(field.name.split("_")[0] in key for key in keys) else None


def _choice(asked: _Asked) -> LimitValue | None:
    field, page, line = asked.field, asked.page, asked.line
    choices = (
        CHOICES.get(f"{page.id}.{field.name}")
        or CHOICES.get(f"{page.area}.{field.name}")
        or CHOICES.get(field.name, ())
    )
    guard = GUARDS.get(field.name)
    if guard is not None and re.search(guard, line.flat) is None:
        return None
    found = [
        (match.start(), at, word)
        for at, (word, words) in enumerate(choices)
        if (match := re.search(words, line.prose)) is not None
    ]
    return min(found)[2] if found else None


def _flag(asked: _Asked) -> LimitValue | None:
    field, line = asked.field, asked.line
    words = FLAGS.get(field.name)
    found = re.search(words, line.flat) if words is not None else None
    if found is None:
        return None
    given = re.match(r"\w*\s?[=:]?\s?(\w+)", line.flat[found.end() :])
    no = _NEGATED.search(line.flat[max(0, found.start() - 24) : found.start()]) is not None
    if no or (given is not None and given[1] in _FALSE):
        return None if field.default == "False" else False
    return True


_READERS: Mapping[str, Callable[[_Asked], LimitValue | None]] = {
    "UrlPath": _path,
    "Method": _method,
    "tuple[Status, ...]": _statuses,
    "RepositoryPath": _file,
    "Url": _url,
    "tuple[Url, ...]": _urls,
    "Host": _host,
    "tuple[Host, ...]": _hosts,
    "tuple[Port, ...]": lambda asked: names.ports(asked.line.text) or None,
    "Json": lambda asked: said.json_of(asked.line.text) or None,
    "Choice": _choice,
    "bool": _flag,
    "Header": lambda asked: terms.word(asked.field, asked.page, asked.line, asked.section) or None,
    "str": lambda asked: terms.word(asked.field, asked.page, asked.line, asked.section) or None,
    "tuple[str, ...]": lambda asked: terms.words(asked.field, asked.page, asked.line) or None,
}
