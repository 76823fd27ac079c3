#!/usr/bin/env bash
# Runs once, when the data volume is new. Two roles: one owns the database and migrates it, the other
# runs the program and can change neither tables nor journal. Both extensions are the owner's to create.
set -euo pipefail

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set owner_password="$FOLKMOOT_OWNER_PASSWORD" --set app_password="$FOLKMOOT_APP_PASSWORD" <<'SQL'
CREATE ROLE folkmoot_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE folkmoot_app LOGIN PASSWORD :'app_password';
CREATE DATABASE folkmoot OWNER folkmoot_owner;
SQL
