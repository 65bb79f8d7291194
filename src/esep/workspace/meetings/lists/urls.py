"""Addresses: the lists of those who come and speak, invitations and the agenda (2.5, fifth and sixth items; 2.11)."""

from django.urls import URLPattern, path

from esep.workspace.meetings.lists import (
    agenda,
    locking,
    papers,
    people,
    sending,
    speakers,
    speakers_told,
    tab,
    taking_over,
)

LISTS = "<str:meeting>/lists"

urlpatterns: list[URLPattern] = [
    path(f"{LISTS}/", tab.lists, name="office-meetings-lists"),
    path(f"{LISTS}/take-over/", taking_over.take, name="office-meetings-lists-take-over"),
    path(f"{LISTS}/suggest/", people.suggest, name="office-meetings-lists-suggest"),
    path(f"{LISTS}/invite/", people.add, name="office-meetings-lists-invite"),
    path(f"{LISTS}/send/", sending.send, name="office-meetings-lists-send"),
    path(f"{LISTS}/people/<int:row>/", people.change, name="office-meetings-lists-people-change"),
    path(f"{LISTS}/people/<int:row>/out/", people.take_out, name="office-meetings-lists-people-out"),
    path(f"{LISTS}/people/<int:row>/unsent/", sending.recall, name="office-meetings-lists-people-recall"),
    path(f"{LISTS}/deputies/", speakers.deputies, name="office-meetings-lists-deputies"),
    path(f"{LISTS}/speak/", speakers.add, name="office-meetings-lists-speak"),
    path(f"{LISTS}/tell/", speakers.tell, name="office-meetings-lists-tell"),
    path(f"{LISTS}/speakers/<int:row>/", speakers.change, name="office-meetings-lists-speakers-change"),
    path(f"{LISTS}/speakers/<int:row>/move/", speakers.move, name="office-meetings-lists-speakers-move"),
    path(f"{LISTS}/speakers/<int:row>/told/", speakers_told.correct, name="office-meetings-lists-speakers-told"),
    path(f"{LISTS}/speakers/<int:row>/out/", speakers.take_out, name="office-meetings-lists-speakers-out"),
    path(f"{LISTS}/proofs/<int:evidence>/", speakers.proof, name="office-meetings-lists-proof"),
    path(f"{LISTS}/agenda/propose/", agenda.propose, name="office-meetings-lists-propose"),
    path(f"{LISTS}/agenda/add/", agenda.add, name="office-meetings-lists-add-item"),
    path(f"{LISTS}/agenda/<int:row>/", agenda.change, name="office-meetings-lists-agenda-change"),
    path(f"{LISTS}/agenda/<int:row>/move/", agenda.move, name="office-meetings-lists-agenda-move"),
    path(f"{LISTS}/agenda/<int:row>/out/", agenda.take_out, name="office-meetings-lists-agenda-out"),
    path(f"{LISTS}/lock/", locking.lock, name="office-meetings-lists-lock"),
    path(f"{LISTS}/unlock/", locking.unlock, name="office-meetings-lists-unlock"),
    path(f"{LISTS}/<str:paper>.<str:form>", papers.paper, name="office-meetings-lists-paper"),
]
