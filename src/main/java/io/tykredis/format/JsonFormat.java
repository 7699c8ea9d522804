package io.tykredis.format;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.tykredis.lint.FormatNotice;
import io.tykredis.lint.TargetFormat;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The format of the components' own files. */
@Singleton
public final class JsonFormat implements Format {

    public static final String NAME = TargetFormat.FILES.name();

    private static final SerializableString FILE = new SerializedString("file");
    private static final SerializableString VERSION = new SerializedString("version");
    private static final SerializableString CONFIG = new SerializedString("config");
    private static final SerializableString ENV = new SerializedString("env");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FormatUse use() {
        return new FormatUse(
                List.of("tyk-redis merge --spec spec.json --write tyk.conf"),
                "The output is only the Redis part of the component's file: do not replace your file with it. The command writes the settings of the spec into your whole file.",
                "The command does not restart the component.");
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String one(Translation translation) {
        return PrettyJson.text(NativeFile.of(translation));
    }

    @Override
    public String all(List<Translation> translations) {
        return PrettyJson.text(components(translations, translation -> nothing -> {}));
    }

    @Override
    public List<FormatFile> files(List<Translation> translations) {
        return translations.stream()
                .map(each -> new FormatFile(each.table().file(), one(each)))
                .toList();
    }

    @Override
    public Stream<FormatNotice> notices(List<Translation> translations) {
        return Stream.concat(TargetFormat.FILES.notices(translations), TlsFiles.secretUnused(this, translations));
    }

    /**
     * File and variables of each component under its name.
     *
     * @param more what else there is of a component, as members
     */
    public static JsonContent components(List<Translation> translations, Function<Translation, JsonContent> more) {
        return generator -> {
            generator.writeStartObject();
            for (Translation translation : translations) {
                generator.writeFieldName(JsonNames.of(translation.table().name()));
                generator.writeStartObject();
                component(translation, generator);
                more.apply(translation).write(generator);
                generator.writeEndObject();
            }
            generator.writeEndObject();
        };
    }

    private static void component(Translation translation, JsonGenerator generator) throws IOException {
        generator.writeFieldName(FILE);
        generator.writeString(translation.table().file());
        generator.writeFieldName(VERSION);
        generator.writeString(translation.target().version().toString());
        generator.writeFieldName(CONFIG);
        NativeFile.of(translation).write(generator);
        generator.writeFieldName(ENV);
        generator.writeStartObject();
        for (Setting setting : translation.settings()) {
            Optional<String> value = EnvVariables.carried(setting);
            if (value.isPresent()) {
                generator.writeFieldName(JsonNames.of(setting.env()));
                generator.writeString(value.get());
            }
        }
        generator.writeEndObject();
    }
}
