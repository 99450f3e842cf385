from datetime import UTC, datetime, timedelta
from typing import Annotated

import jwt
from argon2 import PasswordHasher
from fastapi import Depends, HTTPException, status
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy.ext.asyncio import AsyncSession

from meter.database import session
from meter.models import User
from meter.settings import settings

hasher = PasswordHasher(time_cost=3, memory_cost=65_536, parallelism=4)
bearer = HTTPBearer(auto_error=False)


def make_token(user: User) -> str:
    now = datetime.now(UTC)
    claims = {
        "sub": str(user.id),
        "iss": settings.jwt_issuer,
        "aud": settings.jwt_audience,
        "iat": now,
        "exp": now + timedelta(minutes=settings.access_token_minutes),
    }
    return jwt.encode(claims, settings.jwt_secret.get_secret_value(), algorithm=settings.jwt_algorithm)


async def current_user(
    given: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)],
    database: Annotated[AsyncSession, Depends(session)],
) -> User:
    refused = HTTPException(status.HTTP_401_UNAUTHORIZED, headers={"WWW-Authenticate": "Bearer"})
    if given is None:
        raise refused
    try:
        claims = jwt.decode(
            given.credentials,
            settings.jwt_secret.get_secret_value(),
            algorithms=[settings.jwt_algorithm],
            audience=settings.jwt_audience,
            issuer=settings.jwt_issuer,
            options={"require": ["exp", "sub", "aud", "iss"]},
        )
    except jwt.InvalidTokenError:
        raise refused from None
    user = await database.get(User, int(claims["sub"]))
    if user is None:
        raise refused
    return user


async def staff(user: Annotated[User, Depends(current_user)]) -> User:
    if user.role != "staff":
        raise HTTPException(status.HTTP_403_FORBIDDEN)
    return user
