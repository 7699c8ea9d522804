package io.tykredis.input;

/**
 * The limits of one input, set once per process.
 *
 * @param depth levels of nesting
 * @param stringLength characters of one string
 * @param addresses elements of one list of addresses
 */
public record InputLimits(int depth, int stringLength, int addresses) {

    /**
     * Enough for the deepest configuration of a Tyk component, its longest string, and all nodes of a Redis Cluster.
     */
    public static final InputLimits DEFAULT = new InputLimits(100, 262_144, 1_000);

    /** The deepest nesting that fits on every thread's stack. */
    public static final int MOST_DEPTH = 500;

    private static volatile InputLimits current = DEFAULT;

    /**
     * Sets the limits of this process.
     *
     * @throws IllegalArgumentException that names the invalid limit
     */
    public InputLimits {
        if (depth < 1 || depth > MOST_DEPTH) {
            throw new IllegalArgumentException("depth must be from 1 to " + MOST_DEPTH);
        }
        if (stringLength < 1) {
            throw new IllegalArgumentException("string-length must be at least 1");
        }
        if (addresses < 1) {
            throw new IllegalArgumentException("endpoints must be at least 1");
        }
    }

    public static InputLimits current() {
        return current;
    }

    public static void set(InputLimits limits) {
        current = limits;
    }
}
