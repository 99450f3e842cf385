import uuid
from pathlib import Path

from flask import Blueprint, abort, current_app, request, send_from_directory
from flask_login import login_required

blueprint = Blueprint("attachments", __name__, url_prefix="/attachments")
BEGINS = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpg", b"%PDF": "pdf"}


@blueprint.post("")
@login_required
def keep():
    file = request.files.get("file") or abort(400)
    head = file.stream.read(8)
    file.stream.seek(0)
    kind = next((kind for begin, kind in BEGINS.items() if head.startswith(begin)), None)
    if kind not in current_app.config["UPLOAD_EXTENSIONS"]:
        abort(415)
    name = f"{uuid.uuid4().hex}.{kind}"
    file.save(Path(current_app.config["UPLOAD_FOLDER"]) / name)
    return {"name": name}, 201


@blueprint.get("/<string:name>")
@login_required
def give(name):
    return send_from_directory(current_app.config["UPLOAD_FOLDER"], name, as_attachment=True)
