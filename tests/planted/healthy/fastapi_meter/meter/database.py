from sqlalchemy.ext.asyncio import async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase

from meter.settings import settings

CONNECT = {
    "timeout": 5,
    "command_timeout": 15,
    "ssl": "verify-full",
    "server_settings": {
        "statement_timeout": "15000",
        "lock_timeout": "5000",
        "idle_in_transaction_session_timeout": "30000",
    },
}

engine = create_async_engine(
    str(settings.database_url),
    pool_size=settings.pool_size,
    max_overflow=2,
    pool_timeout=5,
    pool_recycle=1800,
    pool_pre_ping=True,
    connect_args=CONNECT,
)
reporting_engine = create_async_engine(
    str(settings.database_url),
    pool_size=1,
    max_overflow=0,
    pool_timeout=5,
    pool_recycle=1800,
    pool_pre_ping=True,
    connect_args=CONNECT,
)
sessions = async_sessionmaker(engine, expire_on_commit=False)
reporting_sessions = async_sessionmaker(reporting_engine, expire_on_commit=False)


class Base(DeclarativeBase):
    pass


async def session():
    async with sessions() as opened:
        yield opened


async def reporting_session():
    async with reporting_sessions() as opened:
        yield opened
