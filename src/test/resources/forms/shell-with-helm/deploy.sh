#!/bin/sh
helm repo add bitnami https://charts.bitnami.com/bitnami
helm upgrade --install redis bitnami/redis -n tyk --set auth.password=s3cret1
export TYK_GW_STORAGE_HOST=redis-master
export TYK_GW_STORAGE_PORT=6379
kubectl create secret generic x --from-literal=pw=s3cret2
helm upgrade --install tyk tyk-helm/tyk-stack \
  --set global.redis.pass=s3cret3
