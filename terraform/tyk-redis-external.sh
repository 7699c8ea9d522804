#!/bin/sh
# The program of Terraform's external data source for a running service. It sends the query on standard input to the
# service and prints the result. Requires curl. Usage: tyk-redis-external.sh http://localhost:8080
# The environment variable TYK_REDIS_TOKEN has the bearer token, if the service requires one.
set -eu

if [ $# -ne 1 ]; then
  echo "error: Give the address of the service, for example http://localhost:8080." >&2
  exit 2
fi
url=${1%/}/v1/terraform/external

authorization=
case ${TYK_REDIS_TOKEN-} in
  *[!A-Za-z0-9._~+/=-]*)
    echo 'error: TYK_REDIS_TOKEN contains characters that an Authorization header cannot carry.' >&2
    exit 2
    ;;
esac
if [ -n "${TYK_REDIS_TOKEN-}" ]; then
  authorization="header = \"Authorization: Bearer $TYK_REDIS_TOKEN\""
fi

# curl reads the token from a file descriptor, because every user can see the arguments of a process.
response=$(
  curl -q --silent --show-error --globoff --max-time 60 --config /dev/fd/3 \
    --header 'Content-Type: application/json' --data-binary @- --write-out '\n%{http_code}' --url "$url" 3<<EOF
$authorization
EOF
)
status=${response##*
}
body=${response%
*}

case $status in
  2??)
    printf '%s' "$body"
    ;;
  *)
    # "detail" of the problem lists all errors, on a line of its own.
    detail=$(printf '%s\n' "$body" | sed -n 's/^  "detail": "\(.*\)",\{0,1\}$/\1/p' | sed 's/\\\(["\\]\)/\1/g')
    if [ -z "$detail" ]; then
      detail="$url answered $status: $(printf '%s' "$body" | tr '\n\r\t' '   ' | cut -c 1-300)"
    fi
    printf 'error: %s\n' "$detail" >&2
    exit 1
    ;;
esac
