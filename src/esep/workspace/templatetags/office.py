"""Addresses of the office in templates."""

from django import template

from esep.workspace.office import Office

register = template.Library()


@register.simple_tag
def at(office: Office, name: str, **kwargs: object) -> str:
    """The address of a page of this office: ``{% at office "office-rights" %}``."""
    return office.address(name, **kwargs)
