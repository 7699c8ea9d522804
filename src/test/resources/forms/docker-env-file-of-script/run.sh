docker run --env-file gw.env -p 8080:8080 tykio/tyk-gateway:v5.8.1
