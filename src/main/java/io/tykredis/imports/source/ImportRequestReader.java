package io.tykredis.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.catalog.FileHandling.Reaction;
import io.tykredis.imports.RedisPaths;
import io.tykredis.imports.source.FileFlaw.Kind;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.NearestName;
import io.tykredis.input.Pointer;
import io.tykredis.input.StrictJson;
import io.tykredis.input.SurroundedJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The reader of import requests, in which repeated names of a component's file are no errors. */
public final class ImportRequestReader {

    public static final String CONFIGS = "configs";
    public static final String ENV = "env";

    private final Components components;

    public ImportRequestReader(Components components) {
        this.components = components;
    }

    /** {@code {"configs": {…}, "env": …}}, as a whole body. @throws io.tykredis.input.InvalidInput if it is not */
    public ImportRequest read(byte[] body) {
        InputErrors syntax = InputErrors.ofEverything();
        return read(StrictJson.read(body, syntax), syntax);
    }

    /**
     * The same of a body that has been read.
     *
     * @param syntax everything that is wrong with it as JSON
     */
    public ImportRequest read(JsonNode node, InputErrors syntax) {
        InputErrors errors = new InputErrors();
        if (node instanceof ObjectNode body && !body.has(CONFIGS) && !body.has(ENV)) {
            FileKind.checkBody(components, body);
        }
        FieldReader fields = FieldReader.of(node, Pointer.ROOT, errors);
        ImportRequest request =
                fields == null ? new ImportRequest(List.of(), List.of(), List.of()) : read(fields, syntax, errors);
        errors.throwIfAny();
        return request;
    }

    private ImportRequest read(FieldReader fields, InputErrors syntax, InputErrors errors) {
        List<ComponentFile> files = new ArrayList<>();
        FieldReader configs = fields.object(CONFIGS);
        if (configs != null) {
            Set<String> seen = new HashSet<>();
            configs.names()
                    .forEach(name -> file(configs, name, seen, syntax, errors).ifPresent(files::add));
        }
        JsonNode env = fields.any(ENV, "variables");
        List<EnvVariable> variables = env == null ? List.of() : VariablesReader.of(env, fields.at(ENV), errors);
        if (!fields.has(CONFIGS) && !fields.has(ENV)) {
            errors.add(
                    fields.at(),
                    InputError.Code.MISSING_FIELD,
                    "\"configs\" and \"env\" are both missing.",
                    "Send {\"configs\": {\"gateway\": {…}}, \"env\": {…}}, or one of the two.");
        }
        fields.rejectOthers(Map.of());
        files.forEach(file -> FileKind.check(components, file));
        return new ImportRequest(files, variables, repeated(files, variables, syntax, errors));
    }

    /** A component's own file, as a whole body. @throws io.tykredis.input.InvalidInput if it is no JSON object */
    public ImportRequest file(byte[] body, ComponentTable table) {
        InputErrors syntax = InputErrors.ofEverything();
        InputErrors errors = new InputErrors();
        SurroundedJson read = first(body, table, syntax);
        ObjectNode content = ComponentFile.content(read.document(), Pointer.ROOT, errors);
        if (content == null) {
            errors.throwIfAny();
            throw new IllegalStateException("no object and no error");
        }
        List<ComponentFile> files = List.of(new ComponentFile(table, content, Pointer.ROOT, flaws(read)));
        FileKind.check(components, files.get(0));
        ImportRequest request = new ImportRequest(files, List.of(), repeated(files, List.of(), syntax, errors));
        errors.throwIfAny();
        return request;
    }

    /** The JSON in the text of a file. Text behind it is an error, unless the component reads past it. */
    private static SurroundedJson first(byte[] text, ComponentTable table, InputErrors syntax) {
        SurroundedJson read = StrictJson.first(text, syntax);
        String after = read.after();
        if (after != null && table.handling().textAfter() != Reaction.READS_ON) {
            throw StrictJson.textAfter(after);
        }
        return read;
    }

    /** A file that was sent as its text. */
    private static Optional<ComponentFile> text(
            String text, ComponentTable table, Pointer at, InputErrors syntax, InputErrors errors) {
        InputErrors within = InputErrors.ofEverything();
        SurroundedJson read;
        try {
            read = first(text.getBytes(UTF_8), table, within);
        } catch (InvalidInput e) {
            e.under(at)
                    .errors()
                    .forEach(error -> errors.add(error.pointer(), error.code(), error.detail(), error.fix()));
            return Optional.empty();
        }
        within.all().forEach(error -> syntax.add(error.pointer().under(at), error.code(), error.detail(), error.fix()));
        return Optional.ofNullable(ComponentFile.content(read.document(), at, errors))
                .map(content -> new ComponentFile(table, content, at, flaws(read)));
    }

    private static List<FileFlaw> flaws(SurroundedJson file) {
        String after = file.after();
        return Stream.concat(
                        Stream.of(new FileFlaw(Kind.BYTE_ORDER_MARK, "")).filter(flaw -> file.byteOrderMark()),
                        Stream.ofNullable(after).map(where -> new FileFlaw(Kind.TEXT_AFTER, where)))
                .toList();
    }

    private Optional<ComponentFile> file(
            FieldReader configs, String name, Set<String> seen, InputErrors syntax, InputErrors errors) {
        Pointer at = configs.at(name);
        JsonNode node = configs.any(name, "an object, or the text of the file");
        Optional<ComponentTable> table = components.find(name);
        if (table.isEmpty()) {
            Set<String> names = components.names().keySet();
            errors.add(
                    at,
                    InputError.Code.UNKNOWN_COMPONENT,
                    "Unknown component.",
                    NearestName.question(name, names) + "Allowed: " + String.join(", ", names) + ".");
        } else if (!seen.add(table.get().name())) {
            errors.add(
                    at,
                    InputError.Code.SUPERFLUOUS_FIELD,
                    "The component \"" + table.get().name() + "\" appears twice, under different names.",
                    "Keep one of the two.");
        } else if (node != null && node.isTextual()) {
            return text(node.textValue(), table.get(), at, syntax, errors);
        } else if (node != null) {
            ObjectNode content = ComponentFile.content(node, at, errors);
            return content == null ? Optional.empty() : table.map(found -> new ComponentFile(found, content, at));
        }
        return Optional.empty();
    }

    /**
     * Go takes what comes later, in a component's file; everywhere else a repetition is an error. What is wrong in a
     * file or among variables and has nothing to do with Redis is none.
     */
    private List<Pointer> repeated(
            List<ComponentFile> files, List<EnvVariable> variables, InputErrors syntax, InputErrors errors) {
        List<Pointer> repeated = new ArrayList<>();
        if (syntax.all().isEmpty()) {
            return repeated;
        }
        RedisPaths redis = RedisPaths.of(components, files, variables);
        for (InputError error : syntax.all()) {
            Pointer at = error.pointer();
            boolean inFile = files.stream().anyMatch(file -> isIn(file.at(), at));
            boolean left = (inFile || isIn(Pointer.of(ENV), at)) && !redis.concern(at);
            if (inFile && error.code() == InputError.Code.DUPLICATE_KEY) {
                repeated.add(at);
            } else if (!left) {
                errors.add(at, error.code(), error.detail(), error.fix());
            }
        }
        return repeated;
    }

    private static boolean isIn(Pointer whole, Pointer part) {
        return whole.covers(part) && !whole.equals(part);
    }
}
