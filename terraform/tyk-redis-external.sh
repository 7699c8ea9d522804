#!/bin/sh
# The program of Terraform's external data source where tyk-redis is a service and not installed: the query on standard
# input is sent to it, its result is printed. Needs curl. Usage: tyk-redis-external.sh http://localhost:8080
# The bearer token, if the service wants one, is taken from the environment variable TYK_REDIS_TOKEN.
set -eu

if [ $# -ne 1 ]; then
  echo "error: Give the address of the service, for example http://localhost:8080." >&2
  exit 2
fi
url=${1%/}/v1/terraform/external

authorization=
case ${TYK_REDIS_TOKEN-} in
  *[!A-Za-z0-9._~+/=-]*)
    echo 'error: TYK_REDIS_TOKEN holds what no Authorization header can carry.' >&2
    exit 2
    ;;
esac
if [ -n "${TYK_REDIS_TOKEN-}" ]; then
  authorization="header = \"Authorization: Bearer $TYK_REDIS_TOKEN\""
fi

# The token comes through a file descriptor: the arguments of a process are for everybody to see.
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
    # A problem says in "detail" all that is wrong, on a line of its own.
    detail=$(printf '%s\n' "$body" | sed -n 's/^  "detail": "\(.*\)",\{0,1\}$/\1/p' | sed 's/\\\(["\\]\)/\1/g')
    if [ -z "$detail" ]; then
      detail="$url answered $status: $(printf '%s' "$body" | tr '\n\r\t' '   ' | cut -c 1-300)"
    fi
    printf 'error: %s\n' "$detail" >&2
    exit 1
    ;;
esac
