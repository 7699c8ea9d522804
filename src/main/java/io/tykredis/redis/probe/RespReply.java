package io.tykredis.redis.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A server's reply. Values of an unexpected shape read as empty, because the server may send anything. */
record RespReply(@Nullable Object value) {

    boolean isNothing() {
        return value == null;
    }

    String text() {
        return value instanceof byte[] bytes ? new String(bytes, UTF_8) : value == null ? "" : value.toString();
    }

    int number() {
        try {
            return Integer.parseInt(text().strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    List<RespReply> list() {
        return value instanceof List<?> list ? list.stream().map(RespReply::new).toList() : List.of();
    }

    RespReply at(int index) {
        List<RespReply> list = list();
        return index < list.size() ? list.get(index) : new RespReply(null);
    }

    /** A list of alternating names and values. */
    Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        List<RespReply> list = list();
        for (int i = 0; i + 1 < list.size(); i += 2) {
            pairs.put(list.get(i).text(), list.get(i + 1).text());
        }
        return pairs;
    }

    /** Lines of {@code name:value}, as in the reply to {@code INFO}. */
    Map<String, String> lines() {
        Map<String, String> lines = new LinkedHashMap<>();
        text().lines().forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                lines.put(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        });
        return lines;
    }
}
