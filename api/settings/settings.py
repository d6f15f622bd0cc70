"""Every setting of the service, with what it is for."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Literal

from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from api.settings.safety import problems_of


class SettingsError(ValueError):
    """Settings that cannot be used. `problems` are pairs of a setting and what is wrong with it; no value is named."""

    def __init__(self, problems: tuple[tuple[str, str], ...]) -> None:
        self.problems = problems
        super().__init__("; ".join(f"{name}: {what}" if name else what for name, what in problems))


class Settings(BaseSettings):
    """How the service runs. Each is set by an environment variable of its name in capitals after ROSTER_.

    The defaults serve one person at one machine. Outside development they are refused where they are not safe.
    """

    model_config = SettingsConfigDict(
        env_prefix="ROSTER_",
        env_file=None,
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        use_attribute_docstrings=True,
    )

    environment: Literal["development", "production"] = "development"
    """Whether real wards depend on it. In development it listens on this machine alone."""
    db: SecretStr = SecretStr("sqlite:///roster.db")
    """The database: sqlite:///path or postgresql://user:password@host/name."""
    host: str = "127.0.0.1"
    """Address to listen on."""
    port: int = Field(default=8000, ge=1, le=65535)
    """Port to listen on."""
    secret: SecretStr = SecretStr("development")
    """Secret that tokens are digested with; at least 32 signs. Changing it ends every session and key."""
    public_url: str = "http://127.0.0.1:8000"
    """Address under which people reach the service; https outside development."""
    hosts: tuple[str, ...] = ("127.0.0.1", "localhost")
    """Names by which requests may address the service, as a JSON list."""
    proxies: tuple[str, ...] = ()
    """Addresses or networks of proxies that are believed when they say whose request it is, as a JSON list."""
    requests_per_minute: int = Field(default=1200, ge=10, le=1_000_000)
    """Most requests of one account in a minute, to each process."""
    address_requests_per_minute: int = Field(default=6000, ge=10, le=1_000_000)
    """Most requests from one address in a minute, to each process; a hospital's wards often share one."""
    session_hours: int = Field(default=10, ge=1, le=24 * 7)
    """How long a sign-in lasts, however much it is used."""
    idle_minutes: int = Field(default=60, ge=5, le=24 * 60)
    """How long a sign-in lasts without being used."""
    oidc_issuer: str | None = None
    """The identity provider by which people sign in, beside passwords: its issuer, an https address."""
    oidc_client_id: str | None = None
    """What the provider knows this service as."""
    oidc_client_secret: SecretStr | None = None
    """What the provider gave this service to prove itself with; left out for a public client."""
    oidc_makes_accounts: bool = False
    """Whether somebody whom the provider knows and this service does not gets an account, without any role."""
    body_megabytes: int = Field(default=8, ge=1, le=256)
    """Largest body of a request."""
    json_depth: int = Field(default=32, ge=8, le=200)
    """Deepest nesting of a JSON body."""
    idempotency_hours: int = Field(default=24, ge=1, le=24 * 30)
    """How long the answer to an idempotency key is kept."""
    run_jobs: bool = True
    """Whether this service does the jobs too, and not only takes them in for others on the same database."""
    cores: int | None = Field(default=None, ge=1, le=1024)
    """Processor cores for jobs on this host; left out, all that it may use. Workers of a cluster have their own."""
    cluster: str | None = None
    """The scheduler of a Dask cluster that does the jobs in place of this host: tls://host:port or tcp://host:port."""
    cluster_ca: Path | None = None
    """With tls://, the file with the authority that signed the certificates of scheduler, workers and service."""
    cluster_certificate: Path | None = None
    """With tls://, the file with this service's certificate."""
    cluster_key: Path | None = None
    """With tls://, the file with the key of that certificate."""
    cluster_plain: bool = False
    """Whether tcp:// may leave this machine outside development, as nobody else reaches the network it goes over."""
    lease_seconds: int = Field(default=30, ge=2, le=3600)
    """How long a job is held without a sign of life before another service takes it."""
    job_attempts: int = Field(default=3, ge=1, le=20)
    """How often work is tried that crashes, hangs or goes away with its service."""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    """Least important lines of the log that are written."""

    @property
    def is_development(self) -> bool:
        """Whether defaults that are not safe are accepted."""
        return self.environment == "development"

    @property
    def is_https(self) -> bool:
        """Whether people reach the service under https."""
        return self.public_url.startswith("https://")

    @property
    def database_url(self) -> str:
        """The database, with its password."""
        return self.db.get_secret_value()

    @property
    def secret_bytes(self) -> bytes:
        """The secret."""
        return self.secret.get_secret_value().encode()

    @model_validator(mode="after")
    def _is_safe(self) -> Settings:
        problems = problems_of(self)
        if problems:
            raise ValueError("; ".join(problems))
        return self


def settings_of(**given: Any) -> Settings:
    """Settings from what was given, where it is not None, before the environment. Raises SettingsError."""
    try:
        return Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        lines = error.errors(include_input=False, include_url=False)
        problems = tuple(
            (".".join(str(part) for part in line["loc"]), line["msg"].removeprefix("Value error, ")) for line in lines
        )
        raise SettingsError(problems) from None
