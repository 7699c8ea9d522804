package io.tykredis.merge;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.TextNode;
import io.tykredis.edit.EditableText;
import io.tykredis.edit.Span;
import io.tykredis.edit.Spot;
import io.tykredis.format.EcsFormat;
import io.tykredis.format.EnvFormat;
import io.tykredis.format.EnvVariables;
import io.tykredis.format.Yaml;
import io.tykredis.imports.VariableSpots.Found;
import io.tykredis.imports.source.DockerEnvFile;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.input.Pointer;
import io.tykredis.model.Secret;
import io.tykredis.translate.Setting;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the value of a setting is written where a variable is set. */
final class VariableWriting {

    /** Texts that a shell reads unchanged, in quotes or not. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:,/@%+=-]+");

    private static final Pattern LINE = Pattern.compile(".*");

    private static final EnvFormat ENV = new EnvFormat();

    private final Spot spot;
    private final String holder;
    private final boolean json;
    private final boolean secret;
    private final boolean raw;

    /**
     * @param json whether the file is JSON
     * @param secret whether values are encoded, as in a Secret
     * @param raw whether the line has no quotes and comments, as for Docker
     */
    private VariableWriting(Spot spot, EnvVariable variable, boolean json, boolean secret, boolean raw) {
        this.raw = raw;
        this.spot = spot;
        this.secret = secret;
        Pointer around = variable.at().parent();
        this.holder = spot.style() == Spot.Style.OBJECT ? around.parent().name() : around.name();
        this.json = json;
    }

    /** How values are written where the variable is set. */
    static VariableWriting in(Found found, EnvVariable variable) {
        String text = new EditableText(found.file().content()).text();
        return new VariableWriting(
                found.spot(),
                variable,
                text.stripLeading().startsWith("{"),
                isEncoded(found.spot(), variable, text),
                isRaw(found.spot(), variable, text));
    }

    /** Whether Docker reads the file: quotes and comments are part of the value. */
    static boolean isRaw(Spot spot, EnvVariable variable, String text) {
        Span value = spot.value();
        if (spot.style() != Spot.Style.ENV || value == null) {
            return false;
        }
        String line = text.substring(
                text.indexOf('=', spot.name().end()) + 1,
                endOfLine(text, spot.name().end()));
        boolean marked = line.indexOf('#') >= 0 || line.indexOf('"') >= 0 || line.indexOf('\'') >= 0;
        return line.equals(variable.value()) && (marked || DockerEnvFile.is(text));
    }

    static int endOfLine(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    private static boolean isEncoded(Spot spot, EnvVariable variable, String text) {
        Span value = spot.value();
        if (value == null
                || variable.value() == null
                || !variable.at().parent().name().equals("data")) {
            return false;
        }
        String written = text.substring(value.start(), value.end()).replaceAll("[\"'\\s]", "");
        String encoded = Base64.getEncoder().encodeToString(variable.value().getBytes(UTF_8));
        return !variable.value().isEmpty() && written.equals(encoded);
    }

    /** The line, scalar or member that sets the variable; empty if the form cannot carry the value. */
    Optional<String> of(Setting setting, String name) {
        Optional<String> literal = EnvVariables.value(setting);
        return switch (spot.style()) {
            case ENV ->
                raw
                        ? literal.filter(LINE.asMatchPredicate()).map(text -> name + "=" + text)
                        : env(setting, name, literal);
            // A command may be in quotes of its own.
            case OPTION -> literal.filter(PLAIN.asMatchPredicate()).map(text -> name + "=" + text);
            case MEMBER -> scalar(setting, literal).map(this::quoted);
            case PAIR -> scalar(setting, literal).map(text -> quoted(name + "=" + text));
            // A secret of ECS.
            case OBJECT ->
                holder.equals("secrets")
                        ? setting.reference()
                                .filter(secret -> !(secret instanceof Secret.FromEnv))
                                .flatMap(EcsFormat::valueFrom)
                                .map(from -> key("valueFrom") + quoted(from))
                        : literal.map(text -> key("value") + quoted(escaped(text)))
                                .or(() -> setting.reference().flatMap(this::fromKubernetes));
        };
    }

    private static Optional<String> env(Setting setting, String name, Optional<String> literal) {
        if (literal.isPresent()) {
            return ENV.obstacle(name, literal.get()).isPresent()
                    ? Optional.empty()
                    : Optional.of(ENV.assignment(name, literal.get()));
        }
        return setting.reference()
                .filter(Secret.FromEnv.class::isInstance)
                .map(Secret.FromEnv.class::cast)
                .map(from -> name + "=\"${" + from.name() + ":?}\"");
    }

    /** In a ConfigMap and a Secret nothing is replaced; Compose makes one dollar of two. */
    private Optional<String> scalar(Setting setting, Optional<String> literal) {
        if (holder.equals("data") || holder.equals("stringData")) {
            return secret ? literal.map(VariableWriting::encoded) : literal;
        }
        return literal.map(text -> text.replace("$", "$$")).or(() -> setting.reference()
                .filter(Secret.FromEnv.class::isInstance)
                .map(Secret.FromEnv.class::cast)
                .map(from -> "${" + from.name() + ":?}"));
    }

    /** Kubernetes replaces references, and makes one dollar of two. */
    private static String escaped(String text) {
        return text.contains("$(") || text.contains("$$") ? text.replace("$", "$$") : text;
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private Optional<String> fromKubernetes(Secret secret) {
        return secret instanceof Secret.FromKubernetes from && !json
                ? Optional.of("valueFrom: {secretKeyRef: {name: " + quoted(from.name()) + ", key: " + quoted(from.key())
                        + "}}")
                : Optional.empty();
    }

    private String key(String name) {
        return (json ? "\"" + name + "\"" : name) + ": ";
    }

    private String quoted(String text) {
        if (json) {
            return TextNode.valueOf(text).toString();
        }
        String document = Yaml.text(List.of(TextNode.valueOf(text)));
        return document.substring(document.indexOf('"')).stripTrailing();
    }
}
