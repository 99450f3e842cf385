from fastapi import APIRouter, Depends, Request, Response
from prometheus_client import CONTENT_TYPE_LATEST, Counter, generate_latest

from meter.limits import limiter
from meter.security import staff
from meter.settings import settings

router = APIRouter(dependencies=[Depends(staff)])
REQUESTS = Counter("http_requests_total", "Requests by method and status", ["method", "status"])


class CountRequests:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        async def counted(message):
            if message["type"] == "http.response.start":
                REQUESTS.labels(scope["method"], message["status"]).inc()
            await send(message)

        await self.app(scope, receive, counted if scope["type"] == "http" else send)


@router.get("/metrics", include_in_schema=False)
@limiter.limit(settings.rate_limit)
async def metrics(request: Request) -> Response:
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)
