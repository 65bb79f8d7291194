"""Saying in the active language what somebody chose, and how long their address is kept."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils.translation import gettext as _

from esep.community.models import DeputyMandate
from esep.subscriptions.models import Subscription, Topic

WAITS = timedelta(days=3)
"""How long a wish waits to be confirmed after its letter went out. Then its address is erased."""

WAITS_AT_MOST = timedelta(days=30)
"""How long it waits where the letter could not go out at all."""


def chosen(row: Subscription, *, language: str) -> tuple[tuple[str, str], ...]:
    """What a subscription is told, and how: names and values, a line each, in the active language."""
    return tuple(_chosen(row, language))


def _chosen(row: Subscription, language: str) -> Iterator[tuple[str, str]]:
    topics = [str(Topic(one).label) for one in row.topics]
    yield _("Topics"), "; ".join(topics) or _("Everything")
    yield _("Village"), row.village.name_in(language) if row.village is not None else _("All villages")
    if row.deputy:
        yield _("Deputy"), deputy_name(row.deputy, language=language)
    yield _("How often"), str(Subscription.Pace(row.pace).label)


def deputy_name(code: str, *, language: str) -> str:
    """The public name of a deputy in a language; the code where there is none."""
    found = DeputyMandate.objects.filter(code=code).select_related("person").first()
    return (found.person.names.get(language) or found.person.public_name) if found is not None else code
