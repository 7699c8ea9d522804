package io.tykredis.advice;

/** The kind of environment a deployment is for; each serves the less demanding ones too. */
public enum Environment {
    DEVELOPMENT(0),
    TESTING(0),
    PRODUCTION(1),
    MISSION_CRITICAL(2);

    private final int demand;

    Environment(int demand) {
        this.demand = demand;
    }

    /** How many classes this demands more than another; negative if less. */
    int above(Environment other) {
        return demand - other.demand;
    }
}
