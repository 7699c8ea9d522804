package io.tykredis.cli;

import io.tykredis.app.Verify;
import io.tykredis.document.ProbeDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.redis.probe.Verification;
import jakarta.inject.Singleton;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command for {@code POST /v1/verifications}, run from the user's own machine. */
@Command(
        name = "verify",
        description = "Check whether a live Redis works for the components of a spec. Nothing is written to it.")
@Singleton
final class VerifyCommand implements Subcommand {

    private final Verify verifications;

    @Mixin
    private final InputFile spec = new InputFile();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final TimeLimit limit = new TimeLimit();

    VerifyCommand(Verify verifications) {
        this.verifications = verifications;
    }

    @Override
    public void run(Console console) throws IOException {
        Verification verification = verifications.verify(spec.read(console), limit.vantage());
        output.write(PrettyJson.text(ProbeDocument.of(verification)), console);
        if (!verification.ok()) {
            throw new CommandFailure(ExitCode.ERRORS, "A check failed.");
        }
    }
}
