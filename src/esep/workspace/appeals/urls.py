"""Addresses of appeals, below ``office/<slug>/appeals/``."""

from django.urls import URLPattern, path

from esep.workspace.appeals import answering, appeal, entering, listing, lists, papers, public, steps

BELOW = "<str:appeal>/"

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-appeals"),
    path("new/", entering.new, name="office-appeals-new"),
    path("register.csv", listing.table, name="office-appeals-table"),
    path("list/", lists.upload, name="office-appeals-list"),
    path("list/template.xlsx", lists.blank, name="office-appeals-list-template"),
    path("list/preview/<str:token>/", lists.confirm, name="office-appeals-list-preview"),
    path(BELOW, appeal.appeal, name="office-appeals-appeal"),
    path(f"{BELOW}change/", entering.change, name="office-appeals-change"),
    path(f"{BELOW}deputy/", steps.deputy, name="office-appeals-deputy"),
    path(f"{BELOW}executive/", steps.executive, name="office-appeals-executive"),
    path(f"{BELOW}returned/", steps.returned, name="office-appeals-returned"),
    path(f"{BELOW}measure/", steps.measure, name="office-appeals-measure"),
    path(f"{BELOW}reminder/", steps.reminder, name="office-appeals-reminder"),
    path(f"{BELOW}note/", steps.note, name="office-appeals-note"),
    path(f"{BELOW}answer/", answering.answer, name="office-appeals-answer"),
    path(f"{BELOW}answer/day/", answering.answer_day, name="office-appeals-answer-day"),
    path(f"{BELOW}reopen/", answering.reopen, name="office-appeals-reopen"),
    path(f"{BELOW}withdraw/", answering.withdraw, name="office-appeals-withdraw"),
    path(f"{BELOW}join/", answering.join, name="office-appeals-join"),
    path(f"{BELOW}part/", answering.part, name="office-appeals-part"),
    path(f"{BELOW}copy/", public.copy, name="office-appeals-copy"),
    path(f"{BELOW}copy/back/", public.copy_back, name="office-appeals-copy-back"),
    path(f"{BELOW}erase/", public.erase, name="office-appeals-erase"),
    path(f"{BELOW}letter-<str:language>.<str:form>", papers.letter, name="office-appeals-letter"),
    path(f"{BELOW}slip-<str:language>.pdf", papers.slip, name="office-appeals-slip"),
    path(f"{BELOW}files/<int:position>/", appeal.file, name="office-appeals-file"),
]
