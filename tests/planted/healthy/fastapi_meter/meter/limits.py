from slowapi import Limiter
from slowapi.util import get_remote_address

from meter.settings import settings

limiter = Limiter(
    key_func=get_remote_address,
    default_limits=[settings.rate_limit],
    storage_uri=str(settings.redis_url),
    storage_options={"socket_timeout": 3, "socket_connect_timeout": 3},
    strategy="moving-window",
)
