"""Addresses of the office, and links to clauses, in templates."""

from django import template

from esep.workspace.office import Office

register = template.Library()


@register.simple_tag
def at(office: Office, name: str, **kwargs: object) -> str:
    """The address of a page of this office: ``{% at office "office-rights" %}``."""
    return office.address(name, **kwargs)


@register.inclusion_tag("workspace/clause.html")
def clause_link(clause: str) -> dict[str, str]:
    """A link to a clause by its number: ``{% clause_link "2.5-notice" %}`` reads "clause 2.5"."""
    return {"clause": clause, "number": clause.partition("-")[0]}
