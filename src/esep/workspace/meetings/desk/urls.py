"""Addresses: the registration desk (3.1)."""

from django.urls import URLPattern, path

from esep.workspace.meetings.desk import counting, opening, people, sheet, tab
from esep.workspace.meetings.hall import undoing

DESK = "<str:meeting>/desk"

urlpatterns: list[URLPattern] = [
    path(f"{DESK}/", tab.desk, name="office-meetings-desk"),
    path(f"{DESK}/open/", opening.open_desk, name="office-meetings-desk-open"),
    path(f"{DESK}/people/", people.people, name="office-meetings-desk-people"),
    path(f"{DESK}/people/<uuid:person>/", people.move, name="office-meetings-desk-move"),
    path(f"{DESK}/invited/<int:invited>/", people.came, name="office-meetings-desk-came"),
    path(f"{DESK}/count/", counting.count, name="office-meetings-desk-count"),
    path(f"{DESK}/sheets/", sheet.choose, name="office-meetings-desk-sheets"),
    path(f"{DESK}/sheets/<int:sheet>/", sheet.sheet, name="office-meetings-desk-sheet"),
    path(f"{DESK}/undo/<uuid:event>/", undoing.undo_at_desk, name="office-meetings-desk-undo"),
]
