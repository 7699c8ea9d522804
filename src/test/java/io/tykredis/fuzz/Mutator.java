package io.tykredis.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** The mutator of inputs: as trees, so that most stay JSON, and as bytes, so that many do not. */
final class Mutator {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String[] VALUES = """
            null true "" 0 -1 1e400 1e-99999 99999999999999999999 0.1 [] {} [[]] [{}] [null] "redis:6379" "[::1]:6379"
            "redis://a:1" "${A}" "${A}:1" "a:1,b:2" "vault://a" "$secret_env.a" "1.2" "5.8.6" "true" "0x1F"
            "\\uD834\\uDD1E" "\\uD834" "\\u0000" ["a:1","b"] {"a":"1"} {"env":"A"} {"mode":"cluster","nodes":["a:1"]} "\\r\\n"
            """.strip().split("\\s+");
    private static final String[] TOKENS = """
            { } [ ] , : " ' = # $ ${ /* // - e9 _0 € 𝄞 \uFEFF \\\\ \\\\u \\n \\r\\n \\0 export\\s
            TYK_GW_STORAGE_ TYK_DB_REDIS ADDRS HOSTS
            """.strip().split("\\s+");

    private final List<byte[]> corpus;
    private final List<String> names = new ArrayList<>();
    private final Random random;

    Mutator(List<byte[]> corpus, long seed) {
        this.corpus = corpus;
        this.random = new Random(seed);
        corpus.forEach(each -> collect(tree(each)));
    }

    byte[] next() {
        byte[] input = corpus.get(random.nextInt(corpus.size()));
        for (int i = random.nextInt(4); i >= 0; i--) {
            input = random.nextInt(3) > 0 ? bent(input) : broken(input);
        }
        return input;
    }

    /** Another value, name, or place for something in the tree. */
    private byte[] bent(byte[] input) {
        JsonNode root = tree(input);
        List<JsonNode> places = new ArrayList<>();
        containers(root, places);
        if (places.isEmpty()) {
            return broken(input);
        }
        JsonNode place = places.get(random.nextInt(places.size()));
        if (place instanceof ObjectNode object) {
            String name = random.nextBoolean() && !object.isEmpty() ? name(object) : known();
            change(object, name);
        } else if (place instanceof ArrayNode array) {
            if (random.nextBoolean() && !array.isEmpty()) {
                array.set(random.nextInt(array.size()), value());
            } else {
                array.add(value());
            }
        }
        return root.toString().getBytes(UTF_8);
    }

    private void change(ObjectNode object, String name) {
        switch (random.nextInt(4)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(cased(name), object.path(name).isMissingNode() ? value() : object.get(name));
            case 2 -> object.set(name, JSON.createObjectNode().set(known(), value()));
            default -> object.set(name, value());
        }
    }

    /** Flips, removes, doubles or copies bytes. */
    private byte[] broken(byte[] input) {
        int at = random.nextInt(input.length + 1);
        int to = Math.min(input.length, at + random.nextInt(16));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(input, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> out.writeBytes(token().getBytes(UTF_8));
            case 1 -> out.write(random.nextInt(256));
            case 2 -> out.write(input, at, to - at);
            default -> {
                byte[] other = corpus.get(random.nextInt(corpus.size()));
                int from = random.nextInt(other.length + 1);
                out.write(other, from, Math.min(other.length - from, random.nextInt(200)));
            }
        }
        int from = random.nextBoolean() ? at : to;
        out.write(input, from, input.length - from);
        return out.toByteArray();
    }

    private JsonNode value() {
        try {
            return JSON.readTree(any(VALUES));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String name(ObjectNode object) {
        List<String> own = new ArrayList<>();
        object.fieldNames().forEachRemaining(own::add);
        return own.get(random.nextInt(own.size()));
    }

    private String cased(String name) {
        return random.nextBoolean() ? name.toUpperCase(Locale.ROOT) : name + token();
    }

    private String known() {
        return names.get(random.nextInt(names.size()));
    }

    private String token() {
        return any(TOKENS).translateEscapes();
    }

    private String any(String[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private void collect(JsonNode node) {
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(this::collect);
    }

    private static void containers(JsonNode node, List<JsonNode> found) {
        if (node.isContainerNode()) {
            found.add(node);
            node.forEach(each -> containers(each, found));
        }
    }

    private static JsonNode tree(byte[] input) {
        try {
            return JSON.readTree(new String(input, UTF_8));
        } catch (IOException notJson) {
            return JSON.missingNode();
        }
    }
}
