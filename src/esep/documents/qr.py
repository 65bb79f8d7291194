"""QR: the address of a live page as a picture, for pages (SVG) and for prints (PNG)."""

import re
from io import BytesIO

import segno

from esep.documents.refusal import Refused

QUIET = 4
"""Light modules around the code, as its standard asks."""

MODULE_DOTS = 8
"""Dots of a PNG for each module: 25 mm at 300 dots an inch for a usual address."""

LONGEST_ADDRESS = 200
"""Signs of an address; a code of more cannot be read from a small print."""

ADDRESS = re.compile(r"https?://[!-~]+", re.ASCII)


def qr_svg(address: str) -> bytes:
    """The QR code as SVG without a style, a script or a title: the page says beside it what it is."""
    return _drawn(address, kind="svg", scale=1, xmldecl=False, nl=False, light="#fff")


def qr_inline(address: str) -> bytes:
    """The same without a size of its own: it takes the room that its place on a page gives it."""
    return _drawn(address, kind="svg", xmldecl=False, nl=False, omitsize=True, light="#fff")


def qr_png(address: str) -> bytes:
    """The QR code as PNG in black and white."""
    return _drawn(address, kind="png", scale=MODULE_DOTS)


def code_of(address: str) -> segno.QRCode:
    """The code itself. Raises Refused ``address_unfit`` unless it is an ASCII web address that a small print can show.

    Letters beyond ASCII come percent-encoded, as a browser sends them.
    """
    if len(address) > LONGEST_ADDRESS or not ADDRESS.fullmatch(address):
        raise Refused("address_unfit", address=address[:LONGEST_ADDRESS], limit=LONGEST_ADDRESS)
    return segno.make_qr(address, error="m")


def _drawn(address: str, *, kind: str, scale: int = 1, **options: object) -> bytes:
    picture = BytesIO()
    code_of(address).save(picture, kind=kind, scale=scale, border=QUIET, **options)
    return picture.getvalue()
