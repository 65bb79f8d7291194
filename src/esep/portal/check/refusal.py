"""A file that this page does not judge."""

from django.utils.functional import Promise

from esep.portal.choice import Fault


class Refused(Exception):
    """Why a file was not judged: a fault of the field ``file``, and the status code of the answer."""

    def __init__(self, message: Promise, *, value: str = "", status: int = 400) -> None:
        super().__init__(str(message))
        self.fault = Fault("file", message, value)
        self.status = status
