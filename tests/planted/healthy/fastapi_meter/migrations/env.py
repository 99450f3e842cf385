import asyncio

from alembic import context

from meter import models
from meter.database import engine


def migrate(connection):
    context.configure(connection=connection, target_metadata=models.Base.metadata, compare_type=True)
    with context.begin_transaction():
        context.run_migrations()


async def connect():
    async with engine.connect() as connection:
        await connection.run_sync(migrate)
        await connection.commit()


asyncio.run(connect())
