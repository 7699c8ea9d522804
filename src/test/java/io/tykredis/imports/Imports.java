package io.tykredis.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.tykredis.app.SpecInput;
import io.tykredis.app.Translate;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.imports.form.Form;
import io.tykredis.imports.form.Forms;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.source.ImportRequestReader;
import io.tykredis.input.InputErrors;
import io.tykredis.input.StrictJson;
import io.tykredis.lint.Linter;
import io.tykredis.lint.Rule;
import io.tykredis.lint.RuleTable;
import io.tykredis.model.SpecReader;
import io.tykredis.translate.Translator;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** The importer with every rule there is, without a container. */
public final class Imports {

    public static final SpecReader READER = new SpecReader(Tables.components().names());
    public static final Translator TRANSLATOR = new Translator(Tables.components());
    public static final Linter LINTER = new Linter(rules());
    public static final Importer IMPORTER = new Importer(Tables.components(), READER, TRANSLATOR, LINTER);
    public static final Forms FORMS = new Forms(forms(), Tables.components());
    public static final ImportRequestReader SENT = new ImportRequestReader(Tables.components(), FORMS);

    public static final Translate TRANSLATIONS =
            new Translate(new SpecInput(READER, SENT), TRANSLATOR, LINTER, (component, mode, outcome) -> {});

    public static final CheckedEdits EDITS = new CheckedEdits(SENT, IMPORTER);

    private Imports() {}

    public static ImportResult of(ComponentTable table, ObjectNode file) {
        return of(table, file, Map.of());
    }

    /** @param file {@code null} if there is none */
    public static ImportResult of(ComponentTable table, ObjectNode file, Map<String, String> env) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        if (file != null) {
            body.putObject("configs").set(table.name(), file);
        }
        ObjectNode variables = body.putObject("env");
        env.forEach(variables::put);
        return IMPORTER.one(SENT.read(body.toString().getBytes(UTF_8)), table);
    }

    public static ImportResult of(ImportRequest request) {
        return EDITS.all(request, IMPORTER.all(request));
    }

    /** Of a whole body of {@code POST /v1/imports}. */
    public static ImportResult ofBody(byte[] body) {
        return of(SENT.read(body));
    }

    public static ObjectNode json(String text) {
        return (ObjectNode) StrictJson.read(text.getBytes(UTF_8), new InputErrors());
    }

    private static List<Form> forms() {
        return beans(new ClassFileImporter().importPackages("io.tykredis.imports.form"), Form.class);
    }

    private static List<Rule> rules() {
        JavaClasses classes = new ClassFileImporter().importPackages("io.tykredis.lint", "io.tykredis.imports");
        return RuleTable.all(beans(classes, Rule.class), beans(classes, RuleTable.class));
    }

    private static <T> List<T> beans(JavaClasses classes, Class<T> kind) {
        return classes.stream()
                .filter(type -> type.isAssignableTo(kind) && type.isAnnotatedWith(Singleton.class))
                .map(type -> {
                    try {
                        return kind.cast(type.reflect().getConstructor().newInstance());
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(type.getName(), e);
                    }
                })
                .toList();
    }
}
