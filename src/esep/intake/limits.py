"""Limits: what a file may ask of the machine. An adopted regulation of ten pages needs a small part of each."""

MEGABYTE = 1024 * 1024

FILE_BYTES = 20 * MEGABYTE
"""Length of a file. Longer ones are refused before a byte is looked at."""

TEXT_CHARACTERS = 500_000
"""Characters of text a file may give."""

ARCHIVE_ENTRIES = 2_000
"""Files inside an office document."""

ARCHIVE_DIRECTORY_BYTES = MEGABYTE
"""Length of the list of contents of an office document."""

ARCHIVE_BYTES = 60 * MEGABYTE
"""Unpacked length of all files inside an office document."""

MARKUP_BYTES = 16 * MEGABYTE
"""Unpacked length of the XML inside an office document."""

ENTRY_RATIO = 200
"""Unpacked to packed length of one file inside, judged once it unpacks to more than a megabyte."""

PARAGRAPHS = 20_000
"""Paragraphs of an office document."""

PAGES = 1_000
"""Pages of a PDF."""

PDF_SECONDS = 30
"""Time in which the text of a PDF must be out."""

PDF_MEMORY_BYTES = 1024 * MEGABYTE
"""Address space of the process that opens a PDF."""
