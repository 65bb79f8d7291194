"""Addresses of what waits, below ``office/<slug>/submissions/``."""

from django.urls import URLPattern, path

from esep.workspace.submissions import deciding, listing, one, several

urlpatterns: list[URLPattern] = [
    path("", listing.listing, name="office-submissions"),
    path("aside/", listing.aside, name="office-submissions-aside"),
    path("several/", several.several, name="office-submissions-several"),
    path("<int:row>/", one.one, name="office-submissions-one"),
    path("<int:row>/files/<int:position>/", one.file, name="office-submissions-file"),
    path("<int:row>/appeal/", deciding.appeal, name="office-submissions-appeal"),
    path("<int:row>/mandate/", deciding.mandate, name="office-submissions-mandate"),
    path("<int:row>/demand/", deciding.demand, name="office-submissions-demand"),
    path("<int:row>/remark/", deciding.remark, name="office-submissions-remark"),
    path("<int:row>/set-aside/", deciding.put_aside, name="office-submissions-put-aside"),
    path("<int:row>/back/", deciding.back, name="office-submissions-back"),
]
