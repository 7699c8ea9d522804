package io.tykredis.document;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.format.JsonFormat;
import io.tykredis.translate.Translation;
import java.util.List;

/** The JSON of several components' settings with their diagnostics. */
public final class TranslationsDocument {

    private TranslationsDocument() {}

    /**
     * In the order given.
     *
     * @param explain whether to include the source of each key
     */
    public static ObjectNode of(List<Translation> translations, List<Diagnostic> diagnostics, boolean explain) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode components = JsonFormat.components(translations);
        if (explain) {
            translations.forEach(translation -> components
                    .withObjectProperty(translation.table().name())
                    .set("explain", ExplainDocument.of(translation)));
        }
        document.set("components", components);
        document.set("diagnostics", DiagnosticDocument.of(diagnostics));
        return document;
    }
}
