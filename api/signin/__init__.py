"""Who asks, and what they may do."""

from api.signin.accounts import AccountError, Elsewhere, add_account, change_password, grant, held_by
from api.signin.actor import Actor, Held
from api.signin.attempts import Attempter, LockedError, begin_attempt, forget_failures, note_failure
from api.signin.bearers import Bearing, bearing_of, mark_used
from api.signin.keys import MOST_DAYS, ApiKeyError, begin_key
from api.signin.keys import PREFIX as KEY_PREFIX
from api.signin.passwords import PasswordError, hash_of
from api.signin.policy import Action, Place, Reach, permits, reach
from api.signin.sessions import (
    COOKIE_PREFIX,
    TOKEN_PREFIX,
    actor_of_session,
    begin_session,
    checked_account,
    end_sessions,
    proof_of,
)
from api.signin.tokens import digest_of, new_token, token_from

__all__ = [
    "COOKIE_PREFIX",
    "KEY_PREFIX",
    "MOST_DAYS",
    "TOKEN_PREFIX",
    "AccountError",
    "Action",
    "Actor",
    "ApiKeyError",
    "Attempter",
    "Bearing",
    "Elsewhere",
    "Held",
    "LockedError",
    "PasswordError",
    "Place",
    "Reach",
    "actor_of_session",
    "add_account",
    "bearing_of",
    "begin_attempt",
    "begin_key",
    "begin_session",
    "change_password",
    "checked_account",
    "digest_of",
    "end_sessions",
    "forget_failures",
    "grant",
    "hash_of",
    "held_by",
    "mark_used",
    "new_token",
    "note_failure",
    "permits",
    "proof_of",
    "reach",
    "token_from",
]
