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

    /** The same result with every password masked. */
    public TranslationResult redacted() {
        return new TranslationResult(
                translations.stream().map(Translation::redacted).toList(), verdict);
    }

    /** The result with every password masked, or as it is. */
    public TranslationResult shown(boolean redacted) {
        return redacted ? redacted() : this;
    }

    /** Whether it contains a password, not only references. */
    public boolean holdsPassword() {
        return translations.stream()
                .flatMap(translation -> translation.settings().stream())
                .anyMatch(setting ->
                        setting.secret().isPresent() && setting.reference().isEmpty());
    }

    /** Whether a format can contain diagnostics in addition to the settings. */
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
     * Returns the translations of all components; JSON includes all diagnostics.
     *
     * @param explain whether to include the source of each key, which only JSON can contain
     */
    public byte[] all(Format format, boolean explain) {
        return explains(format)
                ? PrettyJson.bytes(document(explain))
                : format.all(translations).getBytes(UTF_8);
    }

    /** The translation of one component or all, as files of a folder. */
    public List<FormatFile> files(Format format) {
        return format.files(translations);
    }

    /** The translations of all components, with all diagnostics. */
    public JsonContent document(boolean explain) {
        return TranslationsDocument.of(translations, verdict.diagnostics(), explain);
    }
}
