package io.tykredis.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The strong tag of what is the same for everybody until the next release of the service. */
record EntityTag(String value) {

    static EntityTag of(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new EntityTag('"' + HexFormat.of().formatHex(hash, 0, 16) + '"');
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Compared weakly, as RFC 9110 has it: what a proxy has compressed is still the same. */
    boolean isIn(List<String> ifNoneMatch) {
        return ifNoneMatch.stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                .anyMatch(known -> known.equals(value) || known.equals("*"));
    }
}
