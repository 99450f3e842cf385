from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from desk import accounts, attachments, health, metrics, tickets
from desk.config import read_configuration
from desk.errors import configure_tracker
from desk.extensions import (
    bcrypt,
    cache,
    compress,
    cors,
    csrf,
    db,
    limiter,
    login,
    mail,
    migrate,
    sessions,
    talisman,
)
from desk.logs import configure_logs

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}


def create_app():
    configuration = read_configuration()
    configure_logs()
    configure_tracker(configuration)
    app = Flask(__name__, static_folder=None)
    app.config.from_mapping(configuration)
    app.wsgi_app = ProxyFix(app.wsgi_app, x_for=1, x_proto=1, x_host=1)
    for extension in (bcrypt, cache, compress, csrf, db, limiter, login, mail, sessions):
        extension.init_app(app)
    migrate.init_app(app, db)
    cors.init_app(app, origins=[app.config["SITE_URL"]], methods=["GET", "POST"], allow_headers=["Content-Type", "X-CSRFToken"])
    talisman.init_app(
        app,
        force_https=True,
        force_https_permanent=True,
        strict_transport_security=True,
        strict_transport_security_max_age=31_536_000,
        strict_transport_security_include_subdomains=True,
        frame_options="DENY",
        content_security_policy=POLICY,
        referrer_policy="strict-origin-when-cross-origin",
        session_cookie_secure=True,
        session_cookie_http_only=True,
    )
    for blueprint in (accounts.blueprint, attachments.blueprint, health.blueprint, metrics.blueprint, tickets.blueprint):
        app.register_blueprint(blueprint)
    return app
