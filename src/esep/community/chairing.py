"""Offices that deputies elect from among themselves, and that end with their convocation."""

from esep.community.models import Position

OF_THE_COUNCIL = frozenset({Position.Kind.KENESH_CHAIR.value, Position.Kind.KENESH_VICE_CHAIR.value})
"""The kinds of these offices."""
