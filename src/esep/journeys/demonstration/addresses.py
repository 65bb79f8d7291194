"""Addresses as papers of the demonstration bear them: those under which this installation answers."""

import os

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from esep.journeys.demonstration.place import Place


def page_of(meeting: str, place: Place) -> str:
    """The whole address of the public page of a meeting: by the first public address, else on this computer."""
    origins = settings.ORIGINS
    here = (
        f"{origins[0].scheme}://{origins[0].host}" if origins else f"http://localhost:{os.environ.get('PORT') or 8000}"
    )
    with override("ky"):
        return here + reverse("place-meeting", args=[place.municipality.slug, meeting])
