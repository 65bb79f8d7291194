"""Addresses of the tables that are brought in, below ``office/<slug>/budget/``."""

from django.urls import URLPattern, path

from esep.workspace.budget_import import kept, plan, report, uploading

IMPORT = "versions/<str:version>/import/"

urlpatterns: list[URLPattern] = [
    path("import/<slug:table>.xlsx", uploading.template, name="office-budget-import-template"),
    path("import/<int:brought>/file/", kept.file, name="office-budget-import-file"),
    path("import/<slug:table>/<int:figure>/", kept.row, name="office-budget-import-row"),
    path(IMPORT, uploading.plan, name="office-budget-import"),
    path(f"{IMPORT}<str:token>/", plan.preview, name="office-budget-import-preview"),
    path(f"{IMPORT}<int:brought>/out/", kept.take_out, name="office-budget-import-out"),
    path("reports/import/", uploading.report, name="office-budget-import-report"),
    path("reports/import/<str:token>/", report.preview, name="office-budget-import-report-preview"),
]
