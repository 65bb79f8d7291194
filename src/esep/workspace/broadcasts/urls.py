"""Addresses of broadcasts, below ``office/<slug>/broadcasts/``."""

from django.urls import URLPattern, path

from esep.workspace.broadcasts import airing, listing, recordings

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-broadcasts"),
    path("<str:session>/new/", airing.new, name="office-broadcasts-new"),
    path("<str:session>/ask/", airing.ask, name="office-broadcasts-ask"),
    path("of/<int:broadcast>/aired/", airing.aired, name="office-broadcasts-aired"),
    path("of/<int:broadcast>/withdraw/", airing.withdraw, name="office-broadcasts-withdraw"),
    path("<str:session>/recordings/", recordings.recordings, name="office-broadcasts-recordings"),
    path("recordings/<int:recording>/marks/new/", recordings.mark, name="office-broadcasts-mark"),
    path("recordings/<int:recording>/out/", recordings.take_out, name="office-broadcasts-recording-out"),
    path("moments/<int:moment>/out/", recordings.mark_out, name="office-broadcasts-mark-out"),
]
