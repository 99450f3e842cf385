from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

from jobs import settings

engine = create_engine(
    settings.DATABASE_URL,
    pool_size=1,
    max_overflow=1,
    pool_timeout=5,
    pool_recycle=1800,
    pool_pre_ping=True,
    connect_args={
        "connect_timeout": 5,
        "sslmode": "verify-full",
        "options": "-c statement_timeout=600s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s",
    },
)
sessions = sessionmaker(engine)
