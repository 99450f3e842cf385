"""The web process."""

from flask import Flask, jsonify

from app import settings

app = Flask(__name__)
app.config["SECRET_KEY"] = settings.SECRET_KEY
BOOKS = [{"id": 1, "title": "A Room of One's Own"}, {"id": 2, "title": "Middlemarch"}]


@app.get("/healthz")
def health():
    return jsonify(status="ok")


@app.get("/books")
def books():
    print("books asked for", BOOKS)
    return jsonify(BOOKS)


@app.get("/books/<int:number>")
def book(number):
    # TODO: answer 404 instead of an error page
    return jsonify(next(one for one in BOOKS if one["id"] == number))
