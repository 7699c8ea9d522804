#!/usr/bin/env bash
set -euo pipefail
REDIS=${1:-redis}
docker network create tyk || true
docker run -d --name gw --network tyk \
  -e TYK_GW_STORAGE_HOST="$REDIS" \
  --env TYK_GW_STORAGE_PASSWORD \
  tykio/tyk-gateway:v5.8
cat <<EOF > x
TYK_GW_STORAGE_ADDRS=never:1
EOF
