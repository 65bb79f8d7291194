"""Acts: everything that somebody can do or see. The name of an act is what the journal keeps."""

from enum import StrEnum


class Act(StrEnum):
    """What can be done. One row of the table (:mod:`esep.access.table`) each."""

    READ_PUBLIC = "public.read"
    """Public pages, feeds and downloads."""

    OPEN_ACCOUNT = "own.open"
    """Sign in and out, choose the language, see where one's roles are."""

    OPEN_MUNICIPALITY = "municipality.open"
    APPOINT_FIRST = "municipality.appoint_first"
    KEEP_MUNICIPALITY = "municipality.keep"
    ADOPT_REGULATION = "regulation.adopt"

    VIEW_OFFICE = "office.view"
    VIEW_DIRECTORY = "directory.view"
    KEEP_DIRECTORY = "directory.keep"
    IMPORT_LIST = "directory.import"
    VIEW_PEOPLE = "people.view"
    KEEP_PEOPLE = "people.keep"
    EXPORT_PEOPLE = "people.export"

    VIEW_RIGHTS = "rights.view"
    GRANT_ROLE = "rights.grant"
    END_ROLE = "rights.end"
    DELETE_ACCOUNT = "rights.delete_account"

    VIEW_REGISTER = "register.view"
    REGISTER_DOCUMENT = "register.enter"
    EDIT_DOCUMENT = "register.edit"
    CLOSE_DOCUMENT = "register.close"
    UNLOCK_DOCUMENT = "register.unlock"
    ANNUL_NUMBER = "register.annul"
    KEEP_EVIDENCE = "evidence.keep"
    WITHDRAW_EVIDENCE = "evidence.withdraw"

    VIEW_COMPLIANCE = "compliance.view"
    REBUILD_PROJECTIONS = "compliance.rebuild"

    RECORD_FACT = "fact.record"
    CORRECT_FACT = "fact.correct"
    WITHDRAW_FACT = "fact.withdraw"

    VIEW_JOURNAL = "journal.view"
    SEND_HEADS = "journal.send_heads"

    ANSWER_REQUEST = "request.answer"
    """Say yes or no, as the second person, to what another asked for. The act asked for has a row of its own."""
