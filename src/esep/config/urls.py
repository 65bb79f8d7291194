"""Addresses. They are printed in QR codes: once published, an address stays."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import path

from esep.portal import views

urlpatterns = i18n_patterns(
    path("", views.judged_year, name="home"),
    prefix_default_language=False,
)

handler400 = "esep.portal.trouble.bad_request"
handler403 = "esep.portal.trouble.forbidden"
handler404 = "esep.portal.trouble.not_found"
handler500 = "esep.portal.trouble.server_error"
