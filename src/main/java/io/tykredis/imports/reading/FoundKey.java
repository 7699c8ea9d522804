package io.tykredis.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Releases;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.UnsetReference;
import io.tykredis.input.Pointer;
import io.tykredis.model.Secret;
import io.tykredis.model.Version;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A known key in a file or a variable. Its value is never printed. */
public final class FoundKey {

    private final Key key;
    private final Releases readBy;
    private final String name;
    private final Pointer at;
    private final Place place;
    private final GoValue decoded;
    private final @Nullable Secret reference;
    private final boolean given;
    private final @Nullable String sent;
    private final @Nullable UnsetReference unset;

    /** The place in which a key is set. */
    private enum Place {
        FILE,
        VARIABLE,
        PACKAGED_FILE
    }

    private FoundKey(
            Key key,
            Releases readBy,
            String name,
            Pointer at,
            Place place,
            GoValue decoded,
            @Nullable Secret reference,
            boolean given,
            @Nullable String sent,
            @Nullable UnsetReference unset) {
        this.key = key;
        this.readBy = readBy;
        this.name = name;
        this.at = at;
        this.place = place;
        this.decoded = decoded;
        this.reference = reference;
        this.given = given;
        this.sent = sent;
        this.unset = unset;
    }

    /** A member of an object in a file. */
    public static FoundKey inFile(Key key, String name, Pointer at, JsonNode value) {
        return new FoundKey(
                key, key.readBy(), name, at, Place.FILE, GoJson.decode(key.type(), value), null, true, null, null);
    }

    /** Whether a component accepts the value of a member under this key. */
    public static boolean accepts(Key key, JsonNode value) {
        return GoJson.decode(key.type(), value).value() != null;
    }

    static FoundKey inEnvironment(Key key, Releases readBy, EnvVariable variable, GoValue decoded) {
        return new FoundKey(
                key,
                readBy,
                variable.name(),
                variable.at(),
                Place.VARIABLE,
                decoded,
                variable.reference(),
                variable.given(),
                variable.key(),
                variable.open());
    }

    /** Returns a key of the packaged file. {@code near} is the place in the input that lacks it. */
    FoundKey packaged(Pointer near) {
        return new FoundKey(key, readBy, name, near, Place.PACKAGED_FILE, decoded, null, false, null, null);
    }

    public Key key() {
        return key;
    }

    /** The releases that read it there, which may be fewer than the key's. */
    public Releases readBy() {
        return readBy;
    }

    public Concept concept() {
        return key.concept();
    }

    /** The name as it is in the input. */
    public String name() {
        return name;
    }

    public Pointer at() {
        return at;
    }

    /** Whether the input contains the key, rather than only the chart that renders the input. */
    public boolean isGiven() {
        return given;
    }

    public boolean isVariable() {
        return place == Place.VARIABLE;
    }

    /** Whether the sender writes the variable itself. */
    public boolean isWrittenAsVariable() {
        return isVariable() && !isSetByChart();
    }

    /** Whether a chart sets the variable from a key that the sender writes. */
    public boolean isSetByChart() {
        return sent != null;
    }

    /** Whether the key comes from the packaged file rather than the input. */
    public boolean isPackaged() {
        return place == Place.PACKAGED_FILE;
    }

    /** Whether the release reads the key. True for all keys that no current release reads. */
    public boolean isReadBy(@Nullable Version release) {
        return release == null || key.readBy().isEnded() || readBy.contains(release);
    }

    /** Whether the component accepts the value. */
    public boolean counts() {
        return decoded.value() != null;
    }

    /** The expected value, if the component rejects the value. */
    public Optional<String> expected() {
        return Optional.ofNullable(decoded.expected());
    }

    public boolean isEmptyVariable() {
        return decoded.oddity() == GoValue.Oddity.EMPTY;
    }

    public boolean isDecoratedList() {
        return decoded.oddity() == GoValue.Oddity.DECORATED;
    }

    public boolean isOctal() {
        return decoded.oddity() == GoValue.Oddity.OCTAL;
    }

    /** Whether the variable has no value in the input. */
    public boolean isUnresolved() {
        return decoded.oddity() == GoValue.Oddity.UNRESOLVED;
    }

    /** A sentence about its missing value. */
    public String withoutValue(String effect) {
        return unset == null ? this + " has no value here, so " + effect : unset.message(this, effect);
    }

    /** What gives it a value, as a sentence. */
    public String valueToAdd() {
        return unset == null ? "Add the value." : unset.fix();
    }

    /** Whether the value differs from an absent key. "", 0, false and an empty list do not. */
    public boolean isSet() {
        JsonNode value = decoded.value();
        return value != null
                && switch (value.getNodeType()) {
                    case STRING -> !value.textValue().isEmpty();
                    case NUMBER -> value.longValue() != 0;
                    case BOOLEAN -> value.booleanValue();
                    default -> !value.isEmpty();
                };
    }

    /** Whether the value contains two dollar signs, which Compose converts to one. */
    public boolean hasDoubledDollar() {
        JsonNode value = decoded.value();
        return value != null && value.isTextual() && value.textValue().contains("$$");
    }

    /** Whether the value is one of these texts. */
    public boolean isText(String... texts) {
        JsonNode value = decoded.value();
        return value != null && value.isTextual() && Arrays.asList(texts).contains(value.textValue());
    }

    /** The source of the value, if it is a secret of the deployment. */
    public @Nullable Secret reference() {
        return reference;
    }

    /** The value that the component uses. */
    @Nullable
    public JsonNode value() {
        return decoded.value();
    }

    /** The value as JSON, only for keys in a packaged file: other values may be secrets. */
    public String shown() {
        return isPackaged() ? String.valueOf(decoded.value()) : "***";
    }

    /** The name in messages. */
    @Override
    public String toString() {
        return switch (place) {
            case FILE -> "\"" + name + "\"";
            case VARIABLE -> sent == null ? name : sent;
            case PACKAGED_FILE -> "\"" + name + "\" in the packaged file";
        };
    }
}
