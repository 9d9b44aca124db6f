#!/bin/sh
# Run once by the database's image, on an empty volume: the role that serves, with its password, before the first migration.
set -eu
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" -v password="$QINGCE_APP_PASSWORD" <<'SQL'
create role qingce_app login nosuperuser nobypassrls password :'password';
SQL
