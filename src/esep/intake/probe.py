"""Probe: the program that opens a PDF to see whether it opens, and what its reader finds alive in it.

Reads the file from standard input, writes one JSON object to standard output: ``{"pages": n, "alive": [...]}`` or
``{"refusal": code}``.
"""

import json
import sys

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]

LIVING_FORMS = (pdfium.FORMTYPE_XFA_FULL, pdfium.FORMTYPE_XFA_FOREGROUND)


def probe(data: bytes) -> dict[str, object]:
    """The number of pages and the names of living parts; or the refusal ``file_encrypted`` or ``file_broken``."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = error.err_code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        return {"refusal": "file_encrypted" if locked else "file_broken"}
    if pdfium.FPDF_GetSecurityHandlerRevision(document) >= 0:
        return {"refusal": "file_encrypted"}
    if len(document) == 0:
        return {"refusal": "file_broken"}
    alive = []
    if pdfium.FPDFDoc_GetJavaScriptActionCount(document) > 0:
        alive.append("/JavaScript")
    if pdfium.FPDFDoc_GetAttachmentCount(document) > 0:
        alive.append("/EmbeddedFiles")
    if pdfium.FPDF_GetFormType(document) in LIVING_FORMS:
        alive.append("/XFA")
    return {"pages": len(document), "alive": alive}


def main() -> None:
    """Probe one PDF from standard input."""
    json.dump(probe(sys.stdin.buffer.read()), sys.stdout)


if __name__ == "__main__":
    main()
