"""By what a cluster and this service know one another, where they speak TLS."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from distributed import Security


@dataclass(frozen=True)
class Certificates:
    """PEM files: the authority that signed the certificates of all, and this service's own certificate and key."""

    authority: Path
    certificate: Path
    key: Path

    def security(self) -> Security:
        """As Dask wants it; nothing goes over a plain connection."""
        return Security(
            require_encryption=True,
            tls_ca_file=str(self.authority),
            tls_client_cert=str(self.certificate),
            tls_client_key=str(self.key),
        )
