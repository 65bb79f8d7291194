"""Addresses of the directory: four for every kind, and one for every act on a record."""

from collections.abc import Iterator

from django.urls import URLPattern, path

from esep.workspace.directory.kinds import KINDS
from esep.workspace.directory.views import adding, deed_page, directory, listing, record


def _paths() -> Iterator[URLPattern]:
    yield path("directory/", directory, name="office-directory")
    for kind in KINDS:
        at, name = f"directory/{kind.name}/", f"office-directory-{kind.name}"
        yield path(at, listing(kind), name=name)
        if kind.adding is not None:
            yield path(f"{at}add/", adding(kind), name=f"{name}-add")
        yield path(f"{at}of/<str:key>/", record(kind), name=f"{name}-record")
        for deed in kind.deeds:
            yield path(f"{at}of/<str:key>/{deed.name}/", deed_page(kind, deed), name=f"{name}-{deed.name}")


urlpatterns = list(_paths())
