"""Addresses: the hall of a meeting, its screen, its log, and what devices send (3.2-3.5)."""

from django.urls import URLPattern, path

from esep.workspace.meetings.hall import beginning, ending, entering, log, posting, screen, speaking, tab, undoing

HALL = "<str:meeting>/hall"

urlpatterns: list[URLPattern] = [
    path(f"{HALL}/", tab.hall, name="office-meetings-hall"),
    path(f"{HALL}/opening/", beginning.opening, name="office-meetings-hall-opening"),
    path(f"{HALL}/officers/", beginning.officers, name="office-meetings-hall-officers"),
    path(f"{HALL}/agenda/", beginning.agenda, name="office-meetings-hall-agenda"),
    path(f"{HALL}/items/<int:item>/", speaking.begin_item, name="office-meetings-hall-item"),
    path(f"{HALL}/ask/", speaking.ask, name="office-meetings-hall-ask"),
    path(f"{HALL}/speak/", speaking.start, name="office-meetings-hall-speak"),
    path(f"{HALL}/speeches/<uuid:speech>/end/", speaking.end, name="office-meetings-hall-end"),
    path(f"{HALL}/question/", entering.question, name="office-meetings-hall-question"),
    path(f"{HALL}/questions/<uuid:question>/", entering.answer, name="office-meetings-hall-answer"),
    path(f"{HALL}/reports/<str:deputy>/", entering.report, name="office-meetings-hall-report"),
    path(f"{HALL}/outcome/", entering.outcome, name="office-meetings-hall-outcome"),
    path(f"{HALL}/refused/", ending.entry_refused, name="office-meetings-hall-refused"),
    path(f"{HALL}/close/", ending.close, name="office-meetings-hall-close"),
    path(f"{HALL}/undo/<uuid:event>/", undoing.undo, name="office-meetings-hall-undo"),
    path(f"{HALL}/log/", log.log, name="office-meetings-hall-log"),
    path(f"{HALL}/screen/", screen.screen, name="office-meetings-hall-screen"),
    path(f"{HALL}/events/", posting.events, name="office-meetings-hall-events"),
]
