"""What is believed of an identity provider, and what is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

from api.signin.oidc import Flow, Identity, IdentityError, Provider, ProviderError
from api.signin.oidc.provider import KNOWN_FOR
from api.storage import rows
from tests.api.signin.oidc.identity_provider import CLIENT, SECRET, IdentityProvider, serving, unsigned

REDIRECT = "http://127.0.0.1:8000/v1/sessions/oidc/callback"
FLOW = Flow(rows.SignInFlow(), "browser", "state", "n" * 64, "v" * 64)


@pytest.fixture(scope="module")
def one() -> Iterator[IdentityProvider]:
    """A provider that runs."""
    with serving() as provider:
        yield provider


@pytest.fixture
def there(one: IdentityProvider) -> IdentityProvider:
    """The provider as it is at first."""
    one.claims, one.metadata, one.alive, one.sign = {}, {}, True, one.signed
    one.asked.clear()
    return one


@pytest.fixture
def provider(there: IdentityProvider) -> Provider:
    """What the service makes of it."""
    return Provider(there.issuer, CLIENT, SECRET, REDIRECT)


def _code(there: IdentityProvider, provider: Provider, flow: Flow = FLOW) -> str:
    back = there.authorise(provider.sign_in_url(flow))
    return parse_qs(urlsplit(back).query)["code"][0]


def test_an_identity_is_believed_as_far_as_it_is_proved(there: IdentityProvider, provider: Provider) -> None:
    found = provider.identity(_code(there, provider), FLOW)
    assert found == Identity(there.issuer, "subject-1", "florence")
    again = provider.identity(_code(there, provider), FLOW)
    assert (again, there.asked.count("/keys")) == (found, 1)


LONG_AGO, FAR_AHEAD = 1_000_000_000, 4_000_000_000


@pytest.mark.parametrize(
    "claims",
    [
        {"nonce": "of another sign-in"},
        {"nonce": None},
        {"aud": "another-service"},
        {"aud": None},
        {"aud": [CLIENT, "another-service"]},
        {"aud": [CLIENT, "another-service"], "azp": "another-service"},
        {"azp": "another-service"},
        {"iss": "https://elsewhere.example"},
        {"iss": None},
        {"exp": LONG_AGO},
        {"iat": LONG_AGO, "exp": LONG_AGO + 300},
        {"exp": None},
        {"iat": None},
        {"iat": FAR_AHEAD, "exp": FAR_AHEAD + 300},
        {"nbf": FAR_AHEAD},
        {"sub": None},
        {"sub": ""},
        {"sub": 7},
        {"at_hash": "of another token"},
    ],
    ids=str,
)
def test_a_claim_that_is_not_right_is_not_believed(
    there: IdentityProvider, provider: Provider, claims: dict[str, Any]
) -> None:
    there.claims = claims
    with pytest.raises(IdentityError):
        provider.identity(_code(there, provider), FLOW)


def _by_secret(claims: dict[str, Any]) -> str:
    return jwt.encode({"alg": "HS256"}, claims, OctKey.import_key(SECRET), algorithms=["HS256"])


def _by_stranger(claims: dict[str, Any]) -> str:
    key = RSAKey.generate_key(2048, {"kid": "first"})
    return jwt.encode({"alg": "RS256", "kid": "first"}, claims, key, algorithms=["RS256"])


def _of_no_key(claims: dict[str, Any]) -> str:
    key = RSAKey.generate_key(2048, {"kid": "nobody's"})
    return jwt.encode({"alg": "RS256", "kid": "nobody's"}, claims, key, algorithms=["RS256"])


@pytest.mark.parametrize("sign", [unsigned, _by_secret, _by_stranger, _of_no_key, lambda _: "no token", lambda _: ""])
def test_a_signature_that_is_not_the_providers_is_not_believed(
    there: IdentityProvider, provider: Provider, sign: Callable[[dict[str, Any]], str]
) -> None:
    there.sign = sign
    there.metadata = {"id_token_signing_alg_values_supported": ["none", "HS256", "RS256"]}
    with pytest.raises(IdentityError):
        provider.identity(_code(there, provider), FLOW)


def test_keys_change(one: IdentityProvider, there: IdentityProvider, provider: Provider) -> None:
    provider.identity(_code(there, provider), FLOW)
    kept = one.keys
    try:
        there.rotate()
        assert provider.identity(_code(there, provider), FLOW).subject == "subject-1"
        provider.identity(_code(there, provider), FLOW)
        assert there.asked.count("/keys") == 2
    finally:
        one.keys = kept


def test_a_code_is_of_use_once_and_with_its_verifier(there: IdentityProvider, provider: Provider) -> None:
    code = _code(there, provider)
    provider.identity(code, FLOW)
    with pytest.raises(IdentityError):
        provider.identity(code, FLOW)
    stolen = _code(there, provider)
    with pytest.raises(IdentityError):
        provider.identity(stolen, Flow(FLOW.row, "another", "state", FLOW.nonce, "w" * 64))


@pytest.mark.parametrize(
    "metadata", [{"issuer": "https://elsewhere.example"}, {"issuer": None}, {"token_endpoint": "no address"}], ids=str
)
def test_a_provider_that_contradicts_itself_is_not_asked(
    there: IdentityProvider, provider: Provider, metadata: dict[str, Any]
) -> None:
    there.metadata = metadata
    with pytest.raises(ProviderError):
        provider.identity("code", FLOW)


def test_what_a_safe_issuer_names_is_as_safe(there: IdentityProvider) -> None:
    safe = Provider("https://login.example.scot", CLIENT, SECRET, REDIRECT)
    said = {"issuer": "https://login.example.scot", "authorization_endpoint": "https://login.example.scot/a"}
    with pytest.raises(ValueError, match="not https"):
        safe._checked(said | {"token_endpoint": there.issuer, "jwks_uri": "https://login.example.scot/k"})


def test_a_provider_that_does_not_answer_is_asked_again_later(there: IdentityProvider) -> None:
    moment = [0.0]
    provider = Provider(there.issuer, CLIENT, SECRET, REDIRECT, clock=lambda: moment[0])
    there.alive = False
    with pytest.raises(ProviderError):
        provider.sign_in_url(FLOW)
    there.alive = True
    code = _code(there, provider)
    there.alive = False
    with pytest.raises(ProviderError):
        provider.identity(code, FLOW)
    provider.sign_in_url(FLOW)
    moment[0] = KNOWN_FOR + 1
    with pytest.raises(ProviderError):
        provider.sign_in_url(FLOW)
