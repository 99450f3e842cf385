"""Injection is prevented.

Asked as:
    injection attacks prevented; input sanitization; protected against SQL injection and XSS;
    sanitization in place
"""

MEMBERS = (
    "input.sql_cannot_be_injected",
    "input.output_is_escaped",
    "input.bad_input_is_refused_not_crashed",
)
