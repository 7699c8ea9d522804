package io.tykredis.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The part of a component's own JSON file that concerns Redis. */
public final class NativeFile implements Value.Visitor<JsonContent> {

    private static final NativeFile VALUES = new NativeFile();

    private NativeFile() {}

    /** In the order of the component's table, without secret references. */
    public static JsonContent of(Translation translation) {
        List<Setting> written = new ArrayList<>(translation.settings().size());
        for (Setting setting : translation.settings()) {
            if (isWritten(setting)) {
                written.add(setting);
            }
        }
        return generator -> members(written, 0, generator);
    }

    /** The value of one key; empty if it is a secret reference. */
    public static Optional<JsonNode> value(Setting setting) {
        return isWritten(setting) ? Optional.of(setting.value().accept(VALUES).tree()) : Optional.empty();
    }

    private static boolean isWritten(Setting setting) {
        return !(setting.value() instanceof Value.Hidden hidden) || hidden.secret() instanceof Secret.Literal;
    }

    /** An object with these settings, which share the path to it. */
    private static void members(List<Setting> settings, int depth, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        for (int i = 0; i < settings.size(); i++) {
            Setting setting = settings.get(i);
            String name = setting.path().get(depth);
            if (setting.path().size() == depth + 1) {
                generator.writeFieldName(JsonNames.of(name));
                setting.value().accept(VALUES).write(generator);
            } else if (first(settings, depth, name) == i) {
                generator.writeFieldName(JsonNames.of(name));
                members(below(settings, i, depth, name), depth + 1, generator);
            }
        }
        generator.writeEndObject();
    }

    private static int first(List<Setting> settings, int depth, String name) {
        int i = 0;
        while (!settings.get(i).path().get(depth).equals(name)) {
            i++;
        }
        return i;
    }

    private static List<Setting> below(List<Setting> settings, int from, int depth, String name) {
        List<Setting> below = new ArrayList<>(settings.size() - from);
        for (Setting setting : settings.subList(from, settings.size())) {
            if (setting.path().get(depth).equals(name)) {
                below.add(setting);
            }
        }
        return below;
    }

    @Override
    public JsonContent text(String text) {
        return generator -> generator.writeString(text);
    }

    @Override
    public JsonContent whole(int number) {
        return generator -> generator.writeNumber(number);
    }

    @Override
    public JsonContent flag(boolean flag) {
        return generator -> generator.writeBoolean(flag);
    }

    @Override
    public JsonContent list(List<String> items) {
        return generator -> {
            generator.writeStartArray();
            for (String item : items) {
                generator.writeString(item);
            }
            generator.writeEndArray();
        };
    }

    @Override
    public JsonContent map(Map<String, String> entries) {
        return generator -> {
            generator.writeStartObject();
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                generator.writeStringField(entry.getKey(), entry.getValue());
            }
            generator.writeEndObject();
        };
    }

    @Override
    public JsonContent secret(Secret secret) {
        return secret instanceof Secret.Literal literal ? text(literal.reveal()) : JsonGenerator::writeNull;
    }
}
