"""Addresses of voter mandates, below ``office/<slug>/mandates/``."""

from django.urls import URLPattern, path

from esep.workspace.voter_mandates import entering, listing, mandate, steps

BELOW = "<str:mandate>/"

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-mandates"),
    path("new/", entering.new, name="office-mandates-new"),
    path(f"of/{BELOW}", mandate.mandate, name="office-mandates-mandate"),
    path(f"of/{BELOW}change/", entering.change, name="office-mandates-change"),
    path(f"of/{BELOW}hand-on/", entering.hand_on, name="office-mandates-hand-on"),
    path(f"of/{BELOW}withdraw/", entering.withdraw, name="office-mandates-withdraw"),
    path(f"of/{BELOW}steps/new/", steps.step, name="office-mandates-step"),
    path(f"of/{BELOW}steps/<int:step>/proofs/new/", steps.prove, name="office-mandates-prove"),
    path(f"of/{BELOW}steps/<int:step>/undo/", steps.undo, name="office-mandates-undo"),
    path(f"of/{BELOW}proofs/<int:evidence>/", mandate.proof, name="office-mandates-proof"),
]
