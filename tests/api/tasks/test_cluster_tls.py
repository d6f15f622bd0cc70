"""A cluster that speaks TLS takes only whom its authority has signed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from api.tasks import Ending, PlaceError
from api.tasks.cluster.certificates import Certificates
from api.tasks.cluster.place import Cluster
from benchmarks.reliability.cluster import ClusterUnderTest
from tests.api.tasks.test_cluster import LEASE, cover, heard, outcome_of, until

pytestmark = pytest.mark.slow

TODAY = dt.datetime.now(dt.UTC)


def signed(folder: Path) -> Certificates:
    """An authority of one's own, and a certificate that it signed."""
    ours, theirs = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    authority = _certificate("authority", ours, ours, is_authority=True)
    certificate = _certificate("rosters", theirs, ours, is_authority=False)
    pem = serialization.Encoding.PEM
    key = theirs.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    files = Certificates(folder / "ca.pem", folder / "own.pem", folder / "key.pem")
    files.authority.write_bytes(authority.public_bytes(pem))
    files.certificate.write_bytes(certificate.public_bytes(pem))
    files.key.write_bytes(key)
    return files


def _certificate(
    name: str, key: ec.EllipticCurvePrivateKey, by: ec.EllipticCurvePrivateKey, *, is_authority: bool
) -> x509.Certificate:
    named = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    issuer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "authority")])
    day = dt.timedelta(days=1)
    builder = x509.CertificateBuilder(
        issuer, named, key.public_key(), x509.random_serial_number(), TODAY - day, TODAY + day
    )
    constraint = x509.BasicConstraints(ca=is_authority, path_length=None)
    return builder.add_extension(constraint, critical=True).sign(by, hashes.SHA256())


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    """What scheduler, worker and service have."""
    return signed(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(scope="module")
def cluster(files: Certificates) -> Iterator[ClusterUnderTest]:
    """A scheduler and a worker with their certificates."""
    words = ("--tls-ca-file", files.authority, "--tls-cert", files.certificate, "--tls-key", files.key)
    found = ClusterUnderTest((1,), scheme="tls", files=[str(word) for word in words])
    try:
        found.start()
        yield found
    finally:
        found.sweep()


def test_work_is_done_over_tls(cluster: ClusterUnderTest, files: Certificates) -> None:
    place = Cluster(cluster.address, LEASE, files)
    try:
        until(lambda: place.cores == 1)
        with place.begin(cover(), "tls-1") as begun:
            assert outcome_of(heard(begun)).ending is Ending.DONE
    finally:
        place.close()


def test_nobody_else_is_let_in(cluster: ClusterUnderTest, tmp_path: Path) -> None:
    with pytest.raises(PlaceError, match="no scheduler answers"):
        Cluster(cluster.address, LEASE, signed(tmp_path))
    with pytest.raises(PlaceError, match="no scheduler answers"):
        Cluster(cluster.address.replace("tls://", "tcp://"), LEASE)
