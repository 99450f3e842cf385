"""Credentials that are known by the shape of what they stand in: keys in armour, JWTs, addresses, headers, commands."""

# ruff: noqa: E501 - a pattern that is cut cannot be read

from proveout.probes.leaks.rule import Rule

ARMOUR = (
    Rule(
        "private_key", "", ("-----BEGIN",),
        # The body may be broken by real or escaped line ends, by quotes and by `+` of source code.
        r"-----BEGIN (?P<form>[A-Z0-9 ]{0,30}?)PRIVATE KEY(?: BLOCK)?-----"
        r"(?P<value>(?:[\s\"'`+,;\\|>#*]|\\[nrt]|(?:Proc-Type|DEK-Info|Comment|Version|Hash)[^\n\\]{0,80}|[A-Za-z0-9/=])"
        r"{64,20000})",
        3.5, further="private key",
    ),
    Rule("private_key.putty", "", ("PuTTY-User-Key-File-",), r"[23]: (?P<value>[\w-]{3,20})\s", 0, behind=True),
    Rule(
        "private_key.jwk", "", ('"d"', '\\"d\\"'),
        # RFC 7518 section 6: `d` is the private part; its length is that of the key.
        r"\s{0,4}:\s{0,4}\\?\"(?P<value>[\w-]{43}|[\w-]{64}|[\w-]{86,88}|[\w-]{170,700})\\?\"", 4, behind=True,
    ),
)  # fmt: skip
TOKENS = (
    Rule(
        "jwt", "", ("eyJ",),
        r"(?:(?<![\w-])|(?<=\\[nrt]))(?P<value>eyJ[\w-]{8,2000}\.eyJ[\w-]{8,8000}\.[\w-]{0,1400})(?![\w-])",
        3.5, further="jwt",
    ),
    Rule(
        "http.basic_login", "", ("Basic ", "basic "),
        r"(?P<value>[A-Za-z0-9+/]{12,400}={0,2})(?![\w+/=-])", 2.8, behind=True, further="base64 login",
    ),
    Rule(
        "http.bearer_token", "", ("Bearer ", "bearer "),
        r"(?P<value>[\w.~+/-]{24,2000}={0,2})(?![\w+/=-])", 3.4, behind=True, further="drawn",
    ),
    Rule(
        "http.login_in_a_command", "", ("curl ", "wget ", "http "),
        r"[^\n]{0,300}?\s(?:-u|--user|-a|--auth|--password=)[ =]?[\"']?(?P<value>[^\s:\"'$]{1,64}:[^\s\"'$]{4,128})[\"']?(?=\s|$|\\)",
        2, behind=True, further="login",
    ),
)  # fmt: skip
# A password may hold `@`, `/` and `:`; a host may not.
ADDRESSES = (
    Rule(
        "address.password", "", ("://",),
        r"(?P<user>[^\s/:@\"'`<>\\?#,;|()\[\]]{0,128}):(?P<value>[^\s\"'`<>\\,;|()]{1,256})@"
        r"(?P<host>[A-Za-z0-9][\w.-]{0,253}|\[[0-9a-fA-F:]{2,45}\]|\$?[{%<][^\s\"']{1,60})",
        0, behind=True, further="address", needs=b"@",
    ),
    Rule(
        "address.token", "", ("://",),
        r"(?P<value>[\w.~%-]{20,256})@(?P<host>[A-Za-z0-9][\w.-]{0,253})", 3.2, behind=True, further="drawn", needs=b"@",
    ),
    Rule(
        # libpq and ODBC keyword strings: `host=db user=app password=…`, `Server=…;Uid=…;Pwd=…;`
        "address.keyword_password", "", ("host=", "Host=", "Server=", "server=", "dbname=", "Data Source="),
        r"[^\n\"']{0,300}?[\s;](?i:password|pwd)\s?=\s?(?P<value>[^\s;\"'`$]{4,128})", 0, behind=True, further="password",
    ),
)  # fmt: skip
SHAPES: tuple[Rule, ...] = (*ARMOUR, *TOKENS, *ADDRESSES)
