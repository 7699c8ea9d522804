package io.tykredis.format.helm;

import java.util.List;

/**
 * A value that the charts do not read, although it is intended for Redis.
 *
 * @param at its place in the values
 * @param fix what to do
 */
public record UnreadValue(List<String> at, String fix) {

    public UnreadValue {
        at = List.copyOf(at);
    }
}
