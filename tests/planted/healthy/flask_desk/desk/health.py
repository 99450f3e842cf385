from flask import Blueprint

from desk.extensions import limiter, talisman

blueprint = Blueprint("health", __name__)


@blueprint.get("/healthz")
@limiter.exempt
@talisman(force_https=False)
def healthz():
    return {"status": "ok"}
