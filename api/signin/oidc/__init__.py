"""Signing in by an identity provider (OpenID Connect): the authorisation code flow with PKCE, state and nonce."""

from api.signin.oidc.accounts import account_of
from api.signin.oidc.flows import LASTS, Flow, begin_flow, take_flow
from api.signin.oidc.identity import Identity, IdentityError
from api.signin.oidc.provider import Provider, ProviderError

__all__ = [
    "LASTS",
    "Flow",
    "Identity",
    "IdentityError",
    "Provider",
    "ProviderError",
    "account_of",
    "begin_flow",
    "take_flow",
]
