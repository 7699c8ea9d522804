package io.tykredis.format;

import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The environment variables of a translation, with values as kelseyhightower/envconfig v1.4.0 parses them. */
public final class EnvVariables implements Value.Visitor<Optional<String>> {

    /** The value as text; empty for a secret reference. */
    public static final EnvVariables VALUES = new EnvVariables();

    private EnvVariables() {}

    /** In the order of the component's table, without secret references and values that no variable can carry. */
    public static Map<String, String> of(Translation translation) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (Setting setting : translation.settings()) {
            carried(setting).ifPresent(value -> variables.put(setting.env(), value));
        }
        return variables;
    }

    /** The value that its variable has; empty for a secret reference, and if no variable can carry it. */
    static Optional<String> carried(Setting setting) {
        return obstacle(setting).isEmpty() ? value(setting) : Optional.empty();
    }

    /**
     * Why no variable can carry the value, as the end of a sentence: a colon separates the two parts of a map entry.
     */
    static Optional<String> obstacle(Setting setting) {
        return setting.value() instanceof Value.Entries hosts && hosts.isAmbiguousAsVariable()
                ? Optional.of("an IPv6 address, which this release cannot separate from the port")
                : Optional.empty();
    }

    public static Optional<String> value(Setting setting) {
        return setting.value().accept(VALUES);
    }

    @Override
    public Optional<String> text(String text) {
        return Optional.of(text);
    }

    @Override
    public Optional<String> whole(int number) {
        return Optional.of(Integer.toString(number));
    }

    @Override
    public Optional<String> flag(boolean flag) {
        return Optional.of(Boolean.toString(flag));
    }

    /** Envconfig splits at every comma and does not trim, so only a comma may separate items. */
    @Override
    public Optional<String> list(List<String> items) {
        return Optional.of(String.join(",", items));
    }

    @Override
    public Optional<String> map(Map<String, String> entries) {
        return Optional.of(entries.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(",")));
    }

    @Override
    public Optional<String> secret(Secret secret) {
        return secret instanceof Secret.Literal literal ? Optional.of(literal.reveal()) : Optional.empty();
    }
}
