"""Help for the catalogue of published information."""

from django.utils.translation import gettext_lazy as _

from esep.workspace.help.entry import Help

CATALOGUE = {
    "office-catalogue": Help(
        purpose=_("Here stands what must be public, when it was published last, and who keeps it."),
        first=_("Take the item whose day is nearest. Publish a version, or say that nothing is new."),
        clause="7.2-duty",
    ),
    "office-catalogue-item": Help(
        purpose=_("One item with all its versions. A newer one takes the place of the older, which stays readable."),
        first=_("Hang the sheet up, then press «Photo of the board». Twenty seconds are enough."),
        clause="7.2-duty",
    ),
    "office-catalogue-new": Help(
        purpose=_(
            "The office may publish more than the regulation names. Such items are marked, and nobody judges them."
        ),
        first=_("Give it a short code and a title. Then publish its first version."),
        clause="7.2-duty",
    ),
}
"""By the name of a route."""
