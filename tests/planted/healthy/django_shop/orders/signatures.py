import hashlib
import hmac
import time

from django.conf import settings


def is_signed(header, body):
    """True for a Stripe-Signature of ours that is not older than the tolerance."""
    parts = dict(one.split("=", 1) for one in header.split(",") if "=" in one)
    try:
        age = abs(time.time() - int(parts["t"]))
    except (KeyError, ValueError):
        return False
    signed = f"{parts['t']}.".encode() + body
    wanted = hmac.new(settings.STRIPE_WEBHOOK_SECRET.encode(), signed, hashlib.sha256).hexdigest()
    return age <= settings.STRIPE_WEBHOOK_TOLERANCE_S and hmac.compare_digest(wanted, parts.get("v1", ""))
