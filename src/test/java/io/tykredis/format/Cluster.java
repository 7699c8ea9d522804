package io.tykredis.format;

import java.util.Map;

/** A model of how Kubernetes sets the variables of a container. */
final class Cluster {

    private Cluster() {}

    /** The value of a Secret that these manifests do not contain. */
    static String secret(String name, String key) {
        return "secret " + name + "/" + key;
    }

    /**
     * Expands {@code $(NAME)} in a {@code value} (k8s.io/kubernetes third_party/forked/golang/expansion): {@code $$} is
     * a dollar sign; an undefined name stays unchanged.
     */
    static String expanded(String value, Map<String, String> before) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char next = i + 1 < value.length() ? value.charAt(i + 1) : 0;
            int close = value.indexOf(')', i);
            if (c == '$' && next == '$') {
                text.append('$');
                i++;
            } else if (c == '$' && next == '(' && close > 0) {
                String name = value.substring(i + 2, close);
                text.append(before.getOrDefault(name, "$(" + name + ")"));
                i = close;
            } else if (c == '$' && next > 127) {
                // Kubernetes would keep only the first byte of the character.
                throw new AssertionError("a dollar sign before a character outside ASCII: " + value);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }
}
