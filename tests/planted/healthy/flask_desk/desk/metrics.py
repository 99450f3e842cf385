from flask import Blueprint, Response, request
from flask_login import login_required
from prometheus_client import CONTENT_TYPE_LATEST, Counter, generate_latest

blueprint = Blueprint("metrics", __name__)
REQUESTS = Counter("http_requests_total", "Requests by route, method and status", ["route", "method", "status"])


@blueprint.after_app_request
def count(response):
    REQUESTS.labels(request.endpoint or "none", request.method, response.status_code).inc()
    return response


@blueprint.get("/metrics")
@login_required
def metrics():
    return Response(generate_latest(), content_type=CONTENT_TYPE_LATEST)
