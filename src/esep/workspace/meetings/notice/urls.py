"""Addresses: telling residents: texts, papers, proofs, coverage (2.5, first item)."""

from django.urls import URLPattern, path

from esep.workspace.meetings.notice import emailed, letter, log, papers, proof, tab

BELOW = "<str:meeting>/notice/"

urlpatterns: list[URLPattern] = [
    path(BELOW, tab.notice, name="office-meetings-notice"),
    path(f"{BELOW}log/", log.log, name="office-meetings-notice-log"),
    path(f"{BELOW}letters/<str:area>/", emailed.emailed, name="office-meetings-notice-emailed"),
    path(f"{BELOW}<str:fact>/proofs/new/", proof.add, name="office-meetings-notice-add-proof"),
    path(f"{BELOW}<str:fact>/proofs/<int:position>/", proof.file, name="office-meetings-notice-proof"),
    path(f"{BELOW}<str:fact>/withdraw/", proof.take_back, name="office-meetings-notice-withdraw"),
    path(f"{BELOW}poster-<str:size>-<str:language>.pdf", papers.poster, name="office-meetings-notice-poster"),
    path(f"{BELOW}picture-<str:language>.png", papers.picture, name="office-meetings-notice-picture"),
    path(f"{BELOW}door-to-door-<str:language>.pdf", papers.door_sheets, name="office-meetings-notice-sheet"),
    path(f"{BELOW}meeting.ics", papers.calendar, name="office-meetings-notice-calendar"),
    path(f"{BELOW}media-letter/", letter.register, name="office-meetings-notice-letter"),
    path(f"{BELOW}media-letter-<str:language>.<str:form>", letter.file, name="office-meetings-notice-letter-file"),
]
