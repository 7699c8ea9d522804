package io.tykredis.redis.probe;

/** The commands of Redis that checks send; none of them writes. */
enum Command {
    AUTH,
    CLUSTER,
    CONFIG,
    INFO,
    PING,
    SELECT,
    SENTINEL
}
