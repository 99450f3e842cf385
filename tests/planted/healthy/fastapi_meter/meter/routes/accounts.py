from typing import Annotated

from argon2.exceptions import VerificationError
from fastapi import APIRouter, Depends, HTTPException, Request
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from meter.database import session
from meter.limits import limiter
from meter.models import User
from meter.schemas import Credentials, SignUp, Token, UserShown
from meter.security import current_user, hasher, make_token
from meter.settings import settings

router = APIRouter()


@router.post("/token")
@limiter.limit(settings.login_rate_limit)
async def log_in(
    request: Request, given: Credentials, database: Annotated[AsyncSession, Depends(session)]
) -> Token:
    user = await database.scalar(select(User).where(User.email == given.email))
    try:
        hasher.verify(user.password_hash if user else "", given.password)
    except VerificationError:
        raise HTTPException(401) from None
    except ValueError:
        raise HTTPException(401) from None
    return Token(access_token=make_token(user))


@router.post("/users", status_code=201, response_model=UserShown)
@limiter.limit(settings.login_rate_limit)
async def sign_up(request: Request, given: SignUp, database: Annotated[AsyncSession, Depends(session)]) -> User:
    user = User(email=given.email, password_hash=hasher.hash(given.password))
    database.add(user)
    await database.commit()
    return user


@router.get("/users/me", response_model=UserShown)
@limiter.limit(settings.rate_limit)
async def show_me(request: Request, user: Annotated[User, Depends(current_user)]) -> User:
    return user
