"""Requests that are done once, however often they are sent."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Any, cast

from fastapi import Depends, Header, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel
from sqlalchemy import delete, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from api.signin import digest_of, new_token, token_from
from api.storage import now
from api.storage.json_text import canonical
from api.storage.rows import IdempotencyKey
from api.web.asking import Asking, AskingDep
from api.web.problems import ProblemError

REPLAYED = "Idempotency-Replayed"

Json = dict[str, Any]


Again = Callable[[Json], Json]
"""What was kept of an answer, made whole. Raises ProblemError where whoever asks cannot be told it again."""


@dataclass(frozen=True)
class Answer:
    """What a write answers."""

    status: int
    body: BaseModel
    headers: dict[str, str] = field(default_factory=dict)
    unkept: frozenset[str] = frozenset()
    """Fields that are kept nowhere: secrets, and words of somebody's own. `again` puts them in once more."""


@dataclass(frozen=True)
class Once:
    """A POST of somebody, with the key that they gave it, if they gave one."""

    asking: Asking
    key: str | None
    target: str

    def do(
        self, content: BaseModel | None, work: Callable[[Session], Answer], again: Again | None = None
    ) -> JSONResponse:
        """Do the work in one write, and keep its answer with it; or give the answer that was kept, made whole `again`.

        Raises ProblemError where the key was used for something else.
        """
        if self.key is None:
            with self.asking.database.write(self.asking.by) as session:
                return _response(work(session))
        digest = self._digest(content)
        return self._kept(digest, again) or self._do(digest, work, again)

    def kept(self, content: BaseModel | None) -> JSONResponse | None:
        """The answer that was kept, for work that is checked before it is done. Raises ProblemError as `do` does."""
        return None if self.key is None else self._kept(self._digest(content), None)

    def token(self, prefix: str) -> str:
        """A new token; sent again with its key by the same session, the same, without having been kept."""
        return new_token(prefix) if self.key is None else token_from(prefix, self.asking.seed, self.target, self.key)

    def _do(self, digest: str, work: Callable[[Session], Answer], again: Again | None) -> JSONResponse:
        try:
            with self.asking.database.write(self.asking.by) as session:
                answer = work(session)
                self._keep(session, digest, answer)
                return _response(answer)
        except IntegrityError:
            kept = self._kept(digest, again)
            if kept is None:
                raise
            return kept

    def _keep(self, session: Session, digest: str, answer: Answer) -> None:
        session.execute(delete(IdempotencyKey).where(IdempotencyKey.expires_at < now()))
        lasts = dt.timedelta(hours=self.asking.service.settings.idempotency_hours)
        session.add(
            IdempotencyKey(
                account_id=self.asking.actor.account_id,
                key=self.key,
                request_digest=digest,
                status=answer.status,
                headers=answer.headers,
                body={name: value for name, value in _plain(answer.body).items() if name not in answer.unkept},
                expires_at=now() + lasts,
            )
        )

    def _kept(self, digest: str, again: Again | None) -> JSONResponse | None:
        found = select(IdempotencyKey).where(
            IdempotencyKey.account_id == self.asking.actor.account_id,
            IdempotencyKey.key == self.key,
            IdempotencyKey.expires_at >= now(),
        )
        with self.asking.database.read() as session:
            row = session.scalars(found).one_or_none()
        if row is None:
            return None
        if row.request_digest != digest:
            raise ProblemError(422, "key-reused", "This Idempotency-Key was sent with another request before.")
        body = row.body if again is None else again(cast("Json", row.body))
        return JSONResponse(body, row.status, {**row.headers, REPLAYED: "true"})

    def _digest(self, content: BaseModel | None) -> str:
        """Of what was sent, by the service's secret: words that are few are not found by trying."""
        sent = [self.target, None if content is None else _plain(content)]
        return digest_of(canonical(sent), self.asking.service.settings.secret_bytes)


def shown_once(what: str) -> ProblemError:
    """The problem of a secret that was shown to another session, and is kept nowhere."""
    detail = f"This {what} is made, and was shown then. Revoke it, and make another with another Idempotency-Key."
    return ProblemError(409, "shown-once", detail)


def _plain(model: BaseModel) -> Any:
    return model.model_dump(mode="json", by_alias=True)


def _response(answer: Answer) -> JSONResponse:
    return JSONResponse(_plain(answer.body), answer.status, answer.headers)


KeyHeader = Annotated[
    str | None,
    Header(description="A key of your own: sent again with it, a request is not done again.", max_length=100),
]
"""The header of a key."""


async def _once(
    request: Request,
    asking: AskingDep,
    idempotency_key: KeyHeader = None,
) -> Once:
    return Once(asking, idempotency_key, f"{request.method} {request.url.path}")


OnceDep = Annotated[Once, Depends(_once)]
"""For every POST."""
