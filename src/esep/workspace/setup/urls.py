"""Addresses of the set-up."""

from django.urls import path

from esep.workspace.setup import letterhead, mail, printing, register, saying, views

urlpatterns = [
    path("setup/", views.setup, name="office-setup"),
    path("setup/letterhead/", letterhead.letterhead_page, name="office-setup-letterhead"),
    path("setup/register/", register.register, name="office-setup-register"),
    path("setup/register/<slug:series>/", register.continuing, name="office-setup-continue"),
    path("setup/mail/", mail.mail, name="office-setup-mail"),
    path("setup/print/", printing.printing, name="office-setup-print"),
    path("setup/print/page.pdf", printing.print_page, name="office-setup-print-page"),
    path("setup/say/<slug:mark>/", saying.say, name="office-setup-say"),
]
