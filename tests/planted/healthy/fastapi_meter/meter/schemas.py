from datetime import datetime

from pydantic import BaseModel, ConfigDict, EmailStr, Field


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", from_attributes=True)


class SignUp(Strict):
    email: EmailStr
    password: str = Field(min_length=12, max_length=128)


class Credentials(Strict):
    email: EmailStr
    password: str = Field(max_length=128)


class Token(Strict):
    access_token: str
    token_type: str = "bearer"


class UserShown(Strict):
    id: int
    email: EmailStr


class NewReading(Strict):
    meter: str = Field(min_length=3, max_length=40, pattern=r"^[A-Z0-9-]+$")
    kilowatt_hours: int = Field(ge=0, le=10_000_000)


class ReadingShown(Strict):
    id: int
    meter: str
    kilowatt_hours: int
    taken_at: datetime


class Health(Strict):
    status: str


class Total(Strict):
    readings: int
