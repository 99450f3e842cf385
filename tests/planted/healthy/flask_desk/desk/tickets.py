from flask import Blueprint, request
from flask_login import current_user, login_required

from desk.extensions import db
from desk.models import Ticket
from desk.schemas import PageSchema, TicketSchema, takes

blueprint = Blueprint("tickets", __name__, url_prefix="/tickets")


@blueprint.get("")
@login_required
def list_tickets():
    asked = PageSchema().load(request.args)
    mine = db.select(Ticket).filter_by(owner_id=current_user.id).order_by(Ticket.id)
    page = db.paginate(mine, page=asked["page"], per_page=asked["size"], max_per_page=100)
    return {"tickets": TicketSchema(many=True).dump(page.items), "next": page.next_num}


@blueprint.get("/<int:ticket_id>")
@login_required
def show_ticket(ticket_id):
    return TicketSchema().dump(_mine(ticket_id))


@blueprint.post("")
@login_required
@takes(TicketSchema)
def open_ticket(given):
    ticket = Ticket(owner_id=current_user.id, **given)
    db.session.add(ticket)
    db.session.commit()
    return TicketSchema().dump(ticket), 201


@blueprint.delete("/<int:ticket_id>")
@login_required
def close_ticket(ticket_id):
    db.session.delete(_mine(ticket_id))
    db.session.commit()
    return "", 204


def _mine(ticket_id):
    return db.first_or_404(db.select(Ticket).filter_by(id=ticket_id, owner_id=current_user.id))
