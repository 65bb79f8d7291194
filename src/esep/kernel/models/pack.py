"""The data of the regulation that versions of Esep brought, kept for whoever adopted them."""

from django.db import models


class KeptPack(models.Model):
    """The files of one pack as one archive, under the SHA-256 of it. Of no municipality: all may have adopted it.

    A row is never changed: other content has another digest.
    """

    sha256 = models.CharField(max_length=64, primary_key=True)
    pack_id = models.CharField(max_length=80)
    pack_version = models.CharField(max_length=40)
    content = models.BinaryField()
    kept_at = models.DateTimeField()

    class Meta:
        ordering = ("kept_at", "sha256")
