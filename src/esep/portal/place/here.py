"""Where a visitor is: the municipality of an address, its journal's tip, the day. What is kept hangs on these."""

import secrets
from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.http import Http404
from django.utils.translation import get_language

from esep.kernel import clock
from esep.kernel.heads import Head
from esep.kernel.models import Municipality
from esep.kernel.tips import municipality_with_tip
from esep.regulation.dates import BISHKEK


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """A municipality as it can be read just now, in one language. Two are equal when they read the same.

    ``tip`` is the hash of the journal's last entry: whatever an office does changes it. ``head`` is that entry as the
    end of its day, none where nothing was journaled yet. ``changed_at`` is when a page may have changed last: by that
    entry, or because a day began.
    """

    pk: int
    tip: str
    today: date
    language: str
    place: Municipality = field(compare=False)
    head: Head | None = field(compare=False)
    changed_at: datetime = field(compare=False)

    @property
    def name(self) -> str:
        """The municipality's name in the reader's language."""
        return self.place.name_in(self.language)

    @property
    def rayon(self) -> str:
        """The rayon's name in the reader's language."""
        return self.place.rayon_in(self.language)


def here_at(slug: str) -> Here:
    """The municipality at an address. One query. Raises Http404."""
    found = municipality_with_tip(slug)
    if found is None:
        raise Http404
    place, tip = found
    today = clock.today()
    morning = datetime.combine(today, time(), BISHKEK)
    return Here(
        pk=place.pk,
        tip=tip.hash if tip is not None else secrets.token_hex(),
        today=today,
        language=get_language() or "ky",
        place=place,
        head=tip.head if tip is not None else None,
        changed_at=max(tip.at, morning) if tip is not None else morning,
    )
