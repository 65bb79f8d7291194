"""Mailing receipts: to those who gave an address, within caps, so that the office floods nobody."""

from datetime import date, datetime, time
from enum import StrEnum

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from esep.appeals.forgetting import RECEIPT
from esep.appeals.models import Submission
from esep.kernel.acting import Acting
from esep.kernel.models import OutboxMessage
from esep.regulation.dates import BISHKEK, legal_day

TOPIC = RECEIPT
MOST_A_DAY_TO_ONE = 3
"""Receipts that one address gets on a legal day."""

MOST_A_DAY = 100
"""Receipts that a municipality sends on a legal day."""


class Mailed(StrEnum):
    """Whether a receipt goes by e-mail too: not where no address was given, or the letters of the day are used up."""

    NOT_ASKED = "not_asked"
    QUEUED = "queued"
    USED_UP = "used_up"


def queue_receipt(acting: Acting, submission: Submission, *, address: str, due_on: date | None) -> Mailed:
    """Queue the receipt for whoever gave an e-mail; ``address`` is that of the receipt's page."""
    to = submission.author.email if submission.author is not None else ""
    if not to:
        return Mailed.NOT_ASKED
    begun = datetime.combine(legal_day(acting.at), time(), BISHKEK)
    today = OutboxMessage.objects.filter(topic=TOPIC, queued_at__gte=begun)
    if today.count() >= MOST_A_DAY or today.filter(recipient__iexact=to).count() >= MOST_A_DAY_TO_ONE:
        return Mailed.USED_UP
    with override(submission.language):
        subject = _("Received: № %(number)s") % {"number": submission.code}
        lines = [acting.municipality.name_in(submission.language), subject]
        if due_on is not None:
            lines.append(_("Last day for the answer: %(day)s") % {"day": date_format(due_on)})
        else:
            lines.append(_("A person looks at it first."))
        lines.append(_("Here you see how it stands. Keep this address for yourself:") + "\n" + address)
        lines.append(_("If you wrote nothing to us, put this letter away. Somebody mistyped an address."))
    acting.queue(key=key_of(submission), topic=TOPIC, recipient=to, subject=subject, text="\n\n".join(lines))
    return Mailed.QUEUED


def key_of(submission: Submission) -> str:
    """How the outbox knows the receipt of a submission."""
    return f"{TOPIC}:{submission.code}"
