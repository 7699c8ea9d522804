package io.tykredis.advice;

/** What it takes to run an option, in ascending order. */
public enum Complexity {
    LOW,
    MEDIUM,
    HIGH
}
