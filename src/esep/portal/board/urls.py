"""Address of the sheet for the notice board."""

from django.urls import URLPattern, path

from esep.portal.board import page

urlpatterns: list[URLPattern] = [path("<slug:slug>/board/", page.board, name="place-board")]
