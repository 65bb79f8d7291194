"""Addresses of the directory; those of a room: four for every kind, and one for every act on a record."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.urls import URLPattern, path

from esep.workspace.directory.kind import DIRECTORY, Kind
from esep.workspace.directory.kinds import KINDS
from esep.workspace.directory.views import adding, deed_page, directory, listing, record


def paths_of(kinds: Sequence[Kind[Any]]) -> Iterator[URLPattern]:
    """The addresses of kinds of records, below the page of their room."""
    for kind in kinds:
        at, name = f"{kind.room.path}{kind.name}/", kind.route
        yield path(at, listing(kind), name=name)
        if kind.adding is not None:
            yield path(f"{at}add/", adding(kind), name=f"{name}-add")
        yield path(f"{at}of/<str:key>/", record(kind), name=f"{name}-record")
        for deed in kind.deeds:
            yield path(f"{at}of/<str:key>/{deed.name}/", deed_page(kind, deed), name=f"{name}-{deed.name}")


urlpatterns: list[URLPattern] = [path(DIRECTORY.path, directory, name=DIRECTORY.name), *paths_of(KINDS)]
