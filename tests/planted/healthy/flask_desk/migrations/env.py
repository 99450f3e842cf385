from alembic import context
from flask import current_app

database = current_app.extensions["migrate"].db


def migrate():
    with database.engine.connect() as connection:
        context.configure(connection=connection, target_metadata=database.metadata, compare_type=True)
        with context.begin_transaction():
            context.run_migrations()


migrate()
