"""An upload whose content is not of an allowed type is refused, whatever its name.

Why:
    A name and a declared type are what the sender says; a script named photo.jpg is still a script.

Fix:
    Read the first bytes: `filetype` or `python-magic` for the type, Pillow's `verify()` for images, and refuse
    what is not on the list. Django: a validator on the FileField; ImageField opens the image. FastAPI and
    Flask: before the file is stored, and store it under a name of your own.

Proof:
    A script and an archive under an allowed name, an allowed file under a foreign name, and a mixed
    file are uploaded and must be refused. Control: a genuine small file of each allowed type is
    accepted.

Asked as:
    file type validation; file type checked on upload; validate user-submitted files; MIME type checked;
    only allowed extensions accepted; upload validation by content

Told by:
    upload + only + (png | jpg | jpeg | pdf | csv | image | docx) ~0.92
    upload + (accept* | allow*) + (png | jpg | jpeg | pdf | csv | docx) ~0.9
    "file type" + (validat* | check* | restrict* | allow* | verif* | limit*) -size ~0.94
    "mime type" + (validat* | check* | restrict* | allow* | verif* | limit*) -(sniff* | nosniff | size) ~0.94
    "allowed extensions" ~0.93
    ALLOWED_EXTENSIONS ~0.94
    ALLOWED_MIME_TYPES ~0.95
    ALLOWED_FILE_TYPES ~0.95
    "file extension" + (validat* | check* | restrict* | allow*) ~0.93
    "magic bytes" ~0.93
    "magic number" + (file | upload | check*) ~0.9
    upload + ("only allowed" | "allowed types" | "file types" | "content type") -(size | limit) ~0.9
    "upload restrictions" ~0.78
    upload + (validat* | restrict*) + (content | type) -size ~0.9
    only + (image | images | pdf | jpeg | png | csv) + (allow | accept) -(registry | docker | base) ~0.9

Sources:
    OWASP ASVS 5.0 V5.2.2
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from proveout.checks.http._routes import not_read
from proveout.facts.dependencies import DependencyFacts
from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts
from proveout.facts.python import Call, Function, Module, Parameter, PythonFacts
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence, control
from proveout.model.limit import UrlPath
from proveout.model.verdict import Verdict, failed, not_applicable, passed, unknown

SEVERITY = Severity.MAJOR
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS, Sight.FILES)
MINUTES = 60


@dataclass(frozen=True, slots=True)
class Limits:
    allowed: tuple[str, ...] = ()
    path: UrlPath = UrlPath("")


def _upload(*calls: str) -> dict[str, object]:
    module = Module(
        "app/files.py",
        imports=("fastapi",),
        functions=(Function("upload", 8, parameters=(Parameter("file", "fastapi.UploadFile"),)),),
        calls=tuple(Call(name, line, scope="upload") for line, name in enumerate(calls, start=9)),
    )
    return {"python": PythonFacts((module,)), "dependencies": DependencyFacts.example()}


_JUDGED = ServedRoute("/files", ("POST",), uploads=True, words=("filetype.guess()", "file.read()"))
_SERVED = {"routes": ServedRouteFacts.example(_JUDGED), "limits": Limits()}
PASSES = {
    **_upload("file.read", "filetype.guess", "open"),
    **_SERVED,
    "settings": EffectiveSettingsFacts.example(values={"UPLOAD_EXTENSIONS": ("png", "pdf")}),
}
FAILS = {
    **_upload("file.read", "open", "out.write"),
    **_SERVED,
    "settings": EffectiveSettingsFacts.example(values={"UPLOAD_EXTENSIONS": ("png", "html")}),
}
LISTED = re.compile(r"(UPLOAD\w*|ALLOWED\w*)_?(EXTENSIONS|TYPES|FORMATS|MIME_?TYPES)$", re.IGNORECASE)
SPEAKS_OF_FILES = re.compile(r"UPLOAD|FILE|EXTENSION|MIME|IMAGE|MEDIA|DOCUMENT|ATTACH", re.IGNORECASE)
RUNS = frozenset(
    "html htm xhtml svg xml js mjs exe dll bat cmd com msi sh php phtml php5 jsp asp aspx py pl cgi jar vbs ps1 hta "
    "swf".split()
)
LOOKS_AT = re.compile(
    r"(?:\b|_)(magic|filetype|puremagic|imghdr|Image|verify|startswith|guess|from_buffer|sniff|is_zipfile)\(?\)?$"
)
# Calls that look at content: their names, anywhere in the dotted name.
LOOKS = re.compile(
    r"\b(magic|filetype|puremagic|imghdr|PIL|Image|ImageOps|pyvips|cv2|pypdf|PyPDF2|pdfplumber|fitz|openpyxl|docx|csv|json|yaml|"
    r"pandas|zipfile|tarfile|ET|lxml|defusedxml|wave|mutagen|ffmpeg|pydub|soundfile)\b"
)
# Calls that surely judge nothing. With any other call beside them it stays open what that one does.
HARMLESS = re.compile(
    r"(open|len|str|int|print|dict|list|bool|range|enumerate|isinstance|getattr|Path|pathlib\.Path|uuid\.uuid4|"
    r"(os|shutil|datetime|time|uuid|pathlib|secrets|logging|aiofiles)\.[\w.()]+|.*\.(read|write|save|get|filename|mkdir|"
    r"copyfileobj|close|seek|append|add|commit|flush|refresh|info|debug|warning|error|exception|write_bytes|joinpath|rsplit|"
    r"split|lower|strip|endswith|getlist|files|items|now|utcnow|isoformat|hex|format|first|query|all|encode|decode|"
    r"put_object|upload_fileobj|upload_file|tell|exists)|"
    r"(flask\.|fastapi\.|django\.\w+\.|starlette\.\w+\.)?(jsonify|flash|redirect|url_for|render_template|HTTPException|"
    r"JsonResponse|HttpResponse|abort|render|JSONResponse|Response|File|Depends)|(werkzeug\.utils\.)?secure_filename)$"
)
STORES = re.compile(
    r"(^open$|aiofiles\.open$|\.(save|write|write_bytes|upload_fileobj|put_object)$|shutil\.copyfileobj$)"
)
TAKES = re.compile(r"request\.(files|FILES)\b")
FIELDS = ("FileField", "ImageField")


def check_settings(routes: ServedRouteFacts, settings: EffectiveSettingsFacts, limits: Limits) -> Verdict:
    start = settings.start
    lists = [one for one in settings.settings if LISTED.search(one.name) and SPEAKS_OF_FILES.search(one.name)]
    shown = [Evidence(f"{one.name} is {', '.join(sorted(_endings(one)))}", one.of, start.again) for one in lists]
    for one, listed in zip(lists, shown, strict=True):
        stated = {ending.lower().lstrip(".") for ending in limits.allowed}
        more = sorted(
            ending for ending in _endings(one) if (stated and ending not in stated) or ending in RUNS - stated
        )
        if more and one.firm:
            return failed(f"uploads: {one.name} takes {', '.join(more)} as well", listed)
    uploads = [one for one in routes.own if one.uploads and (not limits.path or one.is_at(limits.path))]
    if none := not_read("uploads", routes, uploads):
        return none
    if loose := next((one for one in lists if not one.firm), None):
        return unknown(f"uploads: {loose.name} comes of variables that nobody gave", *shown)
    if not uploads:
        return unknown("uploads: no route was seen to take files; the pages of the admin may", *shown)
    judged = [one for one in uploads if any(LOOKS_AT.search(word) for word in one.words)]
    if len(judged) < len(uploads):
        left = next(one for one in uploads if one not in judged)
        return unknown(f"uploads: whether {left} looks at the content is not seen", *shown)
    if limits.allowed and not lists:
        return unknown(f"uploads: which types {judged[0]} takes is not read")
    seen = [routes.seen(one, "looks at the content") for one in judged]
    return passed(f"uploads: {len(judged)} routes look at the content", *seen, *shown)


def _endings(setting: EffectiveSetting) -> set[str]:
    """png, for ".PNG" and for "image/png" alike."""
    values = setting.value if isinstance(setting.value, tuple) else ()
    return {str(one).lower().rpartition("/")[2].lstrip(".").partition("+")[0] for one in values}


def check_files(python: PythonFacts, dependencies: DependencyFacts) -> Verdict:
    uploads = [(module, one) for module in python.serving for one in _uploads(module)]
    wrong = [(module, one) for module, one in uploads if _stores_unseen(module, one)]
    if wrong:
        return failed(
            f"uploads: {wrong[0][0].path}:{wrong[0][1].line} stores what it is given, and nothing looks at its content",
            *(
                Evidence(
                    f"{one.name} stores the file as it comes",
                    f"{m.path}:{one.line}",
                    f"sed -n {one.line},+20p '{m.path}'",
                )
                for m, one in wrong
            ),
        )
    if not uploads:
        return _without(python, dependencies)
    judged = [(module, one) for module, one in uploads if any(LOOKS.search(call.name) for call in _inside(module, one))]
    shown = [Evidence(f"{one.name} looks at the content", f"{module.path}:{one.line}") for module, one in judged]
    if python.unread or len(judged) < len(uploads):
        module, one = next((pair for pair in uploads if pair not in judged), uploads[0])
        return unknown(
            f"uploads: whether {module.path}:{one.line} looks at the content is not seen in the files", *shown
        )
    return passed(f"uploads: each of {len(uploads)} looks at the content", *shown)


def _uploads(module: Module) -> Iterator[Function]:
    """Functions that take a file: a parameter of that type, or `request.files` in their body."""
    taking = {call.scope for call in module.calls if "request.f" in call.name.lower() and TAKES.search(call.name)}
    for one in module.functions:
        if one.name in taking or any("UploadFile" in parameter.annotation for parameter in one.parameters):
            yield one


def _inside(module: Module, function: Function) -> list[Call]:
    return [call for call in module.calls if call.scope == function.name]


def _stores_unseen(module: Module, function: Function) -> bool:
    calls = _inside(module, function)
    others = [one for one in function.decorators if not (one.called and "." in one.name)]
    if others or any(
        getattr(one.default, "name", "").endswith("Depends")
        for one in function.parameters
        if "UploadFile" in one.annotation
    ):
        return False  # they may judge it first
    if any(one.left == "[:]" and one.scope == function.name for one in module.compared):
        return False  # first bytes are compared with something
    if not any(STORES.search(call.name) for call in calls):
        return False
    # `content_type` and the ending of the name are the sender's word; neither is a call.
    return all(HARMLESS.match(call.name) and not LOOKS.search(call.name) for call in calls)


def _without(python: PythonFacts, dependencies: DependencyFacts) -> Verdict:
    fields = [
        f"{module.path}:{field.line}"
        for module in python.application
        for one in module.classes
        for field in one.fields
        if any(str(getattr(field.value, "name", "")).endswith(kind) for kind in FIELDS)
    ]
    multipart = [
        one
        for one in dependencies.declared
        if one.name in ("python-multipart", "django-storages", "boto3", "flask-uploads")
    ]
    if fields or multipart or python.unread or dependencies.node or dependencies.others or dependencies.unclear:
        seen = fields[0] if fields else f"{multipart[0].path}:{multipart[0].line}" if multipart else ""
        return unknown(
            f"uploads: where they are taken is not seen in the files{f', but {seen} speaks of them' if seen else ''}"
        )
    if not python.serving or python.importing(
        "django", "rest_framework", "aiohttp", "sanic", "tornado", "starlette.requests"
    ):
        return unknown("uploads: where they are taken is not seen in the files")
    read = f"{len(python.serving)} Python files were read for request.files, UploadFile and FileField"
    again = "grep -rnE 'UploadFile|request.files|FileField' --include='*.py' ."
    return not_applicable("uploads: no route takes a file", control(read, "the repository's Python files", again))
