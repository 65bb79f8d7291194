"""Contacts for appeals as files: a table, and cards that a telephone keeps (vCard 4.0, RFC 6350)."""

from collections.abc import Iterator

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from esep.portal.money.files import file_of
from esep.portal.money.table import Column, Shown, Table, sheet_of
from esep.portal.place.here import Here
from esep.portal.place.serving import of_place
from esep.portal.public_records.kept import contacts
from esep.publications.queries.public.services import PublicContact

LONGEST_LINE = 75
"""Bytes of a line of a card; a longer one goes on in the next, which begins with a space."""


@of_place
def table(request: HttpRequest, here: Here, form: str) -> HttpResponse:
    """Every unit as a table."""
    words = (_("Code"), _("Department"), _("Who answers"), _("Telephone"), _("E-mail"), _("Address"), _("Hours"))
    found = Table(
        name="contacts",
        title=_("Contacts for appeals"),
        columns=tuple(Column(each) for each in words),
        rows=tuple(
            tuple(
                Shown(value)
                for value in (
                    *(one.code, one.name.text, one.answers, one.phone),
                    *(one.email, one.address.text, one.hours.text),
                )
            )
            for one in contacts(here)
        ),
    )
    return file_of(sheet_of(found), form=form, name=f"{here.place.slug}-contacts")


@of_place
def cards(request: HttpRequest, here: Here) -> HttpResponse:
    """Every unit as a card."""
    lines = [line for one in contacts(here) for line in _card(here, one)]
    content = "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))
    headers = {"Content-Disposition": f'attachment; filename="{here.place.slug}-contacts.vcf"'}
    return HttpResponse(content, content_type="text/vcard; charset=utf-8", headers=headers)


def _card(here: Here, one: PublicContact) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield "KIND:org"
    yield f"FN;LANGUAGE={one.name.language}:{_escaped(one.name.text)}"
    yield f"ORG:{_escaped(here.name)};{_escaped(one.name.text)}"
    if one.phone:
        yield f"TEL;TYPE=work:{_escaped(one.phone)}"
    if one.email:
        yield f"EMAIL;TYPE=work:{_escaped(one.email)}"
    if one.address.text:
        yield f"ADR;TYPE=work:;;{_escaped(one.address.text)};;;;"
    if one.hours.text:
        yield f"NOTE;LANGUAGE={one.hours.language}:{_escaped(one.hours.text)}"
    yield "END:VCARD"


def _escaped(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;")
    return "\\n".join(plain.splitlines())


def _folded(line: str) -> Iterator[str]:
    """A line in pieces of at most 75 bytes, none of which breaks a letter."""
    piece = ""
    for sign in line:
        if len((piece + sign).encode()) > LONGEST_LINE:
            yield piece
            piece = " "
        piece += sign
    yield piece
