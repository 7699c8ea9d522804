package io.tykredis.translating;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.Verdict;
import io.tykredis.format.Format;
import io.tykredis.format.JsonFormat;
import io.tykredis.format.PrettyJson;
import io.tykredis.format.TranslationsDocument;
import io.tykredis.mapping.Translation;
import java.util.List;

/** What became of a spec that may be used. */
public record Translated(List<Translation> translations, Verdict verdict) {

    public Translated {
        translations = List.copyOf(translations);
    }

    /** The same with a mask in the place of every password. */
    public Translated redacted() {
        return new Translated(translations.stream().map(Translation::redacted).toList(), verdict);
    }

    /** Whether a format has room for what is said beside the settings. */
    public static boolean explains(Format format) {
        return format.name().equals(JsonFormat.NAME);
    }

    /** Of the only component asked for. */
    public String one(Format format) {
        return format.one(translations.get(0));
    }

    /**
     * Of all components; as JSON with everything worth telling.
     *
     * @param explain whether to say where each key comes from, which only JSON can
     */
    public String all(Format format, boolean explain) {
        return explains(format) ? PrettyJson.text(document(explain)) : format.all(translations);
    }

    /** Of all components, with everything worth telling. */
    public ObjectNode document(boolean explain) {
        return TranslationsDocument.of(translations, verdict.diagnostics(), explain);
    }
}
