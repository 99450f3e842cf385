"""Input is validated.

Asked as:
    input validation in place; every input is validated; input validation verified; validate and
    sanitize inputs
"""

MEMBERS = (
    "input.every_body_has_a_schema",
    "input.bad_input_is_refused_not_crashed",
)
