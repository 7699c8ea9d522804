package io.tykredis.model;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A release such as {@code 5.8.6}, {@code 2.9.4.8} or {@code 5.15.0-rc7}. Missing parts are 0. A pre-release is older
 * than its release, and the numbers in pre-releases count: {@code rc9} is older than {@code rc10}.
 */
public final class Version implements Comparable<Version> {

    private static final int MOST_PARTS = 4;
    private static final int MOST_DIGITS = 6;
    /** For as many digits. */
    private static final int BITS = 20;

    private static final Pattern PRE_RELEASE = Pattern.compile("[0-9A-Za-z.-]{1,32}");

    /** Where the digits of a pre-release begin and end. */
    private static final Pattern RUNS = Pattern.compile("(?<=[0-9])(?![0-9])|(?<![0-9])(?=[0-9])");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private static final Comparator<String> RUN = (one, other) ->
            NUMBER.matcher(one).matches() && NUMBER.matcher(other).matches()
                    ? new BigInteger(one).compareTo(new BigInteger(other))
                    : one.compareTo(other);

    private final String text;
    private final List<Integer> parts;

    /** The parts and the pre-release in the order in which they count. */
    private final long first;

    private final long second;

    private Version(String text, List<Integer> parts, boolean preRelease) {
        this.text = text;
        this.parts = List.copyOf(parts);
        this.first = ((long) part(0) << BITS) + part(1);
        this.second = (((long) part(2) << BITS) + part(3)) * 2 + (preRelease ? 0 : 1);
    }

    /** A version known to be well-formed. */
    public static Version of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException(text));
    }

    /**
     * Parses two to four numbers joined by dots, with an optional {@code v} before and an optional {@code -rc1} after
     * them.
     */
    public static Optional<Version> parse(String text) {
        String plain = text.startsWith("v") ? text.substring(1) : text;
        int dash = plain.indexOf('-');
        String[] numbers = (dash < 0 ? plain : plain.substring(0, dash)).split("\\.", -1);
        if (numbers.length < 2
                || numbers.length > MOST_PARTS
                || (dash >= 0 && !PRE_RELEASE.matcher(plain.substring(dash + 1)).matches())) {
            return Optional.empty();
        }
        List<Integer> parts = new ArrayList<>();
        for (String number : numbers) {
            if (number.isEmpty()
                    || number.length() > MOST_DIGITS
                    || !number.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return Optional.empty();
            }
            parts.add(Integer.parseInt(number));
        }
        return Optional.of(new Version(plain, parts, dash >= 0));
    }

    /** The number at {@code index}: 0 the major, 1 the minor version. */
    public int part(int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }

    /** Whether it only leads to a release, as {@code 5.15.0-rc7} does. */
    public boolean isCandidate() {
        return second % 2 == 0;
    }

    /** The release that a candidate leads to; a release is its own. */
    public Version release() {
        return isCandidate() ? new Version(text.substring(0, text.indexOf('-')), parts, false) : this;
    }

    public boolean before(Version other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Version other) {
        int order = Long.compare(first, other.first);
        if (order == 0) {
            order = Long.compare(second, other.second);
        }
        return order == 0 && isCandidate() ? Arrays.compare(preRelease(), other.preRelease(), RUN) : order;
    }

    private String[] preRelease() {
        return RUNS.split(text.substring(text.indexOf('-')));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Version version && compareTo(version) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(first) + Long.hashCode(second);
    }

    @Override
    public String toString() {
        return text;
    }
}
