docker run -d --name pump --env-file ./pump.env tykio/tyk-pump-docker-pub:v1.9.0
