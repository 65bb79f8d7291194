"""Addresses of programmes, below ``office/<slug>/programmes/``."""

from django.urls import URLPattern, path

from esep.workspace.programmes import keeping, listing, steps, work

BELOW = "work/<str:work>/"
PROGRAMME = "of/<str:programme>/"

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-programmes"),
    path("table.<str:form>", listing.table, name="office-programmes-table"),
    path("new/", keeping.new, name="office-programmes-new"),
    path(f"{PROGRAMME}change/", keeping.change, name="office-programmes-change"),
    path(f"{PROGRAMME}end/", keeping.end, name="office-programmes-end"),
    path("works/new/", keeping.new_work, name="office-programmes-work-new"),
    path(BELOW, work.work, name="office-programmes-work"),
    path(f"{BELOW}change/", keeping.alter_work, name="office-programmes-work-change"),
    path(f"{BELOW}withdraw/", keeping.drop_work, name="office-programmes-work-withdraw"),
    path(f"{BELOW}money/", keeping.money, name="office-programmes-money"),
    path(f"{BELOW}steps/new/", steps.step, name="office-programmes-step"),
    path(f"{BELOW}steps/<int:step>/proofs/new/", steps.prove, name="office-programmes-prove"),
    path(f"{BELOW}steps/<int:step>/withdraw/", steps.withdraw, name="office-programmes-step-withdraw"),
    path(f"{BELOW}proofs/<int:evidence>/", work.proof, name="office-programmes-proof"),
]
