from fastapi import APIRouter, Request

from meter.limits import limiter
from meter.schemas import Health

router = APIRouter()


@router.get("/healthz")
@limiter.exempt
async def healthz(request: Request) -> Health:
    return Health(status="ok")
