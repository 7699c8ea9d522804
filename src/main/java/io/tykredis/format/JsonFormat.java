package io.tykredis.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.lint.FormatNotice;
import io.tykredis.lint.TargetFormat;
import io.tykredis.translate.Translation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The format of the components' own files. */
@Singleton
public final class JsonFormat implements Format {

    public static final String NAME = TargetFormat.FILES.name();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FormatUse use() {
        return new FormatUse(
                List.of("tyk-redis merge --component gateway spec.json tyk.conf"),
                "The output is the Redis part of the component's file; the command puts it into the whole file.",
                "It does not restart the component.");
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
        return PrettyJson.text(components(translations));
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

    /** File and variables of each component under its name. */
    public static ObjectNode components(List<Translation> translations) {
        ObjectNode components = JsonNodeFactory.instance.objectNode();
        for (Translation translation : translations) {
            ObjectNode component = components.putObject(translation.table().name());
            component.put("file", translation.table().file());
            component.put("version", translation.target().version().toString());
            component.set("config", NativeFile.of(translation));
            ObjectNode env = component.putObject("env");
            EnvVariables.of(translation).forEach(env::put);
        }
        return components;
    }
}
