"""Settings come from options before the environment, and unsafe ones are refused outside development."""

from __future__ import annotations

from typing import Any

import pytest

from api.settings import Settings, SettingsError, settings_of

SAFE: dict[str, Any] = {
    "environment": "production",
    "secret": "s" * 32,
    "public_url": "https://rosters.example.scot",
    "hosts": ("rosters.example.scot",),
}


def test_the_defaults_serve_one_machine() -> None:
    assert settings_of().is_development
    assert settings_of().host == "127.0.0.1"


def test_options_come_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROSTER_PORT", "9000")
    assert settings_of(port=None).port == 9000
    assert settings_of(port=9001).port == 9001


@pytest.mark.parametrize(
    "unsafe",
    [
        {"secret": "short"},
        {"secret": settings_of().secret.get_secret_value()},
        {"public_url": "http://rosters.example.scot"},
        {"hosts": ("*",)},
        {"hosts": ("elsewhere.example",)},
        {"proxies": ("0.0.0.0/0",)},
        {"proxies": ("::/0",)},
        {"oidc_issuer": "http://login.example.scot", "oidc_client_id": "rosters"},
        {"cluster": "tcp://scheduler:8786"},
        {"cluster": "tcp://10.0.0.7:8786"},
    ],
)
def test_what_is_not_safe_is_refused_outside_development(unsafe: dict[str, Any]) -> None:
    assert not settings_of(**SAFE, host="0.0.0.0").is_development
    with pytest.raises(SettingsError, match=next(iter(unsafe))):
        settings_of(**SAFE | unsafe)


@pytest.mark.parametrize("name", Settings.model_fields)
def test_no_default_is_unsafe_outside_development(name: str) -> None:
    """Each setting that has to be given is named where it is left out, and the others may be."""
    left = {key: value for key, value in SAFE.items() if key != name}
    if name in {"secret", "public_url", "hosts"}:
        with pytest.raises(SettingsError, match=name):
            settings_of(**left)
    else:
        settings_of(**left)


@pytest.mark.parametrize(
    ("wrong", "named"),
    [
        ({"public_url": "http://127.0.0.1:8000/rosters"}, "public_url"),
        ({"public_url": "http://ada@127.0.0.1"}, "public_url"),
        ({"public_url": "ftp://127.0.0.1"}, "public_url"),
        ({"public_url": "http://127.0.0.1:port"}, "public_url"),
        ({"proxies": ("*",)}, "proxies"),
        ({"proxies": ("proxy.example",)}, "proxies"),
        ({"oidc_issuer": "http://127.0.0.1:1"}, "oidc_client_id"),
        ({"oidc_client_id": "rosters"}, "oidc_issuer"),
        ({"oidc_makes_accounts": True}, "oidc_issuer"),
        ({"requests_per_minute": 0}, "requests_per_minute"),
        ({"cluster": "scheduler:8786"}, "cluster"),
        ({"cluster": "tcp://scheduler"}, "cluster"),
        ({"cluster": "tcp://scheduler:port"}, "cluster"),
        ({"cluster": "https://scheduler:8786"}, "cluster"),
        ({"cluster": "tcp://ada@scheduler:8786"}, "cluster"),
        ({"cluster": "tls://scheduler:8786"}, "cluster_ca"),
        ({"cluster": "tls://scheduler:8786", "cluster_ca": "ca.pem"}, "cluster_key"),
        ({"cluster": "tcp://127.0.0.1:8786", "cluster_ca": "ca.pem"}, "cluster_ca"),
        ({"cluster_key": "key.pem"}, "cluster_key"),
    ],
)
def test_what_cannot_be_used_is_refused_everywhere(wrong: dict[str, Any], named: str) -> None:
    with pytest.raises(SettingsError, match=named):
        settings_of(**wrong)


@pytest.mark.parametrize(
    "safe",
    [
        {"cluster": "tcp://127.0.0.1:8786"},
        {"cluster": "tcp://[::1]:8786"},
        {"cluster": "tcp://scheduler:8786", "cluster_plain": True},
        {"cluster": "tls://scheduler:8786", **dict.fromkeys(("cluster_ca", "cluster_certificate", "cluster_key"), "a")},
    ],
)
def test_clusters_that_nobody_else_reaches_or_reads(safe: dict[str, Any]) -> None:
    assert settings_of(**SAFE | safe).cluster == safe["cluster"]


@pytest.mark.parametrize("host", ["0.0.0.0", "10.0.0.1", "rosters.example.scot"])
def test_development_stays_on_this_machine(host: str) -> None:
    with pytest.raises(SettingsError, match="host"):
        settings_of(host=host)


def test_no_error_and_no_text_shows_a_secret() -> None:
    with pytest.raises(SettingsError) as refused:
        settings_of(**SAFE | {"secret": "tiny-one"}, port="Florence")
    assert "tiny-one" not in str(refused.value)
    assert "Florence" not in str(refused.value)
    assert "s" * 32 not in repr(settings_of(**SAFE))


def test_every_setting_is_explained() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []
