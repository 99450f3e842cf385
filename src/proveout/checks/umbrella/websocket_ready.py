"""Websocket ready.

Asked as:
    WebSocket configured for production; real-time features ready; WebSocket tested and secure
"""

MEMBERS = (
    "websocket.connects",
    "websocket.foreign_origin_is_refused",
    "websocket.needs_a_login",
    "websocket.bad_message_is_survived",
)
