package io.tykredis.app;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.input.InvalidInput;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.Linter;
import io.tykredis.lint.TargetFormat;
import io.tykredis.model.RedisSpec;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Translator;
import jakarta.inject.Singleton;
import java.util.List;

/** The use case that translates the bytes of a spec into settings and diagnostics. */
@Singleton
public final class Translate {

    private final SpecInput specs;
    private final Translator translator;
    private final Linter linter;
    private final TranslationListener listener;

    public Translate(SpecInput specs, Translator translator, Linter linter, TranslationListener listener) {
        this.specs = specs;
        this.translator = translator;
        this.linter = linter;
        this.listener = listener;
    }

    /**
     * Translates for the components that the spec names, or for all, to write in {@code format}.
     *
     * @throws io.tykredis.input.InvalidInput if it is not a spec
     * @throws io.tykredis.diagnostic.RejectedInput if it would not work, or has warnings and {@code strict} is set
     */
    public TranslationResult all(byte[] bytes, TargetFormat format, boolean strict) {
        RedisSpec spec = read(bytes, TranslationListener.NO_COMPONENT);
        return judged(spec, translator.translate(spec), format, strict);
    }

    /** Translates for one component, whether the spec names it or not. */
    public TranslationResult one(byte[] bytes, ComponentTable table, TargetFormat format, boolean strict) {
        RedisSpec spec = read(bytes, table.name());
        return judged(spec, List.of(translator.translate(spec, table)), format, strict);
    }

    /** All diagnostics of a spec. None is fatal here. */
    public Diagnostics lint(byte[] bytes, TargetFormat format) {
        return lint(specs.read(bytes), format);
    }

    public Diagnostics lint(RedisSpec spec, TargetFormat format) {
        return verdict(spec, translator.translate(spec), format);
    }

    private RedisSpec read(byte[] bytes, String component) {
        try {
            return specs.read(bytes);
        } catch (InvalidInput e) {
            listener.ended(component, TranslationListener.NO_MODE, TranslationListener.Outcome.INVALID);
            throw e;
        }
    }

    private TranslationResult judged(
            RedisSpec spec, List<Translation> translations, TargetFormat format, boolean strict) {
        TranslationListener.Outcome outcome = TranslationListener.Outcome.REFUSED;
        try {
            Diagnostics verdict = verdict(spec, translations, format).require(strict);
            outcome = TranslationListener.Outcome.TRANSLATED;
            return new TranslationResult(translations, verdict);
        } finally {
            for (Translation translation : translations) {
                listener.ended(
                        translation.table().name(), spec.main().topology().mode(), outcome);
            }
        }
    }

    private Diagnostics verdict(RedisSpec spec, List<Translation> translations, TargetFormat format) {
        return new Diagnostics(linter.lint(new LintContext(spec, translations, format)));
    }
}
