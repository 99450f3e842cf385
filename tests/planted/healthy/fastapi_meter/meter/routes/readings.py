from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from meter.database import reporting_session, session
from meter.limits import limiter
from meter.models import Reading, User
from meter.schemas import NewReading, ReadingShown, Total
from meter.security import current_user, staff
from meter.settings import settings

router = APIRouter(prefix="/readings", dependencies=[Depends(current_user)])


@router.get("", response_model=list[ReadingShown])
@limiter.limit(settings.rate_limit)
async def list_readings(
    request: Request,
    user: Annotated[User, Depends(current_user)],
    database: Annotated[AsyncSession, Depends(session)],
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    after: Annotated[int, Query(ge=0)] = 0,
) -> list[Reading]:
    mine = select(Reading).where(Reading.owner_id == user.id, Reading.id > after).order_by(Reading.id).limit(limit)
    return list(await database.scalars(mine))


@router.post("", status_code=201, response_model=ReadingShown)
@limiter.limit(settings.rate_limit)
async def take_reading(
    request: Request,
    given: NewReading,
    user: Annotated[User, Depends(current_user)],
    database: Annotated[AsyncSession, Depends(session)],
) -> Reading:
    reading = Reading(owner_id=user.id, **given.model_dump())
    database.add(reading)
    await database.commit()
    return reading


@router.get("/total", dependencies=[Depends(staff)])
@limiter.limit(settings.rate_limit)
async def total(request: Request, database: Annotated[AsyncSession, Depends(reporting_session)]) -> Total:
    return Total(readings=await database.scalar(select(func.count(Reading.id))) or 0)
