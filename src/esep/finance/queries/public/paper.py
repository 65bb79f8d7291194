"""The number under which the paper of a figure lies in the register: what everybody may ask to see."""

from esep.records.models import Document


def number_of(document: Document | None) -> str:
    """The number; empty where no paper is registered."""
    return document.number.text if document is not None and document.number is not None else ""
