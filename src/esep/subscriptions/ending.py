"""Ending: a subscription loses its address, and so do the letters to it, inside an act."""

from django.db.models import Q

from esep.kernel.acting import Acting
from esep.kernel.forgetting import forget_letters
from esep.subscriptions.caps import ASKING, TELLING
from esep.subscriptions.models import Subscription


def end(acting: Acting, row: Subscription) -> None:
    """End a subscription and forget its address; what waits to be sent is not sent any more."""
    own = Q(key__startswith=f"{ASKING}:{row.pk}:") | Q(key__startswith=f"{TELLING}:{row.pk}:")
    forget_letters(acting, own & Q(topic__in=(ASKING, TELLING)))
    row.email, row.ended_at = "", acting.at
    acting.save(row)


def end_all_of(acting: Acting, email: str, *, but: int | None = None) -> None:
    """End every subscription of an address, but for one."""
    for row in Subscription.objects.filter(email__iexact=email, ended_at__isnull=True).order_by("pk"):
        if row.pk != but:
            end(acting, row)
