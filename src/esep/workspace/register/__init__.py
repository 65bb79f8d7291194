"""The register of documents in the office (3.7)."""
