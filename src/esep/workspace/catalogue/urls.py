"""Addresses of the catalogue, below ``office/<slug>/catalogue/``."""

from django.urls import URLPattern, path

from esep.workspace.catalogue import item, keeping, listing, publishing, withdrawing

BELOW = "of/<str:item>/"
VERSION = f"{BELOW}versions/<int:publication>/"

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-catalogue"),
    path("new/", keeping.new, name="office-catalogue-new"),
    path(BELOW, item.item, name="office-catalogue-item"),
    path(f"{BELOW}publish/", publishing.new, name="office-catalogue-publish"),
    path(f"{BELOW}board/", publishing.board, name="office-catalogue-board"),
    path(f"{BELOW}check/", publishing.check, name="office-catalogue-check"),
    path(f"{BELOW}changed/", publishing.changed, name="office-catalogue-changed"),
    path(f"{BELOW}owner/", keeping.owner, name="office-catalogue-owner"),
    path(f"{BELOW}change/", keeping.change, name="office-catalogue-change"),
    path(f"{BELOW}close/", keeping.close, name="office-catalogue-close"),
    path(f"{BELOW}proofs/<int:evidence>/", item.proof, name="office-catalogue-proof"),
    path(f"{VERSION}channel/", publishing.channel, name="office-catalogue-channel"),
    path(f"{VERSION}withdraw/", withdrawing.version, name="office-catalogue-withdraw"),
    path(f"{VERSION}places/<int:channel>/withdraw/", withdrawing.channel, name="office-catalogue-channel-withdraw"),
    path(f"{BELOW}told/<str:told>/withdraw/", withdrawing.told, name="office-catalogue-told-withdraw"),
]
