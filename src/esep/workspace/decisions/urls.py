"""Addresses of decisions, below ``office/<slug>/decisions/``."""

from django.urls import URLPattern, path

from esep.workspace.decisions import decision, entering, listing

BELOW = "of/<str:decision>/"

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-decisions"),
    path("list-<str:language>.pdf", listing.paper, name="office-decisions-paper"),
    path("new/", entering.new, name="office-decisions-new"),
    path("new/<str:session>/", entering.enter, name="office-decisions-enter"),
    path(BELOW, decision.decision, name="office-decision"),
    path(f"{BELOW}change/", entering.change, name="office-decision-change"),
    path(f"{BELOW}correct/", entering.correct, name="office-decision-correct"),
    path(f"{BELOW}register/", decision.register, name="office-decision-register"),
    path(f"{BELOW}effects/new/", decision.effect, name="office-decision-effect"),
    path(f"{BELOW}effects/<int:effect>/withdraw/", decision.withdraw, name="office-decision-withdraw"),
    path(f"{BELOW}paper-<str:language>.pdf", decision.paper, name="office-decision-paper"),
]
