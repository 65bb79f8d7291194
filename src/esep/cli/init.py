"""``esep init``: open a municipality with its first administrator, step by step or by options."""

import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from esep.cli.arguments import Arguments, Parser
from esep.cli.installation import told, with_settings
from esep.cli.output import printable
from esep.cli.questions import ask, can_ask
from esep.cli.telling import tell

if TYPE_CHECKING:
    from esep.community.commands.founding import FoundingEntry
    from esep.community.slip import Slip
    from esep.kernel.models import Municipality

ASKED = ("name", "name_ru", "kind", "slug", "login", "full_name")
"""What is asked for, in this order; each is an option too."""

OPTIONAL = {"name_ru": "", "kind": "aimak"}
"""What is taken where nobody says anything else."""

KINDS = ("aimak", "city")
STOPPED = 130
"""Somebody pressed Ctrl+C (128 + SIGINT)."""


def add_arguments(parser: Parser, *, language: str) -> None:
    """The arguments of ``esep init``."""
    for name in ASKED:
        choices = KINDS if name == "kind" else None
        word = "|".join(KINDS) if choices else tell("init_word", language)
        said = tell(f"init_{name}", language)
        parser.add_argument(f"--{name.replace('_', '-')}", choices=choices, metavar=word, help=said)


@with_settings
def run(arguments: Arguments) -> int:
    """Prepare the database, open the municipality, and print how its administrator gets in. Refused beside the
    demonstration, and where something is missing that nobody can be asked.
    """
    from esep.kernel.backup import upgrade
    from esep.kernel.models import Municipality
    from esep.kernel.opening import refuse_mixing

    language = arguments.lang
    upgrade(with_backup=True)
    refuse_mixing(Municipality(is_invented=False))
    given = {name: str(value) for name, value in vars(arguments).items() if name in ASKED and value is not None}
    try:
        entry = _entry(_asked(given, language=language) if can_ask() else _demanded(given, language=language), language)
        if can_ask():
            input(printable(tell("init_confirm", language)))
    except (KeyboardInterrupt, EOFError):
        print(f"\n{tell('init_stopped', language)}")
        return STOPPED
    for line in _opened(entry, language=language):
        print(printable(line))
    return 0


def _asked(given: Mapping[str, str], *, language: str) -> Mapping[str, str]:
    """Everything that is needed: what the options said, and the answers to the rest."""
    from esep.community.commands.founding import free_slug, refuse_login, refuse_slug

    checks: Mapping[str, Callable[[str], None]] = {
        "kind": lambda answer: _refuse_unless(answer in KINDS, "init_kind", language),
        "slug": refuse_slug,
        "login": refuse_login,
        "name_ru": lambda answer: None,
    }
    print(tell("init_begin", language))
    answers = dict(given)
    for name in ASKED:
        if name not in answers:
            proposed = free_slug(answers["name"]) if name == "slug" else OPTIONAL.get(name, "")
            check = checks.get(name, lambda answer: _refuse_unless(bool(answer), "init_empty", language))
            answers[name] = ask(name, language=language, check=check, proposed=proposed)
    return answers


def _demanded(given: Mapping[str, str], *, language: str) -> Mapping[str, str]:
    """What the options said. Raises Refused that names those which are missing."""
    from esep.community.commands.founding import free_slug

    missing = [name for name in ASKED if name not in given and name not in OPTIONAL]
    if missing:
        slug = free_slug(given.get("name", ""))
        options = [f"--slug {slug}".strip() if name == "slug" else f"--{name.replace('_', '-')}" for name in missing]
        raise told("init_missing", language, options=", ".join(options))
    return {**OPTIONAL, **given}


def _entry(answers: Mapping[str, str], language: str) -> "FoundingEntry":
    from esep.community.commands.founding import FoundingEntry
    from esep.community.names import Names
    from esep.kernel.models import Municipality

    return FoundingEntry(
        slug=answers["slug"],
        kind=Municipality.Kind(answers["kind"]),
        names=Names(ky=answers["name"], ru=answers["name_ru"]),
        login=answers["login"],
        full_name=answers["full_name"],
        language=language,
    )


def _refuse_unless(is_fit: bool, key: str, language: str) -> None:
    if not is_fit:
        raise told(key, language)


def _opened(entry: "FoundingEntry", *, language: str) -> Sequence[str]:
    """Open the municipality and give a code out, both or neither; and what is to be told, ready before it is done."""
    from django.db import transaction

    from esep.access import OPERATOR
    from esep.community.commands.access import rescue_access
    from esep.community.commands.founding import found_municipality

    with transaction.atomic():
        place = found_municipality(entry, by=OPERATOR)
        slip = rescue_access(entry.login, by=OPERATOR, municipality=place.pk)
        return _told(place, slip, language=language)


def _told(place: "Municipality", slip: "Slip", *, language: str) -> Sequence[str]:
    """The code, where to type it, and what comes next."""
    from django.urls import reverse

    from esep.regulation.dates import legal_day

    at = {"slug": place.slug}
    return [
        tell("init_told_opened", language, name=place.name_in(language)),
        tell("access_for", language, name=slip.full_name, login=slip.login),
        tell("access_code", language, code=slip.code),
        tell("access_until", language, day=legal_day(slip.expires_at), hour=slip.expires_at),
        tell("init_told_start", language),
        tell("init_told_code_page", language, address=_whole(reverse("sign-in-code"))),
        tell("init_told_setup_page", language, address=_whole(reverse("office-setup", kwargs=at))),
        tell("init_told_public_page", language, address=_whole(reverse("place", kwargs=at))),
        tell("init_told_more", language),
    ]


def _whole(path: str) -> str:
    """An address as it is typed: under the first public one, else on this computer."""
    from django.conf import settings

    origins = settings.ORIGINS
    origin = f"{origins[0].scheme}://{origins[0].host}" if origins else f"http://localhost:{_port()}"
    return f"{origin}{path}"


def _port() -> str:
    return os.environ.get("PORT") or "8000"
