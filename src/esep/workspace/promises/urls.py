"""Addresses of promises, below ``office/<slug>/promises/``."""

from django.urls import URLPattern, path

from esep.workspace.promises import changing, listing, promise, steps

BELOW = "<str:promise>/"

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-promises"),
    path(BELOW, promise.promise, name="office-promises-promise"),
    path(f"{BELOW}take-over/", promise.take_over, name="office-promises-take-over"),
    path(f"{BELOW}change/", changing.change, name="office-promises-change"),
    path(f"{BELOW}withdraw/", changing.withdraw, name="office-promises-withdraw"),
    path(f"{BELOW}steps/new/", steps.step, name="office-promises-step"),
    path(f"{BELOW}steps/<int:step>/proofs/new/", steps.prove, name="office-promises-prove"),
    path(f"{BELOW}steps/<int:step>/undo/", steps.undo, name="office-promises-undo"),
    path(f"{BELOW}proofs/<int:evidence>/", promise.proof, name="office-promises-proof"),
]
