"""The address of entrusted powers, below a municipality's slug."""

from django.urls import URLPattern, path

from esep.portal.powers.powers import listing

urlpatterns: list[URLPattern] = [path("<slug:slug>/powers/", listing, name="powers")]
