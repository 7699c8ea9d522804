#!/bin/sh
docker run -d -e TYK_GW_STORAGE_ADRS=redis:6379 \
  -e "TYK_GW_STORAGE_PASSWRD=s3cret" tykio/tyk-gateway:v5.8.1
