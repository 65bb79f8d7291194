"""Addresses of rights and requests."""

from django.urls import path

from esep.workspace.rights import codes, handing, requests, views

urlpatterns = [
    path("rights/", views.rights, name="office-rights"),
    path("rights/account/", views.new_account, name="office-rights-account"),
    path("rights/role/", views.new_role, name="office-rights-role"),
    path("rights/<int:grant>/end/", views.ended_role, name="office-rights-end"),
    path("rights/<int:grant>/delete/", views.ask_deletion, name="office-rights-delete"),
    path("rights/<int:grant>/reset/", codes.ask, name="office-rights-reset"),
    path("rights/codes/<int:code>/", codes.slip, name="office-rights-slip"),
    path("rights/codes/<int:code>/slip.pdf", codes.slip_file, name="office-rights-slip-file"),
    path("rights/hand-over/", handing.handed_over, name="office-rights-hand-over"),
    path("requests/", requests.requests, name="office-requests"),
    path("requests/export/", requests.ask_export, name="office-requests-export"),
    path("requests/export/<int:export>/", requests.fetch, name="office-requests-fetch"),
    path("requests/<int:number>/agree/", requests.agree, name="office-requests-agree"),
    path("requests/<int:number>/decline/", requests.decline, name="office-requests-decline"),
]
