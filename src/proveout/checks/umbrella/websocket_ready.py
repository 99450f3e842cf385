"""Websocket ready.

Asked as:
    WebSocket configured for production; real-time features ready; WebSocket tested and secure;
    WebSockets configured; WebSocket support ready; real-time features working

Told by:
    websocket + (ready | configure | setup | secure | enable | implement | tested | support) -(auth | connect) ~0.78
    websocket + work -(origin | auth | connect | nginx | proxy | reconnect) ~0.72
    ("real-time" | realtime) + (feature | update | communicate | collaborat*) + (ready | work | test | configure) ~0.76
    "socket.io" + (setup | enable | implement | place | active | ready | work | verify | complete | add) -connect ~0.78
"""

MEMBERS = (
    "websocket.connects",
    "websocket.foreign_origin_is_refused",
    "websocket.needs_a_login",
    "websocket.bad_message_is_survived",
)
