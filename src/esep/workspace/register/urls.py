"""Addresses of the register, below ``office/<slug>/register/``. Those of documents are printed in QR codes."""

from django.urls import URLPattern, path, re_path

from esep.workspace.register import changing, document, entering, evidence, extract, files, listing

urlpatterns: list[URLPattern] = [
    path("", listing.register, name="office-register"),
    path("new/", entering.register_new, name="office-register-new"),
    path("extract/", extract.extract, name="office-register-extract"),
    re_path(r"^extract\.(?P<form>pdf|xlsx|csv)$", extract.extract_file, name="office-register-extract-file"),
    path("labels/", extract.labels, name="office-register-labels"),
    path("labels.pdf", extract.labels_file, name="office-register-labels-file"),
    path("<int:document>/", document.document, name="office-register-document"),
    path("<int:document>/label.pdf", extract.label_file, name="office-register-label-file"),
    path("<int:document>/edit/", entering.edit, name="office-register-edit"),
    path("<int:document>/shelf/", changing.shelf, name="office-register-shelf"),
    path("<int:document>/close/", changing.close, name="office-register-close"),
    path("<int:document>/unlock/", changing.unlock, name="office-register-unlock"),
    path("<int:document>/annul/", changing.annul, name="office-register-annul"),
    path("<int:document>/files/new/", changing.add, name="office-register-add-files"),
    path("<int:document>/files/<int:position>/", files.of_document, name="office-register-file"),
    path("<int:document>/files/<int:position>/take-out/", changing.take_out, name="office-register-take-out"),
    path("<int:document>/evidence/new/", evidence.keep, name="office-register-keep-evidence"),
    path("<int:document>/evidence/<int:evidence>/", files.of_evidence, name="office-register-evidence-file"),
    path(
        "<int:document>/evidence/<int:evidence>/withdraw/", evidence.withdraw, name="office-register-withdraw-evidence"
    ),
]
