package io.tykredis.document;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.format.JsonContent;
import io.tykredis.format.JsonFormat;
import io.tykredis.translate.Translation;
import java.util.List;

/** The JSON of several components' settings with their diagnostics. */
public final class TranslationsDocument {

    private TranslationsDocument() {}

    /**
     * The settings in the given order.
     *
     * @param explain whether to include the source of each key
     */
    public static JsonContent of(List<Translation> translations, List<Diagnostic> diagnostics, boolean explain) {
        JsonContent components = JsonFormat.components(translations, translation -> generator -> {
            if (explain) {
                generator.writeFieldName("explain");
                generator.writeTree(ExplainDocument.of(translation));
            }
        });
        return generator -> {
            generator.writeStartObject();
            generator.writeFieldName("components");
            components.write(generator);
            generator.writeFieldName("diagnostics");
            DiagnosticDocument.content(diagnostics).write(generator);
            generator.writeEndObject();
        };
    }
}
