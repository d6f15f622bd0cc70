"""Where the jobs of a service are done."""

from __future__ import annotations

from api.settings import Settings
from api.tasks import Here, Place, PlaceError

EXTRA = 'Dask is not installed here; run pip install "ward-roster[cluster]"'


def place_of(settings: Settings) -> Place:
    """Where the settings say that work is done: this host, or a cluster, which must answer. Raises PlaceError."""
    if settings.cluster is None:
        return Here(settings.cores)
    try:
        from api.tasks.cluster.certificates import Certificates
        from api.tasks.cluster.place import Cluster
    except ModuleNotFoundError as error:
        if error.name not in {"dask", "distributed"}:
            raise
        raise PlaceError(EXTRA) from None
    authority, certificate, key = settings.cluster_ca, settings.cluster_certificate, settings.cluster_key
    certificates = Certificates(authority, certificate, key) if authority and certificate and key else None
    return Cluster(settings.cluster, settings.lease_seconds, certificates)
