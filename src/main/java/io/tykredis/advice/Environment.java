package io.tykredis.advice;

/** The kind of environment of a deployment; each includes the less demanding ones. */
public enum Environment {
    DEVELOPMENT(0),
    TESTING(0),
    PRODUCTION(1),
    MISSION_CRITICAL(2);

    private final int demand;

    Environment(int demand) {
        this.demand = demand;
    }

    /** How many levels this is above another; negative if below. */
    int above(Environment other) {
        return demand - other.demand;
    }
}
