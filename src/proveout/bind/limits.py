"""The bounds that a line names, for one check: "10/minute", "26h", names of variables, paths.

A field of a check's `Limits` is read by its type and its name, so that a new check needs no entry anywhere. What the
words do not speak of stays unread: the check's default is better than a number that belongs to something else.
"""

import re
from collections.abc import Mapping

from proveout.bind import names, said, terms
from proveout.bind.measures import read_measures
from proveout.bind.nouns import CHOICES, FLAGS, GUARDS
from proveout.bind.told import Told, told
from proveout.model.binding import LimitValue
from proveout.model.check import LimitField, Page
from proveout.model.checklist import HttpExpectation, Item

_NEGATED = re.compile(r"(?:\bno|\bnot|\bwithout|\bnever|\bdisabled?|n't|\boff)\s(?:\w+\s){0,2}$")
_FALSE = frozenset(("false", "no", "off", "0", "none"))


def read_limits(item: Item, page: Page, *, above: str = "") -> Mapping[str, LimitValue]:
    """What the words of the item say about the bounds of a check, in written form; empty where they say nothing.

    `above` is the text of the item that it stands under. It and the headings are asked only for what the check must
    be told and the line does not say.
    """
    if not page.limits:
        return {}
    line = told(item.text)
    request = item.expectation.request if item.expectation is not None else None
    read = dict(read_measures(line, page))
    for field in page.limits:
        if field.name in read:
            continue
        value = _read(field, page, line, request, item.section)
        if value is None and field.required and field.kind in _INHERITED:
            around = (told(words) for words in (above, *reversed(item.section)) if words)
            value = next((found for words in around if (found := _read(field, page, words, None, ())) is not None), None)
        if value is not None:
            read[field.name] = value
    if "replicas" not in read and any(field.name == "replicas" for field in page.limits) and said.replicated(item.text):
        read["replicas"] = 1
    return read


_INHERITED = frozenset(("UrlPath", "RepositoryPath"))


def _read(  # noqa: PLR0912 - one arm a type
    field: LimitField, page: Page, line: Told, request: HttpExpectation | None, section: tuple[str, ...]
) -> LimitValue | None:
    value: LimitValue | None
    match field.kind.removesuffix(" | None"):
        case "UrlPath":
            query = page.area == "http" and field.required
            asked = names.url_paths(request.url, query=query) if request is not None else ()
            paths = asked or (names.url_paths(line.text, query=True) if query else line.url_paths)
            value = paths[0] if paths else None
        case "Method":
            value = (names.method(line.text) or (request.method if request is not None else "")) or None
        case "tuple[Status, ...]":
            value = names.statuses(line.text) or ((request.status,) if request is not None and request.status else None)
        case "RepositoryPath":
            value = _file(field, page, line)
        case "Url":
            value = _url(field, line)
        case "tuple[Url, ...]":
            value = names.urls(line.text) or names.host_list(line.text) or None
        case "Host":
            value = (names.hosts(line.text) or (None,))[0]
        case "tuple[Host, ...]":
            name, _ = names.points_to(line.text)
            value = ((name,) if name else names.host_list(line.text) or names.hosts(line.text)) or None
        case "tuple[Port, ...]":
            value = names.ports(line.text) or None
        case "Json":
            value = terms.json_of(line.text) or None
        case "Choice":
            value = _choice(field, page, line)
        case "bool":
            value = _flag(field, line)
        case "Header" | "str":
            value = terms.word(field, page, line, section) or None
        case "tuple[str, ...]":
            value = terms.words(field, page, line) or None
        case _:
            value = None
    return value


def _file(field: LimitField, page: Page, line: Told) -> str | None:
    if field.name == "path" and not field.required and page.area != "docs" and line.url_paths:
        return line.url_paths[0]
    found = line.files or names.folders(line.text)
    if field.name.endswith("file"):
        # `schema_file`, `dockerfile`: a file of another sort is not meant.
        sort = field.name.removesuffix("_file")
        found = tuple(one for one in found if sort in one.lower())
    return found[0] if found else None


def _url(field: LimitField, line: Told) -> str | None:
    found = names.urls(line.text)
    if not found:
        return None
    keys = [one.key.lower() for one in line.assigned if found[0] in one.value and one.sort != "pair"]
    return found[0] if all(field.name.split("_")[0] in key for key in keys) else None


def _choice(field: LimitField, page: Page, line: Told) -> str | None:
    choices = CHOICES.get(f"{page.area}.{field.name}") or CHOICES.get(field.name, ())
    guard = GUARDS.get(field.name)
    if guard is not None and re.search(guard, line.flat) is None:
        return None
    found = [
        (match.start(), at, word)
        for at, (word, words) in enumerate(choices)
        if (match := re.search(words, line.prose)) is not None
    ]
    return min(found)[2] if found else None


def _flag(field: LimitField, line: Told) -> bool | None:
    words = FLAGS.get(field.name)
    found = re.search(words, line.flat) if words is not None else None
    if found is None:
        return None
    given = re.match(r"\w*\s?[=:]?\s?(\w+)", line.flat[found.end() :])
    no = _NEGATED.search(line.flat[max(0, found.start() - 24) : found.start()]) is not None
    if no or (given is not None and given[1] in _FALSE):
        return None if field.default == "False" else False
    return True
