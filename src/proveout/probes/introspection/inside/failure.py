"""Why a service did not start, as one sentence and what would mend it."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any

    from .environment import Recorder
    from .words import Words

DEEPEST = 12
# Modules of the standard library by the first Python that has them; earlier ones do not know the names.
SINCE = {"zoneinfo": "3.9", "graphlib": "3.9", "tomllib": "3.11"}
GONE = {
    "distutils": "3.11", "imp": "3.11", "asynchat": "3.11", "asyncore": "3.11", "smtpd": "3.11", "cgi": "3.12",
    "telnetlib": "3.12", "crypt": "3.12", "pipes": "3.12", "imghdr": "3.12", "sndhdr": "3.12", "audioop": "3.12",
}  # fmt: skip


class Failure:
    """What was raised, read. `kind` is package | python | needs | refused | exit | memory | recursion | raised."""

    def __init__(
        self, error: BaseException, root: str, *, recorder: Recorder, words: Words, refused: list[Any]
    ) -> None:
        self._error = error
        self._root = root
        self._recorder = recorder
        self._words = words
        self._refused = refused

    def document(self) -> dict[str, Any]:
        """kind, sentence (without a subject), place, and the variables that may be missing."""
        error = self._error
        place = self._place()
        at = "{0}: ".format(place) if place else ""
        document: dict[str, Any] = {
            "kind": "raised", "says": "", "where": place, "needs": [], "package": "",
            "line": self._words.clean(self._line()),
        }  # fmt: skip
        if isinstance(error, MemoryError):
            document.update(kind="memory", says="{0}it takes more memory than it may".format(at))
        elif isinstance(error, RecursionError):
            document.update(kind="recursion", says="{0}it calls itself without an end".format(at))
        elif isinstance(error, SystemExit):
            document.update(kind="exit", says=self._exit(at), needs=self._needs())
        elif isinstance(error, KeyboardInterrupt):
            document.update(kind="exit", says="{0}it interrupts itself".format(at))
        elif isinstance(error, SyntaxError):
            document.update(kind="python", says=self._syntax())
        elif isinstance(error, ModuleNotFoundError):
            self._module(document, at, error)
        elif isinstance(error, ImportError) and self._is_of_python(error.name or ""):
            document.update(kind="python", says="{0}{1}".format(at, self._words.clean(str(error).split(" (")[0])))
        else:
            document.update(says="{0}{1}".format(at, document["line"]), needs=self._needs())
            if not document["needs"] and self._was_refused():
                to = self._words.clean(self._refused[-1]["to"] or "another machine")
                document.update(
                    kind="refused",
                    says="{0}it wants to connect to {1} while it is imported, which is refused".format(at, to),
                )
        if document["needs"]:
            document["kind"] = "needs"
        return document

    def _chain(self) -> list[BaseException]:
        chain: list[BaseException] = []
        error: BaseException | None = self._error
        while error is not None and len(chain) < DEEPEST:
            chain.append(error)
            error = error.__cause__ or error.__context__
        return chain

    def _place(self) -> str:
        """The innermost line of the service in the traceback."""
        places = self._places(self._error)
        return places[-1] if places else ""

    def _places(self, error: BaseException) -> list[str]:
        places = []
        trace = error.__traceback__
        while trace is not None:
            path = trace.tb_frame.f_code.co_filename
            if path.startswith(self._root + os.sep):
                places.append("{0}:{1}".format(path[len(self._root) + 1 :].replace(os.sep, "/"), trace.tb_lineno))
            trace = trace.tb_next
        return places

    def _line(self) -> str:
        error = self._error
        lines = self._validation(error)
        if lines:
            return "{0}: {1}".format(type(error).__name__, "; ".join(lines))
        try:
            said = str(error)
        except Exception:  # noqa: BLE001 - the text of a stranger's exception
            said = ""
        return "{0}: {1}".format(type(error).__name__, said) if said else type(error).__name__

    def _validation(self, error: BaseException) -> list[str]:
        """Pydantic prints shortened values into its message; its parts hold the words alone."""
        errors = getattr(error, "errors", None)
        if not type(error).__module__.startswith("pydantic") or not callable(errors):
            return []
        try:
            return ["{0}: {1}".format(".".join(map(str, one["loc"])), one["type"]) for one in errors()][:10]
        except Exception:  # noqa: BLE001 - the same
            return ["validation failed"]

    def _exit(self, at: str) -> str:
        code = self._error.code if isinstance(self._error, SystemExit) else None
        if code is None or isinstance(code, int):
            return "{0}it ends itself with code {1} while it is imported (SystemExit)".format(at, code or 0)
        return "{0}it ends itself while it is imported: {1}".format(at, self._words.clean(str(code)))

    def _syntax(self) -> str:
        error = self._error
        path, line = getattr(error, "filename", "") or "", getattr(error, "lineno", 0) or 0
        shown = path[len(self._root) + 1 :] if path.startswith(self._root + os.sep) else os.path.basename(path)
        return "{0}:{1} is not Python as this version reads it ({2})".format(
            shown, line, self._words.clean(getattr(error, "msg", "") or "invalid syntax")
        )

    def _module(self, document: dict[str, Any], at: str, error: ModuleNotFoundError) -> None:
        name = error.name or ""
        top = name.partition(".")[0]
        since, gone = SINCE.get(top), GONE.get(top)
        running = "{0}.{1}".format(*sys.version_info[:2])
        if since and tuple(map(int, since.split("."))) > sys.version_info[:2]:
            document.update(kind="python", says="{0}it needs '{1}', which Python has since {2}".format(at, top, since))
        elif gone and tuple(map(int, gone.split("."))) < sys.version_info[:2]:
            document.update(
                kind="python", package=top,
                says="{0}it needs '{1}', which Python {2} does not have any more".format(at, top, running),
            )  # fmt: skip
        elif not name:
            document.update(says="{0}{1}".format(at, document["line"]))
        elif top in sys.modules or self._is_own(top):
            document.update(says="{0}there is no module '{1}'".format(at, self._words.clean(name)))
        else:
            top = self._words.clean(top)
            document.update(kind="package", package=top, says="{0}it needs the package '{1}'".format(at, top))

    def _is_own(self, top: str) -> bool:
        return any(
            path.startswith(self._root)
            and (os.path.isdir(os.path.join(path, top)) or os.path.isfile(os.path.join(path, top + ".py")))
            for path in sys.path
        )

    @staticmethod
    def _is_of_python(name: str) -> bool:
        module = sys.modules.get(name.partition(".")[0])
        path = getattr(module, "__file__", None) or ""
        return "site-packages" not in path and (not path or path.startswith(os.path.dirname(os.__file__)))

    def _was_refused(self) -> bool:
        if not self._refused:
            return False
        told = ("refused", "unreachable", "connect", "resolve", "gaierror", "not known", "network")
        return any(word in "{0} {1}".format(type(one).__name__, one).lower() for one in self._chain() for word in told)

    def _needs(self) -> list[str]:
        """Names of variables without which it cannot start, as far as what was raised tells."""
        missing = self._recorder.missing()
        named = []
        for error in self._chain():
            named += self._of_validation(error)
            try:
                said = str(error)
            except Exception:  # noqa: BLE001, S112 - the text of a stranger's exception
                continue
            if isinstance(error, KeyError) and error.args and error.args[0] in missing:
                named.append(error.args[0])
            # Who names it in his error needs it, though he asked with an empty text as its default.
            named += [name for name in self._recorder.absent() if _holds(said, name)]
        if not named:
            # int(os.getenv("PORT")): the line that failed is the line that read.
            places = {place for error in self._chain() for place in self._places(error)[-1:]}
            named = [name for name, where in missing.items() if where in places]
        if not named and not self._was_refused():
            # An assertion, None handed on to somebody: one more start tells.
            named = list(missing)
        return list(dict.fromkeys(named))

    def _of_validation(self, error: BaseException) -> list[str]:
        from . import validated

        return validated.missing(error)


def _holds(text: str, name: str) -> bool:
    at = text.find(name)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(name) : at + len(name) + 1]
        if not (before.isalnum() or before == "_" or after.isalnum() or after == "_"):
            return True
        at = text.find(name, at + 1)
    return False
