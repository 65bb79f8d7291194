"""Addresses of public records, below the office."""

from django.urls import URLPattern, path

from esep.workspace.directory.urls import paths_of
from esep.workspace.public_records.common import ROOM
from esep.workspace.public_records.kinds import KINDS
from esep.workspace.public_records.views import public_records

urlpatterns: list[URLPattern] = [path(ROOM.path, public_records, name=ROOM.name), *paths_of(KINDS)]
