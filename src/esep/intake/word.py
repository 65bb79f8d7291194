"""Word documents: paragraphs and tables in document order, with the numbers Word would print."""

from collections.abc import Iterator
from io import BytesIO

from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import Part
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from esep.intake import archive, limits
from esep.intake.numbering import Numbering
from esep.regulation.adopted.remark import Remark
from esep.regulation.refusals import BadInput, Place

PARAGRAPH = qn("w:p")
TEXT = qn("w:t")
BREAK = qn("w:br")
SIGNS = {
    qn("w:tab"): "\t",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
    qn("w:softHyphen"): "\u00ad",
}
MARKUP_COMPATIBILITY = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
FALLBACK = f"{MARKUP_COMPATIBILITY}Fallback"
"""A second copy of a text box, for old programs."""

WITHDRAWN = {qn("w:del"), qn("w:moveFrom"), FALLBACK}
CHANGES = (qn("w:ins"), qn("w:del"), qn("w:moveFrom"), qn("w:moveTo"))
TAB_STOPS = qn("w:tabs")
SHOWN = 80
"""Characters of a paragraph by which a remark lets it be found."""


def read_docx(data: bytes, *, place: Place) -> tuple[str, tuple[Remark, ...]]:
    """The text of a Word document, one line a paragraph, tables cell by cell; and what a person should know.

    Tracked changes are read as accepted. Raises :class:`BadInput` for what
    :func:`esep.intake.archive.inspect` refuses, for ``file_broken`` and for ``too_many_paragraphs``.
    """
    archive.inspect(data, place=place)
    try:
        document = Document(BytesIO(data))
        body = document.element.body
        numbering = Numbering(
            numbering=_root(document.part, RELATIONSHIP_TYPE.NUMBERING),
            styles=_root(document.part, RELATIONSHIP_TYPE.STYLES),
        )
        return _read_body(body, numbering, place)
    except BadInput:
        raise
    except Exception as error:  # a broken document makes the parser raise almost anything
        raise BadInput.because("file_broken", place=place) from error


def _root(part: Part, relationship: str) -> BaseOxmlElement | None:
    """The root of a part the document points at, or None when it has no such part."""
    try:
        found = part.part_related_by(relationship)
    except KeyError:
        return None
    root: BaseOxmlElement | None = getattr(found, "element", None)
    return root


def _read_body(body: BaseOxmlElement, numbering: Numbering, place: Place) -> tuple[str, tuple[Remark, ...]]:
    lines = []
    unread = []
    for count, paragraph in enumerate(_paragraphs(body), start=1):
        if count > limits.PARAGRAPHS:
            raise BadInput.because("too_many_paragraphs", place=place, limit=limits.PARAGRAPHS)
        text = "".join(_pieces(paragraph))
        label = numbering.label(paragraph)
        if label and not label.known:
            unread.append(text)
        lines.append(f"{label.text}{text}" if label else text)
    remarks = []
    if unread:
        remarks.append(Remark("numbering_unread", {"count": len(unread), "first": unread[0][:SHOWN]}))
    changes = sum(1 for _ in body.iter(*CHANGES))
    if changes:
        remarks.append(Remark("changes_accepted", {"count": changes}))
    return "\n".join(lines), tuple(remarks)


def _paragraphs(body: BaseOxmlElement) -> Iterator[BaseOxmlElement]:
    """Every paragraph that is in force, in document order; those of a text box follow the one it hangs on."""
    return (paragraph for paragraph in body.iter(PARAGRAPH) if not _is_withdrawn(paragraph, body))


def _pieces(paragraph: BaseOxmlElement) -> Iterator[str]:
    """The text of a paragraph, without that of text boxes inside it."""
    for node in paragraph.iter(TEXT, BREAK, *SIGNS):
        if _owner(node) is not paragraph or _is_withdrawn(node, paragraph):
            continue
        if node.tag == TEXT:
            yield node.text or ""
        elif node.tag == BREAK:
            yield "\f" if node.get(qn("w:type")) == "page" else "\n"
        elif not _is_tab_stop(node):
            yield SIGNS[node.tag]


def _owner(node: BaseOxmlElement) -> BaseOxmlElement | None:
    return next(node.iterancestors(PARAGRAPH), None)


def _is_withdrawn(node: BaseOxmlElement, within: BaseOxmlElement) -> bool:
    """Whether an element was deleted, moved away, or is a second copy."""
    for above in node.iterancestors():
        if above is within:
            return False
        if above.tag in WITHDRAWN:
            return True
    return False


def _is_tab_stop(node: BaseOxmlElement) -> bool:
    """Tab stops of the ruler carry the same name as a typed tab."""
    above = node.getparent()
    return above is not None and above.tag == TAB_STOPS
