package io.tykredis.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Key;
import io.tykredis.format.PrettyJson;
import io.tykredis.input.InputErrors;
import io.tykredis.input.StrictJson;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** A large file of a component, the same for the same seed: some hundred keys with a Redis block between them. */
record GeneratedFile(ComponentTable table, int seed) {

    private static final int KEYS = 400;
    private static final List<String> NUMBERS = List.of(
            "0", "-0", "1.0", "1e5", "1E-7", "12345678901234567890", "-9007199254740993", "0.30000000000000004");
    private static final List<String> TEXTS = List.of(
            ",plain,\u00e9\u65e5,\ud83d\ude00\u200d\ud83c\udf08,\u2028\u202e,e\u0301,\t\n\"\\/,\uffff,<b>&,\u0001,\0,\ud800,\udc00x"
                    .split(","));

    String text() {
        Random random = new Random(seed);
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        int redisAt = random.nextInt(KEYS);
        int[] made = {0};
        while (made[0] < KEYS) {
            if (made[0]++ == redisAt) {
                redis(file, random);
            }
            file.set(name(made[0], random), value(random, 4, made));
        }
        return new String(PrettyJson.bytes(file), UTF_8);
    }

    /** The file as text, without the keys in the component's table. */
    String withoutRedis(String text) {
        ObjectNode file = (ObjectNode) StrictJson.read(text.getBytes(UTF_8), new InputErrors());
        for (Block block : table.blocks()) {
            JsonNode place = file;
            for (String step : block.path()) {
                place = place.path(step);
            }
            if (place instanceof ObjectNode object) {
                object.properties().removeIf(member -> block.keys().stream()
                        .map(key -> key.json().split("\\.", -1)[0])
                        .anyMatch(member.getKey()::equalsIgnoreCase));
                if (object.isEmpty()) {
                    file.remove(block.path().get(0));
                }
            }
            Key onOff = block.enabledBy();
            if (onOff != null) {
                file.remove(onOff.json());
            }
        }
        return file.toString();
    }

    /** Some of the keys, in any order, with arbitrary values. */
    private void redis(ObjectNode file, Random random) {
        for (Block block : table.blocks()) {
            ObjectNode place = file;
            for (String step : block.path()) {
                place = place.withObjectProperty(step);
            }
            for (Key key : block.keys()) {
                if (random.nextBoolean() && key.json().indexOf('.') < 0) {
                    place.set(
                            random.nextInt(5) == 0 ? key.json().toUpperCase(Locale.ROOT) : key.json(),
                            value(random, 1, new int[1]));
                }
                if (random.nextInt(4) == 0) {
                    place.set("zz" + random.nextInt(99), value(random, 2, new int[1]));
                }
            }
        }
    }

    private static String name(int number, Random random) {
        return "k" + number + TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private static JsonNode value(Random random, int depth, int[] made) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (random.nextInt(depth > 0 ? 7 : 4)) {
            case 0 -> json.rawValueNode(new RawValue(NUMBERS.get(random.nextInt(NUMBERS.size()))));
            case 1 -> json.textNode(TEXTS.get(random.nextInt(TEXTS.size())));
            case 2 -> json.booleanNode(random.nextBoolean());
            case 3 -> json.nullNode();
            case 4 ->
                json.arrayNode()
                        .addAll(Stream.generate(() -> value(random, depth - 1, made))
                                .limit(random.nextInt(4))
                                .toList());
            default -> {
                ObjectNode object = json.objectNode();
                for (int i = random.nextInt(5); i > 0; i--) {
                    made[0]++;
                    object.set(name(i, random), value(random, depth - 1, made));
                }
                yield object;
            }
        };
    }

    @Override
    public String toString() {
        return table.name() + " " + seed;
    }
}
