"""The pages that S7 asks for, in this process: of the first invented municipality, by everybody and in its office."""

import gc
import re
import time
from collections.abc import Sequence
from functools import _lru_cache_wrapper
from pathlib import Path
from statistics import median
from typing import Any

from django.conf import settings
from django.db import connection
from django.test import Client
from django.urls import reverse

from benchmarks.synthetic.names import place_name
from esep.access import OPERATOR, Act, Role
from esep.compliance.overseeing.listing import ON_A_PAGE
from esep.kernel import scope
from esep.kernel.command import command
from esep.kernel.models import Account, Municipality, RoleGrant
from esep.meetings.models import ReportMeeting

LOGIN = "neighbour"
REQUESTS, WARMING = 8, 1
NANO = 10**9
KEEPING = re.compile(r"esep\.portal\..*\.kept|esep\.api\.(reading|tables\..*)")
"""The modules that keep what they read of a municipality."""


def appoint() -> None:
    """Give the first municipality a secretary."""
    place = _place()
    account = Account(login=LOGIN, full_name="Neighbour", created_at=place.opened_at)
    account.set_unusable_password()
    account.save()
    with command(Act.APPOINT_FIRST, by=OPERATOR, municipality=place.pk) as acting:
        role = Role.RESPONSIBLE_SECRETARY.value
        acting.save(RoleGrant(municipality=place, account=account, role=role, since=place.opened_at))


def costs() -> dict[str, float]:
    """Seconds of processor time a request, by page; of the overview, a row."""
    settings.ALLOWED_HOSTS = ["*"]
    place = _place()
    rows = min(ON_A_PAGE, Municipality.objects.count())
    visitor, secretary = Client(), Client()
    secretary.force_login(Account.objects.get(login=LOGIN))
    found = {}
    for name, address in _public(place).items():
        found[name] = _spent(visitor, address)
    for name, address in _of_office(place).items():
        found[name] = _spent(secretary, address)
    found["overview, a row"] = _spent(visitor, reverse("overview")) / rows
    return found


def _public(place: Municipality) -> dict[str, str]:
    pages = {
        "public home": ("place", ()),
        "public meeting": ("place-meeting", (_meeting(place),)),
        "deputies": ("place-deputies", ()),
        "due and done": ("place-year", ()),
        "catalogue": ("place-catalogue", ()),
        "dashboard": ("place-dashboard", ()),
        "API: meetings": ("api-table", ("meetings",)),
        "API: duties": ("api-table", ("obligations",)),
        "cases of the overview": ("overview-cases", ()),
    }
    found = {name: reverse(route, args=[place.slug, *rest]) for name, (route, rest) in pages.items()}
    return found | {"search": reverse("place-search", args=[place.slug]) + "?q=Report"}


def _of_office(place: Municipality) -> dict[str, str]:
    office = reverse("office-home", kwargs={"slug": place.slug})
    return {
        "office: today": office,
        "office: a meeting": f"{office}meetings/{_meeting(place)}/",
        "office: register": f"{office}register/",
        "office: search": f"{office}search/?q=Report",
    }


def _place() -> Municipality:
    _name, slug = place_name(0)
    return Municipality.objects.get(slug=slug)


def _meeting(place: Municipality) -> str:
    """The newest meeting that was not put off."""
    with scope.of(place.pk):
        meeting = ReportMeeting.objects.filter(closed_as="").order_by("-date").first()
    assert meeting is not None
    return meeting.code


def _spent(client: Client, address: str) -> float:
    client.get(address)
    kept, spans = _kept(), []
    for _ in range(WARMING + REQUESTS):
        _forget(kept)
        gc.collect()
        gc.disable()
        before = _clock()
        answer = client.get(address)
        spans.append(_clock() - before)
        gc.enable()
        if answer.status_code != 200:
            raise RuntimeError(f"{address} answered with {answer.status_code}")
    return median(sorted(spans[WARMING:])[: REQUESTS // 2 + 1])


def _forget(kept: "Sequence[_lru_cache_wrapper[Any]]") -> None:
    """Forget what pages keep of a municipality until its journal grows."""
    for one in kept:
        one.cache_clear()


def _kept() -> "list[_lru_cache_wrapper[Any]]":
    """What the public pages and tables that were loaded keep."""
    found = (one for one in gc.get_objects() if type(one) is _lru_cache_wrapper)
    return [one for one in found if KEEPING.fullmatch(one.__module__)]


def _clock() -> float:
    """Processor time of this process and of the database's process that answers it."""
    own = time.process_time()
    if connection.vendor != "postgresql":
        return own
    connection.ensure_connection()
    pid = connection.connection.info.backend_pid
    # Nanoseconds on a processor; other counters of the system go by hundredths of a second, as long as a page takes.
    return own + int(Path(f"/proc/{pid}/schedstat").read_text("ascii").split()[0]) / NANO
