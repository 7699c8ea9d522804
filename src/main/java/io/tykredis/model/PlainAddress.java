package io.tykredis.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;

/** Addresses that may be shown: nothing in them can be a password. */
public final class PlainAddress {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._:%\\[\\]-]+:[0-9]{1,5}");

    private PlainAddress() {}

    public static boolean is(String address) {
        return ADDRESS.matcher(address).matches();
    }

    /** Whether all items of a list are such addresses. */
    public static boolean isAll(JsonNode list) {
        return list.valueStream().allMatch(item -> is(item.asText("")));
    }
}
