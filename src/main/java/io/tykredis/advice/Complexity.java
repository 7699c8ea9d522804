package io.tykredis.advice;

/** How hard a deployment option is to operate, in ascending order. */
public enum Complexity {
    LOW,
    MEDIUM,
    HIGH
}
