"""Addresses of sessions, below ``office/<slug>/sessions/``."""

from django.urls import URLPattern, path

from esep.workspace.sessions import agenda, closing, item, listing, papers, planning, printing, session

BELOW = "<str:session>/"
ITEM = f"{BELOW}items/<int:item>/"
PAPER = f"{ITEM}papers/<int:paper>/"

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-sessions"),
    path("new/", planning.new, name="office-sessions-new"),
    path(BELOW, session.session, name="office-session"),
    path(f"{BELOW}change/", planning.change, name="office-session-change"),
    path(f"{BELOW}postpone/", closing.postpone, name="office-session-postpone"),
    path(f"{BELOW}suspend/", closing.suspend, name="office-session-suspend"),
    path(f"{BELOW}cancel/", closing.cancel, name="office-session-cancel"),
    path(f"{BELOW}successor/", closing.successor, name="office-session-successor"),
    path(f"{BELOW}papers/<str:paper>.<str:form>", printing.paper, name="office-session-paper"),
    path(f"{BELOW}items/new/", agenda.add, name="office-session-item-new"),
    path(ITEM, item.item, name="office-session-item"),
    path(f"{ITEM}change/", agenda.change, name="office-session-item-change"),
    path(f"{ITEM}move/", agenda.move, name="office-session-item-move"),
    path(f"{ITEM}take-off/", agenda.take_off, name="office-session-item-off"),
    path(f"{ITEM}carry-over/", agenda.carry, name="office-session-item-carry"),
    path(f"{ITEM}papers/choose/", papers.choose, name="office-session-item-choose"),
    path(f"{ITEM}papers/new/", papers.upload, name="office-session-item-upload"),
    path(f"{PAPER}show/", papers.show, name="office-session-item-show"),
    path(f"{PAPER}take-out/", papers.take_out, name="office-session-item-paper-out"),
    path(f"{PAPER}<int:position>/", papers.file, name="office-session-item-file"),
]
