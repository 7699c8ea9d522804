package io.tykredis.cli;

import io.tykredis.diagnostic.Verdict;
import io.tykredis.format.PrettyJson;
import io.tykredis.lint.Linter;
import io.tykredis.lint.Subject;
import io.tykredis.mapping.Translator;
import io.tykredis.redis.live.LiveDocument;
import io.tykredis.redis.live.Verification;
import io.tykredis.redis.live.Verifier;
import io.tykredis.spec.RedisSpec;
import io.tykredis.spec.SpecReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** As {@code POST /v1/verifications}, but from the user's own machine. */
@Command(
        name = "verify",
        description = "Try whether a live Redis works for the components of a spec. Nothing is written to it.")
@Singleton
final class Verify implements Verb {

    private final SpecReader reader;
    private final Translator translator;
    private final Linter linter;
    private final Verifier verifier;

    @Mixin
    private final InputFile spec = new InputFile();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final TimeLimit limit = new TimeLimit();

    Verify(SpecReader reader, Translator translator, Linter linter, Verifier verifier) {
        this.reader = reader;
        this.translator = translator;
        this.linter = linter;
        this.verifier = verifier;
    }

    @Override
    public void run(Console console) throws IOException {
        RedisSpec wanted = reader.read(spec.read(console));
        new Verdict(linter.lint(new Subject(wanted, translator.translate(wanted)))).require(false);
        Verification verification = verifier.verify(wanted, limit.vantage());
        output.write(PrettyJson.text(LiveDocument.of(verification)), console);
        if (!verification.ok()) {
            throw new Failure(Exit.ERRORS, "A check has failed.");
        }
    }
}
