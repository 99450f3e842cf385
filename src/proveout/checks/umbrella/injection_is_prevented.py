"""Injection is prevented.

Asked as:
    injection attacks prevented; input sanitization; protected against SQL injection and XSS;
    sanitization in place;
    input sanitization implemented; sanitize user input; injection protection; sanitization of user input

Told by:
    injection + (sql + xss | xss | prevent + attack) -(csrf | header | parameteriz* | orm) ~0.82
    "injection attacks" -(sql | parameteriz*) ~0.85
    "injection prevention" -(sql | log | html | script) ~0.85
    (sanitiz* | saniti*) + input -(xss | html | sql | valid | log | file | path) ~0.8
    "input sanitization" -(xss | html | sql | valid) ~0.88
    "xss sanitization" ~0.72
    saniti* + (setup | enable | implement | place | ready | work | verify | complete | add) -(valid | xss) ~0.72
"""

MEMBERS = (
    "input.sql_cannot_be_injected",
    "input.output_is_escaped",
    "input.bad_input_is_refused_not_crashed",
)
