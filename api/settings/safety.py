"""What settings must not say: what cannot be used anywhere, and outside development what is not safe."""

from __future__ import annotations

from collections.abc import Iterator
from ipaddress import ip_address, ip_network
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from api.settings.settings import Settings

LEAST_SECRET = 32
"""Signs of a secret that nobody guesses."""


def problems_of(settings: Settings) -> list[str]:
    """Everything that is wrong, in words that name the setting and no value."""
    of_place = _of_development if settings.is_development else _of_production
    return [*_of_any(settings), *of_place(settings)]


def _of_any(settings: Settings) -> Iterator[str]:
    if not _is_origin(settings.public_url):
        yield "public_url is a scheme and a host, with a port perhaps, and nothing after it"
    if not all(_is_network(each) for each in settings.proxies):
        yield "proxies are addresses such as 10.0.0.7 or networks such as 10.0.0.0/24"
    if (settings.oidc_issuer is None) != (settings.oidc_client_id is None):
        yield "oidc_issuer and oidc_client_id are given together"
    if settings.oidc_issuer is None and (settings.oidc_client_secret or settings.oidc_makes_accounts):
        yield "oidc_issuer is needed by the other settings of its name"
    yield from _of_cluster(settings)


def _of_cluster(settings: Settings) -> Iterator[str]:
    files = (settings.cluster_ca, settings.cluster_certificate, settings.cluster_key)
    scheme = None if settings.cluster is None else _scheduler(settings.cluster)[0]
    if settings.cluster is not None and scheme is None:
        yield "cluster is tls://host:port or tcp://host:port"
    if scheme == "tls" and None in files:
        yield "cluster_ca, cluster_certificate and cluster_key are needed by a cluster at tls://"
    if scheme != "tls" and any(files):
        yield "cluster_ca, cluster_certificate and cluster_key are for a cluster at tls://"


def _of_development(settings: Settings) -> Iterator[str]:
    if not _is_this_machine(settings.host):
        yield "host is not this machine; set environment to production to listen elsewhere"


def _of_production(settings: Settings) -> Iterator[str]:
    if len(settings.secret_bytes) < LEAST_SECRET:
        yield f"secret needs at least {LEAST_SECRET} signs"
    if not settings.is_https:
        yield "public_url must begin with https://"
    if "*" in settings.hosts:
        yield "hosts must not be *"
    elif urlsplit(settings.public_url).hostname not in settings.hosts:
        yield "hosts must name the host of public_url"
    if any(_is_network(each) and ip_network(each).prefixlen == 0 for each in settings.proxies):
        yield "proxies must not be every address there is"
    if settings.oidc_issuer is not None and not settings.oidc_issuer.startswith("https://"):
        yield "oidc_issuer must begin with https://"
    scheme, host = _scheduler(settings.cluster or "")
    if scheme == "tcp" and not _is_this_machine(host) and not settings.cluster_plain:
        yield "cluster must begin with tls://, unless cluster_plain says that nobody else reaches its network"


def _is_origin(url: str) -> bool:
    try:
        parts = urlsplit(url)
        port = "" if parts.port is None else f":{parts.port}"
    except ValueError:
        return False
    host = f"[{parts.hostname}]" if parts.hostname and ":" in parts.hostname else parts.hostname
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and url == f"{parts.scheme}://{host}{port}"


def _scheduler(address: str) -> tuple[str | None, str]:
    """Scheme and host of a scheduler's address; no scheme where it is not one."""
    try:
        parts = urlsplit(address)
        complete = parts.scheme in {"tcp", "tls"} and parts.hostname and parts.port
    except ValueError:
        return None, ""
    host = f"[{parts.hostname}]" if ":" in (parts.hostname or "") else parts.hostname
    same = address == f"{parts.scheme}://{host}:{parts.port}"
    return (parts.scheme, parts.hostname or "") if complete and same else (None, "")


def _is_network(text: str) -> bool:
    try:
        ip_network(text)
    except ValueError:
        return False
    return True


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
