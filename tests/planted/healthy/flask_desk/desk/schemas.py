from functools import wraps

from flask import request
from marshmallow import RAISE, Schema, ValidationError, fields, validate


class Strict(Schema):
    class Meta:
        unknown = RAISE


class LoginSchema(Strict):
    email = fields.Email(required=True)
    password = fields.String(required=True, load_only=True, validate=validate.Length(max=128))


class SignUpSchema(Strict):
    email = fields.Email(required=True)
    password = fields.String(required=True, load_only=True, validate=validate.Length(min=12, max=128))


class TicketSchema(Strict):
    id = fields.Integer(dump_only=True)
    title = fields.String(required=True, validate=validate.Length(min=1, max=200))
    urgency = fields.Integer(required=True, validate=validate.Range(min=1, max=5))
    opened_at = fields.DateTime(dump_only=True)


class PageSchema(Strict):
    page = fields.Integer(load_default=1, validate=validate.Range(min=1))
    size = fields.Integer(load_default=50, validate=validate.Range(min=1, max=100))


def takes(schema):
    """The view gets the validated body as `given`; anything else is answered with 422."""

    def decorate(view):
        @wraps(view)
        def checked(*arguments, **named):
            try:
                given = schema().load(request.get_json())
            except ValidationError as error:
                return {"errors": error.messages}, 422
            return view(*arguments, given=given, **named)

        checked.body_schema = schema
        return checked

    return decorate
