"""What makes the database itself refuse to change the trail, whoever asks through SQL."""

from __future__ import annotations

_SQLITE = (
    "CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit "
    "BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END",
    "CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit "
    "BEGIN SELECT RAISE(ABORT, 'the audit trail is never changed'); END",
    "CREATE TRIGGER audit_only_append BEFORE INSERT ON audit "
    "WHEN EXISTS (SELECT 1 FROM audit) AND NOT EXISTS "
    "(SELECT 1 FROM audit WHERE number = NEW.number - 1 AND digest = NEW.previous "
    "AND number = (SELECT max(number) FROM audit)) "
    "BEGIN SELECT RAISE(ABORT, 'the audit trail only grows at its end'); END",
)

_POSTGRESQL = (
    "CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the audit trail is never changed'; END $$",
    "CREATE TRIGGER audit_no_update BEFORE UPDATE OR DELETE ON audit FOR EACH ROW EXECUTE FUNCTION audit_refuse()",
    "CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()",
    "CREATE FUNCTION audit_append() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "IF EXISTS (SELECT 1 FROM audit) AND NOT EXISTS (SELECT 1 FROM audit WHERE number = NEW.number - 1 "
    "AND digest = NEW.previous AND number = (SELECT max(number) FROM audit)) "
    "THEN RAISE EXCEPTION 'the audit trail only grows at its end'; END IF; RETURN NEW; END $$",
    "CREATE TRIGGER audit_only_append BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION audit_append()",
)

STATEMENTS = {"sqlite": _SQLITE, "postgresql": _POSTGRESQL}
"""SQL of the triggers, by database."""
