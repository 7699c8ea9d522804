package io.tykredis.redis.probe;

/** The Redis commands that checks send; none of them writes. */
enum Command {
    AUTH,
    CLUSTER,
    CONFIG,
    INFO,
    PING,
    SELECT,
    SENTINEL
}
