package io.tykredis.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.document.TranslationsDocument;
import io.tykredis.format.Format;
import io.tykredis.format.FormatFile;
import io.tykredis.format.JsonContent;
import io.tykredis.format.JsonFormat;
import io.tykredis.format.NativeFile;
import io.tykredis.format.PrettyJson;
import io.tykredis.translate.Translation;
import java.util.List;

/** The translations of a spec with their diagnostics, and their output as UTF-8 bytes. */
public record TranslationResult(List<Translation> translations, Diagnostics verdict) {

    public TranslationResult {
        translations = List.copyOf(translations);
    }

    /** The same with a mask in the place of every password. */
    public TranslationResult redacted() {
        return new TranslationResult(
                translations.stream().map(Translation::redacted).toList(), verdict);
    }

    /** Whether a password itself is in it, not only references. */
    public boolean holdsPassword() {
        return translations.stream()
                .flatMap(translation -> translation.settings().stream())
                .anyMatch(setting ->
                        setting.secret().isPresent() && setting.reference().isEmpty());
    }

    /** Whether a format has room for diagnostics beside the settings. */
    public static boolean explains(Format format) {
        return format.name().equals(JsonFormat.NAME);
    }

    /** The translation of the only requested component. */
    public byte[] one(Format format) {
        Translation only = translations.get(0);
        return explains(format)
                ? PrettyJson.bytes(NativeFile.of(only))
                : format.one(only).getBytes(UTF_8);
    }

    /**
     * Of all components; as JSON with everything worth telling.
     *
     * @param explain whether to include the source of each key, which only JSON can
     */
    public byte[] all(Format format, boolean explain) {
        return explains(format)
                ? PrettyJson.bytes(document(explain))
                : format.all(translations).getBytes(UTF_8);
    }

    /** The same, of one component or all, as files of a folder. */
    public List<FormatFile> files(Format format) {
        return format.files(translations);
    }

    /** Of all components, with everything worth telling. */
    public JsonContent document(boolean explain) {
        return TranslationsDocument.of(translations, verdict.diagnostics(), explain);
    }
}
