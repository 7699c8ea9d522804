package io.tykredis.imports.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Components;
import io.tykredis.imports.form.ComponentFileForm;
import io.tykredis.imports.form.EnvFileForm;
import io.tykredis.imports.form.FileReading;
import io.tykredis.imports.form.Form;
import io.tykredis.imports.form.Forms;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.form.Source;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The reader of import requests. Repeated names in a component's file are not errors. */
public final class ImportRequestReader {

    public static final String CONFIGS = "configs";
    public static final String ENV = "env";
    public static final String FILES = "files";

    /** More than any deployment has. */
    private static final int MOST_COMPONENTS = 500;

    static final String TYK_VERSION = "tykVersion";
    private static final String COMPONENTS = "components";

    private static final Pattern ABOUT_US = Pattern.compile("tyk|redis", Pattern.CASE_INSENSITIVE);

    private final Components components;
    private final Forms forms;

    public ImportRequestReader(Components components, Forms forms) {
        this.components = components;
        this.forms = forms;
    }

    /** Reads {@code {"configs": {…}, "env": …}}. @throws io.tykredis.input.InvalidInput if the body is different */
    public ImportRequest read(byte[] body) {
        return read(body, null);
    }

    /**
     * Reads such a request, or one file as the whole body.
     *
     * @param name the name of the file
     */
    public ImportRequest read(byte[] body, @Nullable String name) {
        return kind(body).isRequest() ? request(body) : file(body, name);
    }

    public BodyKind kind(byte[] body) {
        return BodyKind.of(body, forms);
    }

    /** Whether the body has settings of components in a supported form. */
    public boolean hasSettings(byte[] body) {
        BodyKind kind = kind(body);
        return kind == BodyKind.CONFIGURATIONS
                || (kind == BodyKind.FILE
                        && forms.of(new String(body, UTF_8))
                                .filter(Form::holdsSettings)
                                .isPresent());
    }

    /** Reads one file in any supported form. */
    public ImportRequest file(byte[] content, @Nullable String name) {
        return files(List.of(new SentFile(name, new String(content, UTF_8), null, Pointer.ROOT)));
    }

    /** Reads {@code {"files": …}}, {@code {"configs": …}} or {@code {"env": …}}. */
    public ImportRequest request(byte[] body) {
        InputErrors syntax = InputErrors.ofEverything();
        return read(StrictJson.read(body, syntax), syntax);
    }

    /** Whether the file has a supported form and mentions Tyk or Redis. */
    public boolean isReadable(SentFile file) {
        return ABOUT_US.matcher(file.content()).find() && forms.canRead(file);
    }

    /** Reads an env file, or a file in another form that contains variables. */
    public ImportRequest variables(byte[] body) {
        String text = StrictJson.text(body);
        if (isOtherForm(text, List.of(EnvFileForm.SLUG))) {
            return files(List.of(new SentFile(null, text, null, Pointer.ROOT)));
        }
        ImportRequest read = ImportRequest.envFile(body);
        return read.after(List.of(Source.of(read.variables(), components)));
    }

    /** Reads files in any supported form. */
    public ImportRequest files(List<SentFile> sent) {
        InputErrors syntax = InputErrors.ofEverything();
        InputErrors errors = new InputErrors();
        FileReading reading = forms.read(sent, syntax, errors);
        return request(reading.configs(), reading.variables(), reading, NamedReleases.NONE, syntax, errors);
    }

    /** Reads the files of a request that also has other fields. */
    public List<SentFile> sentFiles(FieldReader fields, InputErrors errors) {
        return SentFilesReader.read(fields, FILES, components, errors);
    }

    /**
     * Reads the request again with changed texts of its files.
     *
     * @throws InvalidInput if they cannot be read
     */
    public ImportRequest again(ImportRequest request, List<SentFile> sent) {
        InputErrors syntax = InputErrors.ofEverything();
        InputErrors errors = new InputErrors();
        FileReading reading = forms.read(sent, syntax, errors);
        List<ComponentFile> files = new ArrayList<>(reading.configs());
        request.files().stream().filter(file -> file.text() == null).forEach(files::add);
        List<EnvVariable> variables = new ArrayList<>(request.variables().stream()
                .filter(variable -> sent.stream().noneMatch(file -> file.at().covers(variable.at())))
                .toList());
        variables.addAll(reading.variables());
        return request(files, variables, reading, request.releases(), syntax, errors);
    }

