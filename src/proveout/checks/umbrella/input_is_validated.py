"""Input is validated.

Asked as:
    input validation in place; every input is validated; input validation verified; validate and
    sanitize inputs;
    input validation implemented; all inputs validated; validate all user
    input; server-side validation

Told by:
    "input validation" -(form | pydantic | zod | test | schema | xss | anti-pattern) ~0.88
    "validate input" -(curl | sql | file | xss) ~0.85
    input + valid + (pydantic | zod | joi | marshmallow | serializer) -(sql | file) ~0.8
    "request validation" -(signature | webhook | csrf | schema | token | origin | zod | joi) ~0.8
    "data validation" -(import | migrate | etl | post | rows | database | csv | quality) ~0.76
    "form validation" -(client | frontend) ~0.75
    "user input" + (valid | check) -(sql | xss | file) ~0.85
    input + valid + (saniti* | all | user | form | endpoint) -(zod | schema) ~0.87
    input + valid + (comprehensive | proper | verify | work | middleware) -(curl | zod | schema) ~0.87
    "input validation" + form ~0.95
"""

MEMBERS = (
    "input.every_body_has_a_schema",
    "input.bad_input_is_refused_not_crashed",
)
