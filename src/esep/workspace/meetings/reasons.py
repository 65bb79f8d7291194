"""Why: the form of everything that asks for a reason alone."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.forms import OfficeForm
from esep.workspace.inputs import Text


class WhyForm(OfficeForm):
    """Why."""

    reason = Text(label=_("Why"), max_length=500)