    /**
     * Reads a request from a parsed body.
     *
     * @param syntax all JSON errors in it
     */
    public ImportRequest read(JsonNode node, InputErrors syntax) {
        InputErrors errors = new InputErrors();
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
        List<SentFile> sent = new ArrayList<>(SentFilesReader.read(fields, FILES, components, errors));
        boolean form = env != null && env.isTextual() && isOtherForm(env.textValue(), List.of(EnvFileForm.SLUG));
        if (env != null && form) {
            sent.add(new SentFile(null, env.textValue(), null, fields.at(ENV)));
        }
        List<EnvVariable> variables =
                new ArrayList<>(env == null || form ? List.of() : VariablesReader.of(env, fields.at(ENV), errors));
        List<Source> others = new ArrayList<>();
        files.forEach(file -> others.add(Source.of(file.table())));
        if (!variables.isEmpty()) {
            others.add(Source.of(variables, components));
        }
        FileReading reading = (sent.isEmpty() ? FileReading.NONE : forms.read(sent, syntax, errors)).after(others);
        reading.configs().forEach(file -> add(file, files, errors));
        variables.addAll(reading.variables());
        NamedReleases releases = SentFilesReader.releases(fields, TYK_VERSION, COMPONENTS, components, errors);
        if (!fields.has(CONFIGS) && !fields.has(ENV) && !fields.has(FILES)) {
            errors.add(
                    fields.at(),
                    InputError.Code.MISSING_FIELD,
                    "The request has none of \"files\", \"configs\" and \"env\".",
                    "Send {\"files\": [{\"name\": …, \"content\": …}]}, or {\"configs\": {\"gateway\": {…}}, \"env\": {…}}.");
        }
        fields.rejectOthers(Map.of());
        files.forEach(file -> FileKind.check(components, file));
        return request(files, variables, reading, releases, syntax, errors);
    }

    private ImportRequest request(
            List<ComponentFile> files,
            List<EnvVariable> variables,
            FileReading reading,
            NamedReleases releases,
            InputErrors syntax,
            InputErrors errors) {
        int configured = files.size() + reading.instances().size();
        if (configured > MOST_COMPONENTS) {
            errors.add(
                    Pointer.ROOT,
                    InputError.Code.TOO_LONG,
                    "The files configure " + configured + " components. The limit is " + MOST_COMPONENTS + ".",
                    "Send the files of one deployment at a time.");
            errors.throwIfAny();
        }
        ImportRequest request = new ImportRequest(files, variables, List.of(), reading, releases);
        List<Pointer> repeated =
                SyntaxOfFiles.repeated(components, request.allFiles(), request.allVariables(), syntax, errors);
        errors.throwIfAny();
        return new ImportRequest(files, variables, repeated, reading.in(releases), releases);
    }

    /** Whether the text has a form other than these. */
    private boolean isOtherForm(String text, List<String> slugs) {
        return forms.of(text).filter(form -> !slugs.contains(form.slug())).isPresent();
    }

    private static void add(ComponentFile file, List<ComponentFile> into, InputErrors errors) {
        if (into.stream()
                .anyMatch(other -> other.text() == null && other.table().equals(file.table()))) {
            errors.add(
                    file.at(),
                    InputError.Code.SUPERFLUOUS_FIELD,
                    "The file of the " + file.table().title() + " is also in \"configs\".",
                    "Keep one of them.");
        } else {
            into.add(file);
        }
    }

    /** Reads a component's file. @throws io.tykredis.input.InvalidInput if the body is not a JSON object */
    public ImportRequest file(byte[] body, ComponentTable table) {
        InputErrors syntax = InputErrors.ofEverything();
        InputErrors errors = new InputErrors();
        String text = StrictJson.text(body);
        if (isOtherForm(text, List.of(ComponentFileForm.SLUG, EnvFileForm.SLUG))) {
            return files(List.of(new SentFile(null, text, table, Pointer.ROOT)));
        }
        boolean fragment = ComponentFileText.isFragment(text);
        SurroundedJson read = ComponentFileText.first(
                fragment ? ComponentFileText.completed(text).getBytes(UTF_8) : body, table, syntax);
        ObjectNode content = ComponentFile.content(read.document(), Pointer.ROOT, errors);
        if (content == null) {
            errors.throwIfAny();
            throw new IllegalStateException("no object and no error");
        }
        if (FileKind.isInside(table, content)) {
            return files(List.of(new SentFile(null, text, table, Pointer.ROOT)));
        }
        List<ComponentFile> files = List.of(ComponentFileText.file(read, fragment, content, table, Pointer.ROOT)
                .of(new SentText(null, text, null)));
        FileKind.check(components, files.get(0));
        List<Pointer> repeated = SyntaxOfFiles.repeated(components, files, List.of(), syntax, errors);
        errors.throwIfAny();
        FileReading reading = FileReading.of(new SentFile(null, text, table, Pointer.ROOT));
        return new ImportRequest(files, List.of(), repeated, reading, NamedReleases.NONE)
                .after(List.of(Source.of(table)));
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
            return ComponentFileText.read(node.textValue(), table.get(), at, syntax, errors);
        } else if (node != null) {
            ObjectNode content = ComponentFile.content(node, at, errors);
            return content == null ? Optional.empty() : table.map(found -> new ComponentFile(found, content, at));
        }
        return Optional.empty();
    }
}
