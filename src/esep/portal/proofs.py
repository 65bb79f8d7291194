"""The freshness of a proof: the day it claims, the day on which it was received, and the days in between.

Whoever brings a proof says when something happened; the server says when it was received. Beside each other they show a
proof that was back-dated, and the journal proves the day of receipt.
"""

from datetime import date, datetime

from django.utils.safestring import SafeString, mark_safe

from esep.portal.meetings.pen import counted, pen
from esep.regulation.dates import legal_day


def proof_days(claimed: date, received: date | datetime) -> SafeString:
    """Both days and the difference in words, as markup. ``received`` is a legal day, or an instant of it.

    The parts are marked (``data-proof``, ``data-claimed``, ``data-received``, ``data-days``), so that a page can be
    checked for them.
    """
    said, came = pen(), legal_day(received) if isinstance(received, datetime) else received
    days = (came - claimed).days
    if days > 0:
        difference = f"<b>{said.words['days_between']} {counted(days)}</b>"
    elif days < 0:
        difference = f"<b>{said.words['days_before']} {counted(-days)}</b>"
    else:
        difference = said.words["same_day"]
    # Days hold no markup, and every word went through the pen.
    return mark_safe(
        f'<span class="proofdays" data-proof data-days="{days}">'
        f'{said.words["claimed_day"]} <time class="whole" data-claimed datetime="{claimed.isoformat()}">'
        f"{said.short(claimed)}</time> · "
        f'{said.words["received_day"]} <time class="whole" data-received datetime="{came.isoformat()}">'
        f"{said.short(came)}</time> · {difference}</span>"
    )
