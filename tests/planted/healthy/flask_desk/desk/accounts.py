from flask import Blueprint
from flask_login import login_required, login_user, logout_user
from flask_wtf.csrf import generate_csrf

from desk.extensions import bcrypt, db, limiter, login
from desk.models import User
from desk.schemas import LoginSchema, SignUpSchema, takes

blueprint = Blueprint("accounts", __name__)


@login.user_loader
def load_user(identity):
    return db.session.get(User, int(identity))


@blueprint.get("/session/csrf")
def csrf_token():
    return {"token": generate_csrf()}


@blueprint.post("/session")
@limiter.limit("10 per minute")
@takes(LoginSchema)
def log_in(given):
    user = db.session.scalar(db.select(User).filter_by(email=given["email"]))
    if user is None or not bcrypt.check_password_hash(user.password_hash, given["password"]):
        return {"error": "wrong address or password"}, 401
    login_user(user)
    return {"id": user.id}


@blueprint.delete("/session")
@login_required
def log_out():
    logout_user()
    return "", 204


@blueprint.post("/users")
@limiter.limit("10 per minute")
@takes(SignUpSchema)
def sign_up(given):
    user = User(email=given["email"], password_hash=bcrypt.generate_password_hash(given["password"]).decode())
    db.session.add(user)
    db.session.commit()
    return {"id": user.id}, 201
