"""The application."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from api.resources import PREFIX, routers
from api.service import health, metrics
from api.service.openapi import VERSION, describe
from api.service.running import jobs_running
from api.settings import Settings
from api.storage import Database
from api.tasks import Place
from api.web import ERRORS, Service
from api.web.guard import Guard
from api.web.handlers import install
from api.web.limits import Limits
from api.web.rates import AddressRates
from api.web.watch import Watch


def create_app(settings: Settings, database: Database | None = None, place: Place | None = None) -> FastAPI:
    """The service as settings say, with the database and place that they name unless given. Opens nothing yet."""
    service = Service(settings, database or Database(settings.database_url), place)

    @asynccontextmanager
    async def life(_: FastAPI) -> AsyncIterator[None]:
        with jobs_running(service):
            yield
        service.database.close()

    app = FastAPI(
        title="Ward roster",
        version=VERSION,
        lifespan=life,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
    )
    app.state.service = service
    app.include_router(health.router)
    app.include_router(metrics.router)
    for router in routers():
        app.include_router(router, prefix=PREFIX, responses=ERRORS)
    install(app)
    describe(app, f"{PREFIX}/openapi.json")
    app.add_middleware(Limits, most_bytes=settings.body_megabytes * 2**20, depth=settings.json_depth)
    app.add_middleware(AddressRates)
    app.add_middleware(Guard, hosts=settings.hosts, https=settings.is_https)
    if settings.proxies:
        app.add_middleware(ProxyHeadersMiddleware, trusted_hosts=list(settings.proxies))
    app.add_middleware(Watch)
    return app
