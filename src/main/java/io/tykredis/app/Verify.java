package io.tykredis.app;

import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.Linter;
import io.tykredis.model.RedisSpec;
import io.tykredis.redis.probe.ProbeContext;
import io.tykredis.redis.probe.Verification;
import io.tykredis.redis.probe.Verifier;
import io.tykredis.translate.Translator;
import jakarta.inject.Singleton;

/** The use case that checks whether a live Redis works for the components of a spec. */
@Singleton
public final class Verify {

    private final SpecInput specs;
    private final Translator translator;
    private final Linter linter;
    private final Verifier verifier;

    Verify(SpecInput specs, Translator translator, Linter linter, Verifier verifier) {
        this.specs = specs;
        this.translator = translator;
        this.linter = linter;
        this.verifier = verifier;
    }

    /**
     * Checks the live Redis, but connects only if the spec can work.
     *
     * @throws io.tykredis.input.InvalidInput if it is not a valid spec
     * @throws io.tykredis.diagnostic.RejectedInput if it cannot work with any Redis
     * @throws io.tykredis.redis.probe.DisallowedTargets if it names a disallowed target
     */
    public Verification verify(byte[] body, ProbeContext vantage) {
        RedisSpec spec = specs.read(body);
        new Diagnostics(linter.lint(new LintContext(spec, translator.translate(spec)))).require(false);
        return verifier.verify(spec, vantage);
    }
}
