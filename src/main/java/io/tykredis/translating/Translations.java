package io.tykredis.translating;

import io.tykredis.diagnostic.Verdict;
import io.tykredis.json.InvalidInput;
import io.tykredis.lint.Linter;
import io.tykredis.lint.Output;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.ComponentTable;
import io.tykredis.mapping.Translation;
import io.tykredis.mapping.Translator;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.SpecReader;
import java.util.List;

/** From the bytes of a spec to settings and a verdict: what every surface does, whatever it looks like. */
public final class Translations {

    private final SpecReader reader;
    private final Translator translator;
    private final Linter linter;
    private final Account account;

    public Translations(SpecReader reader, Translator translator, Linter linter, Account account) {
        this.reader = reader;
        this.translator = translator;
        this.linter = linter;
        this.account = account;
    }

    /**
     * For the components that the spec names, or for all, to be written in {@code format}.
     *
     * @throws io.tykredis.json.InvalidInput if it is no spec
     * @throws io.tykredis.diagnostic.Refused if it would not work, or, if {@code strict}, has warnings
     */
    public Translated all(byte[] bytes, Output format, boolean strict) {
        RedisSpec spec = read(bytes, Account.NO_COMPONENT);
        return judged(spec, translator.translate(spec), format, strict);
    }

    /** The same for one component, whether the spec names it or not. */
    public Translated one(byte[] bytes, ComponentTable table, Output format, boolean strict) {
        RedisSpec spec = read(bytes, table.name());
        return judged(spec, List.of(translator.translate(spec, table)), format, strict);
    }

    /** Everything worth telling about a spec, nothing of which is fatal here. */
    public Verdict lint(byte[] bytes, Output format) {
        return lint(reader.read(bytes), format);
    }

    public Verdict lint(RedisSpec spec, Output format) {
        return verdict(spec, translator.translate(spec), format);
    }

    private RedisSpec read(byte[] bytes, String component) {
        try {
            return reader.read(bytes);
        } catch (InvalidInput e) {
            account.ended(component, Account.NO_MODE, Account.Outcome.INVALID);
            throw e;
        }
    }

    private Translated judged(RedisSpec spec, List<Translation> translations, Output format, boolean strict) {
        Account.Outcome outcome = Account.Outcome.REFUSED;
        try {
            Verdict verdict = verdict(spec, translations, format).require(strict);
            outcome = Account.Outcome.TRANSLATED;
            return new Translated(translations, verdict);
        } finally {
            for (Translation translation : translations) {
                account.ended(translation.table().name(), spec.main().topology().mode(), outcome);
            }
        }
    }

    private Verdict verdict(RedisSpec spec, List<Translation> translations, Output format) {
        return new Verdict(linter.lint(new Subject(spec, translations, format)));
    }
}
