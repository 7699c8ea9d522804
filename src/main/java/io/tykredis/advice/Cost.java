package io.tykredis.advice;

/** The relative cost of a deployment option, in ascending order. */
public enum Cost {
    LOWEST(0),
    MEDIUM(1),
    HIGH(2),
    HIGHEST(3);

    private final int rank;

    Cost(int rank) {
        this.rank = rank;
    }

    /** How many classes this is above another; negative if below. */
    int above(Cost other) {
        return rank - other.rank;
    }
}
