#!/bin/sh
# the Gateway
docker run -d --name gw \
  -e TYK_GW_STORAGE_HOST=old \
  --env "TYK_GW_STORAGE_PORT=6379" \
  -e 'TYK_GW_LISTENPORT=8080' \
  tykio/tyk-gateway:v5.8.1
