"""Addresses as they are printed on papers: whole, and the same in every language."""

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import override

from esep.meetings.models import ReportMeeting
from esep.workspace.office import Office


def public_address(request: HttpRequest, place: Office, meeting: ReportMeeting) -> str:
    """The whole address of the public page of a meeting."""
    with override("ky"):
        return request.build_absolute_uri(reverse("place-meeting", args=[place.municipality.slug, meeting.code]))


def log_address(request: HttpRequest, place: Office, meeting: str, *, area: str) -> str:
    """The whole address where staff log the sheet of a village, as it is printed on the sheet."""
    with override("ky"):
        address = place.address("office-meetings-notice-log", meeting=meeting)
        return request.build_absolute_uri(f"{address}?village={area}&channel=door_to_door")


def sheet_address(request: HttpRequest, place: Office, meeting: str, *, sheet: int) -> str:
    """The whole address where staff type a sign-in sheet in, as it is printed on the sheet."""
    with override("ky"):
        address = place.address("office-meetings-desk-sheet", meeting=meeting, sheet=sheet)
        return request.build_absolute_uri(address)
