package io.tykredis.app;

import io.tykredis.diagnostic.Verdict;
import io.tykredis.lint.Linter;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.Translator;
import io.tykredis.redis.live.Vantage;
import io.tykredis.redis.live.Verification;
import io.tykredis.redis.live.Verifier;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.SpecReader;

/** Tries whether a live Redis works for the components of a spec. */
public final class Verifications {

    private final SpecReader reader;
    private final Translator translator;
    private final Linter linter;
    private final Verifier verifier;

    Verifications(SpecReader reader, Translator translator, Linter linter, Verifier verifier) {
        this.reader = reader;
        this.translator = translator;
        this.linter = linter;
        this.verifier = verifier;
    }

    /**
     * Connects only for a spec that could work.
     *
     * @throws io.tykredis.json.InvalidInput if it is no spec
     * @throws io.tykredis.diagnostic.Refused if it would not work whatever the Redis
     * @throws io.tykredis.redis.live.RefusedTargets if it names what may not be contacted from there
     */
    public Verification verify(byte[] body, Vantage vantage) {
        RedisSpec spec = reader.read(body);
        new Verdict(linter.lint(new Subject(spec, translator.translate(spec)))).require(false);
        return verifier.verify(spec, vantage);
    }
}
