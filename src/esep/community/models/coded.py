"""Rows that the law and people know by a short code (`V1`, deputy `15`), given once and never changed."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from esep.kernel.models import OfMunicipality

LONGEST_CODE = 40

is_code = RegexValidator(
    rf"^[A-Za-z0-9][A-Za-z0-9._-]{{0,{LONGEST_CODE - 1}}}\Z", _("A code is Latin letters, digits, dots and hyphens.")
)


class Coded(OfMunicipality):
    """A row with a code, unique in the municipality for ever: rows that have ended keep theirs."""

    code = models.CharField(max_length=LONGEST_CODE, validators=[is_code])

    class Meta:
        abstract = True


def code_once(table: str) -> models.UniqueConstraint:
    """The constraint that a code is given once."""
    return models.UniqueConstraint(
        fields=("municipality", "code"),
        name=f"{table}_code_once",
        violation_error_message=_("This code is used already, perhaps by a record that has ended."),
    )
