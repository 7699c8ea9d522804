package io.tykredis.advice;

/** What it takes to run an option, in ascending order. */
enum Complexity {
    LOW,
    MEDIUM,
    HIGH
}
