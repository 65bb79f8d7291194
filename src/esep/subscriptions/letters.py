"""The letters: one that asks to confirm, and those that tell; each can be left with one press (RFC 8058)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from esep.kernel.acting import Acting
from esep.kernel.models import Municipality
from esep.regulation.dates import legal_day
from esep.subscriptions.addresses import confirm_address, leave_address, own_address, page_address
from esep.subscriptions.caps import ASKING, DAY, MOST_ASKED_AN_HOUR, MOST_ASKED_OF_ONE, asked_lately, letters_of
from esep.subscriptions.models import Subscription
from esep.subscriptions.news.news import News
from esep.subscriptions.saying import chosen

LONGEST_SUBJECT = 180
"""Signs of a subject, the municipality's name left out."""

RULE = "— — —"


@dataclass(frozen=True, slots=True)
class Letter:
    """Subject and text."""

    subject: str
    text: str


def release(acting: Acting, *, again: Subscription | None = None) -> int:
    """Queue the letters that ask to confirm, as many as the hour still lets go; those that programs may have sent come
    last. ``again`` was asked for anew: a second letter goes a day after the first. Answers how many were queued.
    """
    room = max(0, MOST_ASKED_AN_HOUR - asked_lately(acting.at))
    waiting = Subscription.objects.filter(confirmed_at__isnull=True, ended_at__isnull=True, mailed_at__isnull=True)
    rows = list(waiting.select_related("village").order_by("is_doubtful", "asked_at", "pk")[:room])
    if again is not None and again.mailed_at is not None and len(rows) < room and _may_ask_again(acting, again):
        rows.append(again)
    for row in rows:
        _ask(acting, row)
    return len(rows)


def headers_of(row: Subscription, *, place: Municipality) -> Mapping[str, str]:
    """How a mail programme leaves the letters of a subscription with one request."""
    return {
        "List-Unsubscribe": f"<{leave_address(row, place=place)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
    }


def telling(row: Subscription, news: Sequence[News], *, place: Municipality) -> Letter:
    """A letter that tells some news, by day where there are several days of them."""
    with override(row.language):
        name = place.name_in(row.language)
        subject = news[0].title if len(news) == 1 else _("News: %(count)s") % {"count": len(news)}
        parts = [name, *_by_day(row, news, place=place), RULE]
        parts.append(_("You get this letter because you asked for it. What you chose:") + "\n" + _choice(row))
        parts.append(_("Change what comes:") + "\n" + own_address(row, place=place))
        parts.append(_("No more letters, with one press:") + "\n" + leave_address(row, place=place))
        return Letter(_subject(name, subject), "\n\n".join(parts))


def _by_day(row: Subscription, news: Sequence[News], *, place: Municipality) -> Iterable[str]:
    days = [(day, list(group)) for day, group in groupby(news, key=lambda one: legal_day(one.at))]
    for day, group in days:
        if len(days) > 1:
            yield date_format(day)
        for one in group:
            yield "\n".join((one.title, *one.lines, page_address(row, one.route, one.arguments, place=place)))


def _may_ask_again(acting: Acting, row: Subscription) -> bool:
    letters = list(letters_of(row))
    return len(letters) < MOST_ASKED_OF_ONE and all(one.queued_at <= acting.at - DAY for one in letters)


def _ask(acting: Acting, row: Subscription) -> None:
    place = acting.municipality
    with override(row.language):
        name = place.name_in(row.language)
        subject = _subject(name, _("Please confirm that you want letters"))
        parts = (
            name,
            _("Somebody asked that news be sent to this address. What was chosen:") + "\n" + _choice(row),
            _("If it was you, open this page and press the button:") + "\n" + confirm_address(row, place=place),
            _("If it was not you, do nothing. Three days after this letter the address is erased."),
            _("You can erase it at once too, with one press:") + "\n" + leave_address(row, place=place),
        )
    acting.queue(
        key=f"{ASKING}:{row.pk}:{letters_of(row).count() + 1}",
        topic=ASKING,
        recipient=row.email,
        subject=subject,
        text="\n\n".join(parts),
        headers=headers_of(row, place=place),
    )
    row.mailed_at = acting.at
    acting.save(row)


def _choice(row: Subscription) -> str:
    return "\n".join(f"{name}: {value}" for name, value in chosen(row, language=row.language))


def _subject(name: str, words: str) -> str:
    said = words if len(words) <= LONGEST_SUBJECT else f"{words[: LONGEST_SUBJECT - 1]}…"
    return " ".join(f"{name[:100]}: {said}".split())
