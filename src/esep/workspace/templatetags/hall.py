"""Names of events, for the buttons of the desk and the hall."""

from uuid import uuid4

from django import template

register = template.Library()


@register.simple_tag
def new_event() -> str:
    """A name for what a button says: another one for each button, the same for each press of it."""
    return str(uuid4())
