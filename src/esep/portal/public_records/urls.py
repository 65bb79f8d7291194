"""Addresses of public records, below a municipality's slug."""

from django.urls import URLPattern, path

from esep.portal.money.files import CSV, JSON
from esep.portal.public_records import assessments, contacts, explaining, integrity, partners, services, vacancies

TABLES = {
    "vacancies": vacancies.table,
    "services": services.table,
    "integrity": integrity.table,
    "partners": partners.table,
    "assessments": assessments.table,
    "contacts": contacts.table,
}

urlpatterns: list[URLPattern] = [
    path("<slug:slug>/vacancies/", vacancies.listing, name="place-vacancies"),
    path("<slug:slug>/vacancies/<str:code>.jsonld", vacancies.posting, name="place-vacancy-posting"),
    path("<slug:slug>/vacancies/<str:code>/", vacancies.vacancy, name="place-vacancy"),
    path("<slug:slug>/services/", services.listing, name="place-services"),
    path("<slug:slug>/services/<str:code>/", services.service, name="place-service"),
    path("<slug:slug>/integrity/", integrity.listing, name="place-integrity"),
    path("<slug:slug>/partners/", partners.listing, name="place-partners"),
    path("<slug:slug>/assessments/", assessments.listing, name="place-assessments"),
    path("<slug:slug>/contacts.vcf", contacts.cards, name="place-contacts-cards"),
    path("<slug:slug>/explained/<str:kind>/", explaining.explanation, name="place-explanation"),
    path("<slug:slug>/explained/<str:kind>/<int:number>/", explaining.explanation, name="place-explanation-earlier"),
    *(
        path(f"<slug:slug>/{name}.csv", view, {"form": CSV}, name=f"place-{name}-table")
        for name, view in TABLES.items()
    ),
    *(
        path(f"<slug:slug>/{name}.json", view, {"form": JSON}, name=f"place-{name}-json")
        for name, view in TABLES.items()
    ),
]
