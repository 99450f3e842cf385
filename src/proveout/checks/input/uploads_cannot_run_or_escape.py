"""An uploaded file cannot leave its folder, overwrite another or run in a browser or on the server.

Why:
    A page or a script that was uploaded and is served from our own address runs as ours, with the cookies of
    whoever opens it.

Fix:
    Keep uploads outside of what is served as static files, under a name of your own (uuid4), and hand them out as
    attachments or from another host. Django: STORAGES['default'] apart from STATIC_ROOT. Flask: UPLOAD_FOLDER
    outside of static, send_from_directory(…, as_attachment=True). FastAPI: FileResponse(…, filename=…), no
    StaticFiles over the folder.

Proof:
    Names with traversal, absolute paths, control characters and a second file of the same name are
    uploaded; the stored keys are read back. HTML and SVG fetched by their public URL must come as
    download or from another origin, with nosniff. Control: an ordinary name is stored and comes back.

Asked as:
    uploads stored safely; uploaded filenames sanitized; path traversal prevented; uploads not
    executable; secure file storage; file storage permissions set; upload
    directory permissions

Told by:
    "path traversal" ~0.95
    "directory traversal" ~0.95
    traversal + (upload | file | path | attack) ~0.93
    filename + (sanitiz* | secure | random* | uuid) ~0.93
    "file name" + (sanitiz* | random*) ~0.92
    secure_filename ~0.95
    upload + (executable | execut* | "outside web root" | webroot | "web root" | isolat*) ~0.93
    "secure file" + (handling | storage) -upload ~0.86
    "uploads" + "stored safely" ~0.93
    upload + (directory | folder) + permission ~0.84
    permission + (755 | 644) + @(upload | media | "file storage") -(.env | ssh | key | script) ~0.8
    "file name" + (sanitize | random | randomize | uuid | safe | generate) -log ~0.9
    (content-disposition | "attachment disposition") ~0.93

Sources:
    OWASP ASVS 5.0 V5.3.1, V5.3.2 and V5.4.1
"""

from collections.abc import Mapping
from dataclasses import dataclass

from proveout.checks.http._routes import not_read
from proveout.facts.effective_settings import EffectiveSetting, EffectiveSettingsFacts, Owner
from proveout.facts.served_routes import ServedRoute, ServedRouteFacts
from proveout.model.check import Effect, Severity, Sight
from proveout.model.evidence import Evidence
from proveout.model.limit import UrlPath
from proveout.model.verdict import Verdict, failed, passed, unknown

SEVERITY = Severity.BLOCKER
EFFECT = Effect.WRITE
SEES = (Sight.WIRE, Sight.SETTINGS)
MINUTES = 45


@dataclass(frozen=True, slots=True)
class Limits:
    path: UrlPath = UrlPath("")


_UPLOAD = ServedRoute("/files", ("POST",), uploads=True, words=("uuid.uuid4()", "request.files"))
PASSES = {
    "routes": ServedRouteFacts.example(_UPLOAD),
    "settings": EffectiveSettingsFacts.example(values={"UPLOAD_FOLDER": "/var/uploads"}, owner=Owner.FLASK),
    "limits": Limits(),
}
FAILS = {
    "routes": ServedRouteFacts.example(_UPLOAD, ServedRoute("/static/{filename}", endpoint="static", own=False)),
    "settings": EffectiveSettingsFacts.example(values={"UPLOAD_FOLDER": "desk/static/uploads"}, owner=Owner.FLASK),
    "limits": Limits(),
}
OWN_NAME = (
    r"(uuid\.uuid\d|uuid4|uuid1|secure_filename|token_hex|token_urlsafe|get_valid_filename|get_available_name)\(\)$"
)


def check_settings(routes: ServedRouteFacts, settings: EffectiveSettingsFacts, limits: Limits) -> Verdict:
    served = _among_static_files(routes, settings)
    if served is not None:
        setting, says = served
        if not setting.firm:
            return unknown(f"uploads: {setting.name} comes of variables that nobody gave; {says}")
        return failed(
            f"uploads: {says}, so whatever is uploaded is served as a page of our own",
            Evidence(f"{setting.name}: {says}", setting.of, settings.start.again),
        )
    uploads = [one for one in routes.own if one.uploads and (not limits.path or one.is_at(limits.path))]
    if none := not_read("uploads", routes, uploads):
        return none
    if not uploads:
        return unknown("uploads: no route was seen to take files; the pages of the admin may")
    named = [one for one in uploads if one.uses(OWN_NAME)]
    seen = [routes.seen(one, "gives the file a name of its own") for one in named]
    if len(named) < len(uploads):
        one = next(one for one in uploads if one not in named)
        return unknown(
            f"uploads: under which name {one} keeps a file is not read", routes.seen(one, "takes a file"), *seen
        )
    return passed(f"uploads: {len(uploads)} routes name their files themselves, apart from the static files", *seen)


def _among_static_files(
    routes: ServedRouteFacts, settings: EffectiveSettingsFacts
) -> tuple[EffectiveSetting, str] | None:
    for one in settings.named("UPLOAD_FOLDER", "UPLOADS_DEFAULT_DEST", "UPLOAD_DIR", "UPLOAD_PATH"):
        served = any(
            route.endpoint.rpartition(".")[2] == "static" or route.path.startswith("/static") for route in routes.routes
        )
        if served and isinstance(one.value, str) and "static" in one.value.split("/"):
            return one, f"{one.name} lies below the static files"
    django = {one.name: one for one in settings.owned_by(Owner.DJANGO)}
    static = _path(django, "STATIC_ROOT")
    media = django.get("MEDIA_ROOT")
    if static and media is not None and _below(_path(django, "MEDIA_ROOT"), static):
        return media, "MEDIA_ROOT lies below STATIC_ROOT"
    stores = django.get("STORAGES")
    default = stores.value.get("default") if stores is not None and isinstance(stores.value, Mapping) else None
    if stores is None or not isinstance(default, Mapping) or "FileSystemStorage" not in str(default.get("BACKEND")):
        return None
    options = default.get("OPTIONS")
    given = options if isinstance(options, Mapping) else {}
    location, address = _text(given.get("location")), str(given.get("base_url") or "")
    static_url = django["STATIC_URL"].value if "STATIC_URL" in django else None
    if _below(location, static) or (
        isinstance(static_url, str) and len(static_url) > 1 and address.startswith(static_url)
    ):
        return stores, "the default storage keeps its files among the static ones"
    return None


def _path(settings: Mapping[str, EffectiveSetting], name: str) -> str:
    return _text(settings[name].value) if name in settings else ""


def _text(value: object) -> str:
    return value.rstrip("/") if isinstance(value, str) else ""


def _below(path: str, folder: str) -> bool:
    return bool(path and folder) and (path == folder or path.startswith(f"{folder}/"))
