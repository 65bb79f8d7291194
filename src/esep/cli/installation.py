"""Commands that work on an installation: Django is made ready for them alone, so that the others stay quick."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from esep.cli.arguments import Arguments
from esep.cli.output import print_json, printable
from esep.cli.telling import tell

if TYPE_CHECKING:
    from esep.kernel.models import Municipality
    from esep.kernel.refusals import Refused

Run = Callable[[Arguments], int]

NOT_TAKEN = 2


def with_database(run: Run) -> Run:
    """A command that needs the database and its tables."""

    def with_tables(arguments: Arguments) -> int:
        demand_tables(arguments.lang)
        return run(arguments)

    return with_settings(with_tables)


def with_settings(run: Run) -> Run:
    """A command that needs the installation's settings. What is refused is printed, with the way out; the code is 2."""

    def carried_out(arguments: Arguments) -> int:
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "esep.config.settings")
        import django
        from django.core.exceptions import ImproperlyConfigured

        try:
            django.setup()
        except ImproperlyConfigured as error:
            print(f"esep: {error}", file=sys.stderr)
            return NOT_TAKEN
        from django.utils.translation import override

        from esep.kernel.faults import refused
        from esep.kernel.refusals import Refused

        with override(arguments.lang):
            try:
                with refused(), _refused_unreached(arguments.lang):
                    return run(arguments)
            except Refused as refusal:
                print_refusal(refusal, language=arguments.lang, as_json=arguments.format == "json")
                return NOT_TAKEN

    return carried_out


@contextmanager
def _refused_unreached(language: str) -> Iterator[None]:
    """Raises Refused when the database could not even be reached."""
    from django.db import OperationalError, connection

    try:
        yield
    except OperationalError as error:
        if connection.connection is not None:
            raise
        raise told("no_database", language, problem=str(error).partition("\n")[0]) from error


def demand_tables(language: str) -> None:
    """Raises Refused when the tables of the database are not those of this Esep."""
    from esep.kernel import steps

    if steps.to_do():
        raise told("not_prepared", language)


def told(key: str, language: str, **params: object) -> "Refused":
    """A refusal of the command line itself, worded in its own sentences: ``refused_<key>`` and ``mend_<key>``."""
    from esep.kernel.refusals import Refused

    return Refused.because(key, tell(f"refused_{key}", language, **params), remedy=tell(f"mend_{key}", language))


def chosen(slug: str | None, *, language: str) -> "Sequence[Municipality]":
    """The municipality with an address, or all of them. Raises Refused when there is none such."""
    from esep.kernel.models import Municipality

    if slug is None:
        return tuple(Municipality.objects.order_by("slug"))
    found = tuple(Municipality.objects.filter(slug=slug))
    if not found:
        raise told("no_municipality", language, slug=slug)
    return found


def print_refusal(refusal: "Refused", *, language: str, as_json: bool) -> None:
    """Every reason on standard error, each with the way out."""
    if as_json:
        print_json(
            [{"code": one.code, "message": str(one.message), "remedy": str(one.remedy)} for one in refusal.refusals],
            to=sys.stderr,
        )
        return
    print(tell("mend", language), file=sys.stderr)
    for one in refusal.refusals:
        print(f"  {printable(f'{one.message} {one.remedy}'.strip())}", file=sys.stderr)
