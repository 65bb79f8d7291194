"""Pack of a session: agenda, texts of the items with the list of their papers, sign-in sheet, in one file.

Papers stay what they are in the register: a paper of others cannot become part of an archival file. The list names
each, with a code that opens it.
"""

from collections.abc import Sequence

from esep.documents.pack import Part, pack_pdf
from esep.documents.paper import Paper
from esep.documents.session_agenda import SessionAgenda
from esep.documents.session_items import SessionItems
from esep.documents.session_signin import SessionSignin
from esep.documents.telling import tell


def session_pack_pdf(
    paper: Paper, *, code: str, agenda: SessionAgenda, items: SessionItems, signin: SessionSignin
) -> bytes:
    """The papers one after another. Raises Refused as :func:`esep.documents.pack.pack_pdf` does."""
    parts: Sequence[Part] = (
        Part(template="session-agenda", content=agenda),
        Part(template="session-items", content=items),
        Part(template="session-signin", content=signin),
    )
    title = tell("session_paper.pack", paper.language, code=code)
    return pack_pdf(parts, title=title, language=paper.language, made_on=paper.made_on)
