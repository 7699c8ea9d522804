docker run -d --name tyk_gateway --network tyk \
  -v $(pwd)/tyk.standalone.conf:/opt/tyk-gateway/tyk.conf \
  -v $(pwd)/apps:/opt/tyk-gateway/apps \
  --env-file gateway.env \
  tykio/tyk-gateway:v5.8.1
docker run -d --name tyk_pump -v "$PWD/confs":/conf tykio/tyk-pump-docker-pub:v1.12.2 --conf=/conf/pump.json
