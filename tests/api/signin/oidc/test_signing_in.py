"""Signing in by an identity provider over HTTP: once, in the browser that began it, with an account that is here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from api.settings import Settings
from api.signin import Held, add_account
from api.storage import COMMAND_LINE, Database, now, rows
from api.storage.rows import Role
from api.web import Service
from tests.api.signin.oidc.identity_provider import CLIENT, SECRET, IdentityProvider, serving


@pytest.fixture(scope="module")
def one() -> Iterator[IdentityProvider]:
    """A provider that runs."""
    with serving() as provider:
        yield provider


@pytest.fixture
def there(one: IdentityProvider) -> IdentityProvider:
    """The provider as it is at first."""
    one.claims, one.alive = {}, True
    return one


@pytest.fixture
def browser(client: TestClient, settings: Settings, database: Database, there: IdentityProvider) -> TestClient:
    """A browser at a service with the provider."""
    _set_up(client, settings, database, there)
    return client


def _set_up(client: TestClient, settings: Settings, database: Database, there: IdentityProvider, **more: Any) -> None:
    oidc = Settings(oidc_issuer=there.issuer, oidc_client_id=CLIENT, oidc_client_secret=SecretStr(SECRET), **more)
    names = {name: getattr(oidc, name) for name in Settings.model_fields if name.startswith("oidc_")}
    client.app.state.service = Service(settings.model_copy(update=names), database)  # type: ignore[attr-defined]


def _known(database: Database, there: IdentityProvider, name: str = "ada") -> str:
    """The id of an account of the provider's person."""
    with database.write(COMMAND_LINE) as session:
        account = add_account(session, name, None, (Held(Role.ADMIN),))
        account.issuer, account.subject = there.issuer, there.subject
        return account.id


def _begin(browser: TestClient, there: IdentityProvider) -> str:
    """The path, with its query, that the provider sends a browser back to."""
    sent = browser.get("/v1/sessions/oidc", follow_redirects=False)
    assert sent.status_code == 303, sent.text
    cookie = SimpleCookie(sent.headers["Set-Cookie"])["roster-sign-in"]
    assert (cookie["httponly"], cookie["samesite"], cookie["max-age"]) == (True, "lax", "600")
    assert cookie.value not in sent.headers["Location"]
    back = urlsplit(there.authorise(sent.headers["Location"]))
    assert f"{back.scheme}://{back.netloc}" == "http://127.0.0.1:8000"
    return f"{back.path}?{back.query}"


def _refused(answer: Any, status: int, kind: str) -> None:
    assert (answer.status_code, answer.json()["type"]) == (status, f"urn:roster:problem:{kind}"), answer.text
    assert "roster=" not in answer.headers.get("Set-Cookie", "")


def test_somebody_signs_in_once(browser: TestClient, database: Database, there: IdentityProvider) -> None:
    ada = _known(database, there)
    back = _begin(browser, there)
    begun = browser.get(back)
    assert begun.status_code == 200, begun.text
    assert begun.json()["token"] is None
    told = browser.get("/v1/sessions/current").json()
    assert (told["account_id"], told["csrf"]) == (ada, begun.json()["csrf"])
    _refused(browser.get(back), 401, "not-under-way")
    with database.read() as session:
        assert session.query(rows.SignInFlow).count() == 0
        assert session.query(rows.Audit).filter_by(subject="sessions", actor=ada, action="create").count() == 1


def test_a_state_is_of_the_browser_that_began(browser: TestClient, database: Database, there: IdentityProvider) -> None:
    _known(database, there)
    back = _begin(browser, there)
    _refused(TestClient(browser.app).get(back), 401, "not-under-way")
    other = TestClient(browser.app)
    _begin(other, there)
    _refused(other.get(back), 401, "not-under-way")
    assert browser.get(back).status_code == 200


def test_a_state_that_was_changed_or_is_old_is_refused(
    browser: TestClient, database: Database, there: IdentityProvider
) -> None:
    _known(database, there)
    _refused(browser.get(_begin(browser, there).replace("state=rl_", "state=rl_x")), 401, "not-under-way")
    back = _begin(browser, there)
    with database.write(COMMAND_LINE) as session:
        session.query(rows.SignInFlow).one().expires_at = now() - dt.timedelta(seconds=1)
    _refused(browser.get(back), 401, "not-under-way")


@pytest.mark.parametrize("claims", [{"nonce": "wrong"}, {"aud": "elsewhere"}, {"exp": 1, "iat": 0}], ids=str)
def test_what_is_not_believed_is_refused_and_noted_and_gives_no_second_try(
    browser: TestClient, database: Database, there: IdentityProvider, claims: dict[str, Any]
) -> None:
    _known(database, there)
    there.claims = claims
    back = _begin(browser, there)
    _refused(browser.get(back), 401, "not-believed")
    there.claims = {}
    _refused(browser.get(back), 401, "not-under-way")
    with database.read() as session:
        assert session.query(rows.Audit).filter_by(action="fail to sign in", subject="sign_in_flows").count() == 1
        assert session.query(rows.SignedIn).count() == 0


def test_another_provider_and_an_error_of_it_are_refused(
    browser: TestClient, database: Database, there: IdentityProvider
) -> None:
    _known(database, there)
    for end in ("&iss=https://elsewhere.example", "&error=access_denied"):
        back = _begin(browser, there).split("&iss=")[0]
        _refused(browser.get(back + end), 401, "not-believed")


def test_somebody_who_has_no_account_is_refused(
    browser: TestClient, database: Database, there: IdentityProvider
) -> None:
    with database.write(COMMAND_LINE) as session:
        add_account(session, "florence", "correct horse battery", (Held(Role.ADMIN),))
    _refused(browser.get(_begin(browser, there)), 403, "no-account")
    ada = _known(database, there)
    with database.write(COMMAND_LINE) as session:
        session.get_one(rows.Account, ada).disabled_at = now()
    _refused(browser.get(_begin(browser, there)), 403, "no-account")
    with database.read() as session:
        assert session.query(rows.Account).count() == 2


def test_an_account_is_made_where_the_settings_say_so_and_may_nothing(
    client: TestClient, settings: Settings, database: Database, there: IdentityProvider
) -> None:
    with database.write(COMMAND_LINE) as session:
        add_account(session, "florence", "correct horse battery", (Held(Role.ADMIN),))
    _set_up(client, settings, database, there, oidc_makes_accounts=True)
    names = []
    for _ in range(2):
        assert client.get(_begin(client, there)).status_code == 200
        told = client.get("/v1/sessions/current").json()
        assert told["roles"] == []
        names.append(told["name"])
    assert names[0] == names[1] != "florence"
    assert client.get("/v1/wards").json()["items"] == []
    with database.read() as session:
        assert session.query(rows.Account).count() == 2
        assert session.query(rows.Account).filter_by(name="florence").one().issuer is None


def test_a_provider_that_does_not_answer_is_said_so(browser: TestClient, there: IdentityProvider) -> None:
    there.alive = False
    answer = browser.get("/v1/sessions/oidc", follow_redirects=False)
    _refused(answer, 503, "no-provider")
    assert answer.headers["Retry-After"] == "30"


def test_without_a_provider_there_is_no_such_way(client: TestClient) -> None:
    assert client.get("/v1/sessions/oidc", follow_redirects=False).status_code == 404
    assert client.get("/v1/sessions/oidc/callback").status_code == 404
