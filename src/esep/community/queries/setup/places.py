"""Steps on the municipality itself: its names, its letterhead, its villages, districts and rooms."""

from django.utils.translation import gettext_lazy as _

from esep.community.queries.setup.entered import Entered
from esep.community.queries.setup.step import Mark, Progress, Step, progress


def names(entered: Entered) -> Progress:
    """Municipality and rayon are named in both official languages."""
    place = entered.municipality
    wanted = (
        (place.name_ru, _("name in Russian")),
        (place.rayon_ky, _("rayon in Kyrgyz")),
        (place.rayon_ru, _("rayon in Russian")),
    )
    missing = [words for written, words in wanted if not written]
    return progress(Step.NAMES, *missing, begun=len(missing) < len(wanted))


def letterhead(entered: Entered) -> Progress:
    """Address, hours and telephone stand, and the arms, unless there are none."""
    row = entered.letterhead
    wanted = (
        (row and row.address_ky, _("address")),
        (row and row.hours_ky, _("office hours")),
        (row and row.phone, _("telephone")),
        ((row and row.arms_sha256) or Mark.NO_ARMS in entered.marks, _("arms")),
    )
    missing = [words for written, words in wanted if not written]
    return progress(Step.LETTERHEAD, *missing, begun=len(missing) < len(wanted))


def villages(entered: Entered) -> Progress:
    """There are villages, and one of them is the centre."""
    if not entered.villages:
        return progress(Step.VILLAGES, _("every village"), begun=False)
    has_centre = any(village.is_centre for village in entered.villages)
    return progress(Step.VILLAGES, *(() if has_centre else (_("which village is the centre"),)), begun=True)


def districts(entered: Entered) -> Progress:
    """Every village lies in a district."""
    if not entered.districts:
        return progress(Step.DISTRICTS, _("every electoral district"), begun=False)
    missing = [village.name for village in entered.villages if village.pk not in entered.placed]
    return progress(Step.DISTRICTS, *missing, begun=True)


def venues(entered: Entered) -> Progress:
    """Every village has a room for meetings, or it was said that the others have none."""
    if Mark.NO_VENUES in entered.marks:
        return progress(Step.VENUES, begun=True)
    missing = [village.name for village in entered.villages if village.pk not in entered.with_venue]
    if not entered.villages:
        return progress(Step.VENUES, _("every village"), begun=False)
    return progress(Step.VENUES, *missing, begun=bool(entered.with_venue))
