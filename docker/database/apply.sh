#!/usr/bin/env bash
# Makes the application's database user and gives it exactly what grants.sql says.
set -euo pipefail
quoted=${DATABASE_PASSWORD//\\/\\\\}
quoted=${quoted//\'/\'\'}
{
  printf "CREATE USER IF NOT EXISTS 'signet'@'%%';\n"
  printf "ALTER USER 'signet'@'%%' IDENTIFIED BY '%s';\n" "$quoted"
  cat "$(dirname "$0")/grants.sql"
} | mariadb --host=database --user=root signet
