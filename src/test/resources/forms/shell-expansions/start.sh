#!/bin/bash
set -e
IFS='@'
read -a redisInfo <<< "$REDISCLOUD_URL"
IFS=':'
read -a redisCredentials <<< "${redisInfo[0]}"
read -a redisAddress <<< "${redisInfo[1]}"
redisUsername=${redisCredentials[1]:2}
redisPassword=${redisCredentials[2]}
export TYK_PMP_ANALYTICSSTORAGECONFIG_USERNAME=$redisUsername
export TYK_PMP_ANALYTICSSTORAGECONFIG_PASSWORD=$redisPassword
export TYK_PMP_ANALYTICSSTORAGECONFIG_HOST="${redisAddress[0]:-tyk-redis}"
export TYK_PMP_ANALYTICSSTORAGECONFIG_PORT="${redisAddress[1]:-6379}"
${PWD}/tyk-pump --conf=/opt/tyk-gateway/deployments/tyk-pump/pump.conf
