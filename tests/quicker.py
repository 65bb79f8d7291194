"""Parts of Django that every test pays for, in fewer steps and with the same outcome.

A query that is ordered compares all its columns, and Django finds out anew for each of them with which words it was
made. A client of tests keeps a copy of the surroundings of each template that was drawn; nobody here looks at it.
"""

from django.db.models import Field
from django.db.models.expressions import Col
from django.template import Template
from django.utils.functional import cached_property


def be_quicker() -> None:
    """Let columns say in few steps what they are, in this process and from now on."""
    identity = cached_property(short_identity)
    identity.__set_name__(Col, "identity")
    Col.identity = identity  # type: ignore[method-assign, assignment]


def draw_without_notes() -> None:
    """Draw templates as in earnest, without telling clients of tests about it."""
    Template._render = _drawn  # type: ignore[attr-defined]


def short_identity(column: Col) -> tuple[object, ...]:
    """What Django's own way answers: the class, and each word with which a column was made."""
    said: tuple[tuple[object, ...], dict[str, object]] = column._constructor_args  # type: ignore[attr-defined]
    words = dict(zip(("alias", "target", "output_field"), said[0], strict=False)) | said[1]
    return (Col, *((name, _named(words.get(name))) for name in ("alias", "target", "output_field")))


def _named(value: object) -> object:
    if isinstance(value, Field):
        return (value.model._meta.label, value.name) if value.name and getattr(value, "model", None) else type(value)
    return value


_drawn = Template._render  # type: ignore[attr-defined]
