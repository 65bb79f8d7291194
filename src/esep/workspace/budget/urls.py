"""Addresses of the budget, below ``office/<slug>/budget/``."""

from django.urls import URLPattern, path

from esep.workspace.budget import (
    balances,
    codes,
    fixing,
    lines,
    reasons,
    report_form,
    reports,
    tables,
    version,
    versions,
    year,
)

YEAR = "<int:year>/"
VERSION = "versions/<str:version>/"
LINE = f"{VERSION}lines/<int:line>/"
REPORT = "reports/<int:report>/"

urlpatterns: list[URLPattern] = [
    path("", year.home, name="office-budget"),
    path(YEAR, year.year_page, name="office-budget-year"),
    path(f"{YEAR}<int:half>/table.xlsx", tables.half_xlsx, name="office-budget-half-xlsx"),
    path(f"{YEAR}<int:half>/table.csv", tables.half_csv, name="office-budget-half-csv"),
    path(f"{YEAR}<int:half>/why/<int:code>/", reasons.why, name="office-budget-why"),
    path("codes/", codes.listing, name="office-budget-codes"),
    path("codes/first/", codes.first, name="office-budget-codes-first"),
    path("codes/new/", codes.new, name="office-budget-codes-new"),
    path("codes/<int:code>/change/", codes.change, name="office-budget-codes-change"),
    path("codes/<int:code>/end/", codes.end, name="office-budget-codes-end"),
    path("versions/", versions.new, name="office-budget-version-new"),
    path(VERSION, version.page_of, name="office-budget-version"),
    path(f"{VERSION}change/", versions.change, name="office-budget-version-change"),
    path(f"{VERSION}compare/", version.compare, name="office-budget-version-compare"),
    path(f"{VERSION}submit/", fixing.submit_draft, name="office-budget-version-submit"),
    path(f"{VERSION}adopt/", fixing.adopt, name="office-budget-version-adopt"),
    path(f"{VERSION}withdraw/", fixing.withdraw, name="office-budget-version-withdraw"),
    path(f"{VERSION}table.xlsx", tables.version_xlsx, name="office-budget-version-xlsx"),
    path(f"{VERSION}table.csv", tables.version_csv, name="office-budget-version-csv"),
    path(f"{VERSION}lines/income/", lines.new_income, name="office-budget-line-income"),
    path(f"{VERSION}lines/expense/", lines.new_expense, name="office-budget-line-expense"),
    path(f"{LINE}change/", lines.change, name="office-budget-line-change"),
    path(f"{LINE}out/", lines.take_out, name="office-budget-line-out"),
    path("reports/", report_form.new, name="office-budget-report-new"),
    path(REPORT, reports.report, name="office-budget-report"),
    path(f"{REPORT}correct/", report_form.correct, name="office-budget-report-correct"),
    path("balances/", balances.new, name="office-budget-balance-new"),
    path("balances/<int:balance>/", balances.correct, name="office-budget-balance-correct"),
]
