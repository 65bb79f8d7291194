"""Addresses: after a meeting, what was adopted, the hand-over, the notice of measures (3.6, 3.8, 3.9)."""

from django.urls import URLPattern, path

from esep.workspace.meetings.afterwards import handover, measures, outcomes, publishing, questions, tab

AFTER = "<str:meeting>/afterwards/"
ASKED = "<str:meeting>/questions/"
HAND = "<str:meeting>/hand-over/"
TELL = "<str:meeting>/measures/"

urlpatterns: list[URLPattern] = [
    path(AFTER, tab.afterwards, name="office-meetings-afterwards"),
    path(ASKED, questions.questions, name="office-meetings-questions"),
    path(f"{ASKED}<uuid:question>/appeal/", questions.appeal, name="office-meetings-questions-appeal"),
    path(f"{ASKED}<uuid:question>/mandate/", questions.voter_mandate, name="office-meetings-questions-mandate"),
    path("<str:meeting>/outcomes/new/", outcomes.adopt, name="office-meetings-outcomes-new"),
    path("<str:meeting>/unfinished/", outcomes.carry, name="office-meetings-carry"),
    path(f"{HAND}new/", handover.send, name="office-meetings-handover-send"),
    path(f"{HAND}sent/", handover.sent, name="office-meetings-handover-sent"),
    path(f"{HAND}receipt/new/", handover.receive, name="office-meetings-handover-receive"),
    path(f"{HAND}receipt/correct/", handover.correct, name="office-meetings-handover-correct"),
    path(f"{HAND}receipt/<int:evidence>/", handover.proof, name="office-meetings-handover-proof"),
    path(f"{HAND}letter-<str:language>.<str:form>", handover.letter, name="office-meetings-handover-letter"),
    path(TELL, measures.draft, name="office-meetings-measures"),
    path(f"{TELL}newer/", measures.newer, name="office-meetings-measures-newer"),
    path(f"{TELL}publish/", publishing.publish, name="office-meetings-measures-publish"),
    path(f"{TELL}sheet-<str:size>-<str:language>.pdf", measures.sheet, name="office-meetings-measures-sheet"),
    path(f"{TELL}<int:notice>/proofs/new/", publishing.prove, name="office-meetings-measures-prove"),
    path(f"{TELL}<int:notice>/withdraw/", publishing.withdraw, name="office-meetings-measures-withdraw"),
    path(f"{TELL}<str:fact>/proofs/<int:position>/", publishing.proof, name="office-meetings-measures-proof"),
]
