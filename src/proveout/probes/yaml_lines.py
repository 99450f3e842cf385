"""YAML as text, lists and mappings that know their lines. Nothing is constructed, whatever the tags say.

Values are built from the parser's events on a stack of our own: its composer recurses in C, and a small file of
two hundred thousand brackets ends the process.
"""

from collections.abc import Iterator
from typing import Any

from proveout.model.need import Unreadable

DEEPEST = 40  # levels; a pod template in a list of manifests needs fourteen
MOST_DOCUMENTS = 2000
MOST_MERGED = 100_000  # keys; merges of merges grow with the square of the file
NULLS = frozenset({"", "~", "null", "Null", "NULL"})


class Text(str):
    """A scalar as written. `plain` is false where it stood in quotes or as a block."""

    __slots__ = ("line", "plain", "tag")

    line: int
    plain: bool
    tag: str


class Lined(dict[str, Any]):  # Any: YAML
    """A mapping that knows where it begins. `twice` are keys that were written more than once, with their lines."""

    line = 1
    path = ""
    tag = ""

    def __init__(self) -> None:
        super().__init__()
        self.lines: dict[str, int] = {}
        self.twice: list[tuple[str, int]] = []

    def line_of(self, key: str) -> int:
        """Where the key stands, and the mapping's own line where it came in by a merge."""
        return self.lines.get(key, self.line)


class Listed(list[Any]):  # Any: YAML
    """A sequence that knows where it begins."""

    line = 1
    tag = ""


def read_yaml(text: str, path: str) -> tuple[Any, ...] | Unreadable:
    """Every document of a file. Null is None and every other scalar `Text`, so that `on` and `no` keep their words.

    An alias is the same value as its anchor. Merge keys are merged. Unreadable for what is no YAML or is
    nested deeper than any file of this kind.
    """
    import yaml  # noqa: PLC0415 - only where a repository has such files

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    builder = _Builder(path)
    try:
        for event in yaml.parse(text, Loader=loader):
            if builder.take(event):
                return Unreadable(f"{path} is nested deeper than {DEEPEST} levels")
            if len(builder.documents) > MOST_DOCUMENTS:
                return Unreadable(f"{path} holds more than {MOST_DOCUMENTS} documents")
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        return Unreadable(f"{path}{f':{mark.line + 1}' if mark else ''} is no YAML")
    return tuple(builder.documents)


class _Builder:
    def __init__(self, path: str) -> None:
        self.documents: list[Any] = []
        self._path = path
        self._open: list[Lined | Listed] = []
        self._keys: list[Text | None] = []  # the key that waits for its value, per open value
        self._anchors: dict[str, Any] = {}
        self._merged = 0

    def take(self, event: Any) -> bool:  # noqa: ANN401 - an event of an untyped library
        """True where the file is nested too deeply to be read."""
        match type(event).__name__:
            case "DocumentStartEvent":
                self._anchors = {}
                self._open, self._keys = [], []
            case "ScalarEvent":
                self._put(self._scalar(event), event)
            case "AliasEvent":
                if event.anchor not in self._anchors:
                    raise ValueError(f"*{event.anchor} names nothing")
                self._put(self._anchors[event.anchor], event)
            case "MappingStartEvent":
                mapping = Lined()
                mapping.line, mapping.path, mapping.tag = event.start_mark.line + 1, self._path, event.tag or ""
                self._put(mapping, event)
                self._open.append(mapping)
                self._keys.append(None)
            case "SequenceStartEvent":
                listed = Listed()
                listed.line, listed.tag = event.start_mark.line + 1, event.tag or ""
                self._put(listed, event)
                self._open.append(listed)
                self._keys.append(None)
            case "MappingEndEvent" | "SequenceEndEvent":
                self._open.pop()
                self._keys.pop()
        return len(self._open) > DEEPEST

    def _scalar(self, event: Any) -> Text | None:  # noqa: ANN401 - the same
        plain = bool(event.implicit[0])
        is_key = bool(self._open) and isinstance(self._open[-1], Lined) and self._keys[-1] is None
        if plain and event.value in NULLS and not is_key:
            return None
        scalar = Text(event.value)
        scalar.line, scalar.plain = event.start_mark.line + 1, plain
        scalar.tag = event.tag or ""
        return scalar

    def _put(self, value: Any, event: Any) -> None:  # noqa: ANN401 - YAML is anything
        if getattr(event, "anchor", None) and type(event).__name__ != "AliasEvent":
            self._anchors[event.anchor] = value
        if not self._open:
            self.documents.append(value)
            return
        parent = self._open[-1]
        if isinstance(parent, Listed):
            parent.append(value)
            return
        key = self._keys[-1]
        if key is None:
            self._keys[-1] = value if isinstance(value, Text) else self._odd_key(event)
            return
        self._keys[-1] = None
        if key == "<<" and key.plain:
            self._merge(value, parent)
            return
        name = str(key)
        if name in parent.lines:
            parent.twice.append((name, key.line))
        parent.lines[name] = key.line
        parent[name] = value

    def _merge(self, value: object, parent: Lined) -> None:
        for source in value if isinstance(value, list) else [value]:
            if not isinstance(source, Lined):
                continue
            self._merged += len(source)
            if self._merged > MOST_MERGED:
                raise ValueError("more merged keys than any file of this kind needs")
            for name, merged in list(source.items()):
                parent.setdefault(name, merged)

    def _odd_key(self, event: Any) -> Text:  # noqa: ANN401 - an event of an untyped library
        key = Text("?")  # a list or a mapping as a key: no file of ours has one that means anything
        key.line, key.plain, key.tag = event.start_mark.line + 1, False, ""
        return key


def words_of(value: object) -> tuple[str, ...]:
    """The scalars of a list, or one scalar alone. What is nested in it is left out: aliases may repeat it for ever."""
    if isinstance(value, str):
        return (str(value),)
    return tuple(str(one) for one in value if isinstance(one, str)) if isinstance(value, list) else ()


def text_of(value: object) -> str:
    """A scalar, and empty for anything else."""
    return str(value) if isinstance(value, str) else ""


def mapping_of(value: object) -> Lined:
    """The mapping, and an empty one for anything else."""
    return value if isinstance(value, Lined) else Lined()


def mappings_of(value: object) -> Iterator[Lined]:
    """The mappings among the values of a list."""
    if isinstance(value, list):
        yield from (one for one in value if isinstance(one, Lined))
