"""Addresses as papers of the demonstration bear them: those under which this installation answers."""

import os

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from esep.journeys.demonstration.place import Place


def page_of(meeting: str, place: Place) -> str:
    """The whole address of the public page of a meeting: by the first public address, else on this computer."""
    return _whole("place-meeting", place, meeting)


def deputy_page_of(deputy: str, place: Place) -> str:
    """The same of the public page of a deputy."""
    return _whole("place-deputy", place, deputy)


def head_report_page_of(report: str, place: Place) -> str:
    """The same of the public page of a report of the head."""
    return _whole("head-report", place, report)


def _whole(route: str, place: Place, code: str) -> str:
    origins = settings.ORIGINS
    here = (
        f"{origins[0].scheme}://{origins[0].host}" if origins else f"http://localhost:{os.environ.get('PORT') or 8000}"
    )
    with override("ky"):
        return here + reverse(route, args=[place.municipality.slug, code])
