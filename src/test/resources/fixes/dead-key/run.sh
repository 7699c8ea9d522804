docker run \
  -e TYK_GW_STORAGE_ADDRS=redis:6379 \
  -e TYK_GW_STORAGE_MAXIDLE=2000 \
  tykio/tyk-gateway:v5.8.1
