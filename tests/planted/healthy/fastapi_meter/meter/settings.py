from typing import Annotated, Literal

from pydantic import AfterValidator, Field, HttpUrl, PostgresDsn, RedisDsn, SecretStr, UrlConstraints
from pydantic_settings import BaseSettings, SettingsConfigDict

COMMON = ("change", "insecure", "secret", "default", "example", "password", "your")


def _is_random(value: SecretStr) -> SecretStr:
    text = value.get_secret_value().strip()
    if len(text) < 32 or len(set(text)) < 12 or text.lower().startswith(COMMON):
        raise ValueError("a random text of at least 32 characters is needed")
    return value


HttpsUrl = Annotated[HttpUrl, UrlConstraints(allowed_schemes=["https"])]
Key = Annotated[SecretStr, AfterValidator(_is_random)]


class Settings(BaseSettings):
    model_config = SettingsConfigDict(hide_input_in_errors=True)

    environment: Literal["production", "staging", "development"]
    release: str = Field(min_length=7)
    jwt_secret: Key
    jwt_algorithm: Literal["HS256"] = "HS256"
    jwt_issuer: str = "meter"
    jwt_audience: str = "meter-api"
    access_token_minutes: int = Field(default=15, ge=1, le=60)
    public_url: HttpsUrl
    allowed_hosts: list[str] = Field(min_length=1)
    cors_origins: list[HttpsUrl]
    database_url: PostgresDsn
    pool_size: int = Field(default=4, ge=1, le=10)
    redis_url: Annotated[RedisDsn, UrlConstraints(allowed_schemes=["rediss"])]
    rate_limit: str = "100/minute"
    login_rate_limit: str = "10/minute"
    max_body_bytes: int = 1024**2
    sentry_dsn: HttpsUrl
    otel_exporter_otlp_endpoint: HttpsUrl


settings = Settings()
