"""The key of an app that shows one-time codes, as a picture for its camera."""

from io import BytesIO

import segno

from esep.documents.qr import QUIET


def key_svg(address: str) -> bytes:
    """The QR code of an ``otpauth:`` address as SVG without a style, a script or a title. It is never printed.

    >>> key_svg("otpauth://totp/head?secret=ABC")[:40]
    b'<svg xmlns="http://www.w3.org/2000/svg" '
    """
    picture = BytesIO()
    segno.make_qr(address, error="m").save(
        picture, kind="svg", scale=1, border=QUIET, xmldecl=False, nl=False, light="#fff"
    )
    return picture.getvalue()
