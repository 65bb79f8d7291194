"""Addresses of the minutes of a meeting (3.6)."""

from django.urls import URLPattern, path

from esep.workspace.meetings.minutes import (
    completing,
    held,
    history,
    papers,
    phrases,
    publishing,
    recordings,
    saving,
    settling,
    signing,
    tab,
)

BELOW = "<str:meeting>/minutes/"

urlpatterns: list[URLPattern] = [
    path(BELOW, tab.minutes, name="office-meetings-minutes"),
    path(f"{BELOW}save/", saving.save, name="office-meetings-minutes-save"),
    path(f"{BELOW}settle/", settling.settle, name="office-meetings-minutes-settle"),
    path(f"{BELOW}history/", history.history, name="office-meetings-minutes-history"),
    path(f"{BELOW}held/", held.held, name="office-meetings-minutes-held"),
    path(f"{BELOW}written/", completing.complete, name="office-meetings-minutes-written"),
    path(f"{BELOW}sign/", signing.sign, name="office-meetings-minutes-sign"),
    path(f"{BELOW}correct/", signing.correct, name="office-meetings-minutes-correct"),
    path(f"{BELOW}public/", publishing.public, name="office-meetings-minutes-public"),
    path(f"{BELOW}public/take-back/", publishing.take_back, name="office-meetings-minutes-take-back"),
    path(f"{BELOW}recordings/new/", recordings.add, name="office-meetings-minutes-recording-add"),
    path(f"{BELOW}recordings/<int:recording>/", recordings.remove, name="office-meetings-minutes-recording"),
    path(f"{BELOW}phrases/", phrases.phrases, name="office-meetings-minutes-phrases"),
    path(f"{BELOW}phrases/<int:phrase>/", phrases.remove, name="office-meetings-minutes-phrase"),
    path(f"{BELOW}<str:copy>-<str:language>.<str:form>", papers.file, name="office-meetings-minutes-paper"),
]
