"""PDF: a paper from a template. Short ones are set here, long ones by a program of their own."""

import json
import re
import subprocess
import sys
from datetime import UTC, date, datetime, time
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

from esep.documents.content import as_json, pictures
from esep.documents.refusal import Refused

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

SHORT = 60_000
"""Characters of data, without pictures, that are set in this process: 200 rows of the register, 0.12 s, 40 MB."""

MOST_PAGES = 30
"""Pages of empty lines that are set in this process: 0.5 s, 40 MB. Their data says them in one word."""

LONGEST = 1_500_000
"""Characters of data that a paper may have: about 5,700 rows of the register, 3 s, 800 MB while it is set."""

SECONDS = 60
"""Processor time that a long paper may take."""

MEMORY = 3 << 30
"""Address space that a long paper may take, in bytes."""

PATIENCE = 30.0
"""Seconds to wait while another long paper is being set."""

ONE_AT_A_TIME = BoundedSemaphore()
"""Held while a long paper is being set, so that a machine with two processors keeps one for the pages."""

NAME = re.compile("[a-z]+(-[a-z]+)*")


def render_pdf(template: str, *, content: "DataclassInstance", made_on: date, pages: int = 1) -> bytes:
    """The PDF of a template with its content: PDF/A-2a and PDF/UA-1 in one file, made on a day.

    The same arguments give the same bytes: the file bears the beginning of the day in Greenwich, which falls on that
    day in Bishkek too. Text in the content is data and never markup. ``pages`` is how many it has at least, where the
    data does not grow with them. Raises Refused:
    ``paper_too_long`` (too much content, or time or memory ran out), ``press_busy``, ``paper_failed``.
    """
    from esep.documents import typesetting

    if not NAME.fullmatch(template) or not (typesetting.TEMPLATES / f"{template}.typ").is_file():
        raise ValueError(f"no such template: {template}")
    data = as_json(content)
    made_at = datetime.combine(made_on, time(), UTC)
    if len(data) > LONGEST:
        raise Refused("paper_too_long")
    is_short = len(data) - pictures(content) <= SHORT and pages <= MOST_PAGES
    return _set_here(template, data, made_at) if is_short else _set_apart(template, data, made_at)


def _set_here(template: str, data: str, made_at: datetime) -> bytes:
    import typst

    from esep.documents import typesetting

    try:
        return typesetting.typeset(template, content=data, made_at=made_at)
    except typst.TypstError as error:
        raise Refused("paper_failed", cause=error.message) from error
    except BaseException as error:
        # A panic of the native part: no kind of Exception, and no end of this process either.
        if type(error).__name__ != "PanicException":
            raise
        raise Refused("paper_failed", cause=str(error)) from error


def _set_apart(template: str, data: str, made_at: datetime) -> bytes:
    from esep.documents import typesetting

    task = json.dumps({"template": template, "content": data, "made_at": made_at.isoformat()}).encode()
    command = [sys.executable, "-I", typesetting.__file__, str(SECONDS), str(MEMORY)]
    if not ONE_AT_A_TIME.acquire(timeout=PATIENCE):
        raise Refused("press_busy")
    try:
        done = subprocess.run(command, input=task, capture_output=True, timeout=2 * SECONDS, check=True)
    except subprocess.TimeoutExpired as error:
        raise Refused("paper_too_long") from error
    except subprocess.CalledProcessError as error:
        if error.returncode != typesetting.FAILED:
            raise Refused("paper_too_long") from error
        raise Refused("paper_failed", cause=error.stderr.decode(errors="replace")) from error
    finally:
        ONE_AT_A_TIME.release()
    return done.stdout
