from contextlib import asynccontextmanager

from fastapi import FastAPI
from fastapi.middleware.cors import CORSMiddleware
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.middleware.httpsredirect import HTTPSRedirectMiddleware
from fastapi.middleware.trustedhost import TrustedHostMiddleware
from slowapi import _rate_limit_exceeded_handler
from slowapi.errors import RateLimitExceeded
from slowapi.middleware import SlowAPIMiddleware

from meter.database import engine, reporting_engine
from meter.limits import limiter
from meter.logs import configure_logs
from meter.middleware import BodyLimit, SecurityHeaders
from meter.routes import accounts, health, metrics, readings
from meter.settings import settings
from meter.tracing import configure_traces, configure_tracker


@asynccontextmanager
async def lifespan(_):
    yield
    await engine.dispose()
    await reporting_engine.dispose()


configure_logs()
configure_tracker()

app = FastAPI(title="Meter", version="1.4.0", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
app.state.limiter = limiter
app.add_exception_handler(RateLimitExceeded, _rate_limit_exceeded_handler)

app.add_middleware(SlowAPIMiddleware)
app.add_middleware(BodyLimit, max_bytes=settings.max_body_bytes)
app.add_middleware(
    CORSMiddleware,
    allow_origins=[str(origin).rstrip("/") for origin in settings.cors_origins],
    allow_credentials=False,
    allow_methods=["GET", "POST"],
    allow_headers=["Authorization", "Content-Type"],
)
app.add_middleware(GZipMiddleware, minimum_size=1024)
app.add_middleware(HTTPSRedirectMiddleware)
app.add_middleware(TrustedHostMiddleware, allowed_hosts=settings.allowed_hosts)
app.add_middleware(SecurityHeaders)
app.add_middleware(metrics.CountRequests)

app.include_router(health.router)
app.include_router(accounts.router)
app.include_router(readings.router)
app.include_router(metrics.router)

configure_traces(app)
