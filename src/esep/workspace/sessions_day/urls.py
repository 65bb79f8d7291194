"""Addresses of conducting a session, below ``office/<slug>/sessions/``."""

from django.urls import URLPattern, path

from esep.workspace.sessions_day import attending, beginning, day, minutes, voting

DAY = "<str:session>/day/"
ITEM = f"{DAY}items/<int:item>/"

urlpatterns: list[URLPattern] = [
    path(DAY, day.day, name="office-session-day"),
    path(f"{DAY}begin/", beginning.begin, name="office-session-day-begin"),
    path(f"{DAY}beginning/", beginning.beginning, name="office-session-day-beginning"),
    path(f"{DAY}end/", beginning.end, name="office-session-day-end"),
    path(f"{DAY}reopen/", beginning.reopen, name="office-session-day-reopen"),
    path(f"{DAY}come/", attending.come, name="office-session-day-come"),
    path(f"{DAY}go/", attending.go, name="office-session-day-go"),
    path(f"{DAY}enter/", attending.enter, name="office-session-day-enter"),
    path(f"{DAY}stays/<int:stay>/", attending.stay, name="office-session-day-stay"),
    path(f"{DAY}stays/<int:stay>/withdraw/", attending.withdraw, name="office-session-day-withdraw"),
    path(f"{DAY}excuses/<str:member>/", attending.excuse, name="office-session-day-excuse"),
    path(f"{ITEM}names/", voting.names, name="office-session-day-names"),
    path(f"{ITEM}counts/", voting.counts, name="office-session-day-counts"),
    path(f"{ITEM}done/", voting.done, name="office-session-day-done"),
    path(f"{ITEM}back/", voting.back, name="office-session-day-back"),
    path(f"{DAY}votes/<int:vote>/annul/", voting.annul, name="office-session-day-annul"),
    path(f"{DAY}minutes-<str:language>.<str:form>", minutes.paper, name="office-session-day-minutes"),
    path(f"{DAY}minutes/register/", minutes.register, name="office-session-day-register"),
]
