package io.tykredis.cli;

import io.tykredis.app.Import;
import io.tykredis.app.Verify;
import io.tykredis.document.ProbeDocument;
import io.tykredis.document.SpecDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.imports.ImportResult;
import io.tykredis.model.RedisSpec;
import io.tykredis.redis.probe.Verification;
import jakarta.inject.Singleton;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command for {@code POST /v1/verifications}, run from the user's own machine. */
@Command(
        name = "verify",
        description = {
            "Check whether a live Redis works for the components of a spec, or of files in any form that \"import\" reads.",
            "Nothing is written to it."
        })
@Singleton
final class VerifyCommand implements Subcommand {

    private final Verify verifications;
    private final Import imports;

    @Mixin
    private final InputFiles input = new InputFiles();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final TimeLimit limit = new TimeLimit();

    VerifyCommand(Verify verifications, Import imports) {
        this.verifications = verifications;
        this.imports = imports;
    }

    @Override
    public void run(Console console) throws IOException {
        Verification verification = verifications.verify(spec(console), limit.vantage());
        output.write(PrettyJson.text(ProbeDocument.of(verification)), console);
        if (!verification.ok()) {
            throw new CommandFailure(ExitCode.ERRORS, "A check failed.");
        }
    }

    /** The spec from the command line, or the one imported from files. If there are several planes, uses the first. */
    private byte[] spec(Console console) throws IOException {
        input.expand(imports::isReadable, console);
        byte[] only = input.isOne() ? input.read(console) : null;
        if (only != null && !imports.isConfiguration(only)) {
            return only;
        }
        ImportResult imported = only == null ? imports.files(input.all(console)) : imports.all(only, input.name());
        console.report(imported.diagnostics());
        console.reportNote(imported.assumed());
        RedisSpec spec = imported.require(false);
        if (imported.planes().size() > 1) {
            console.reportWarning("Only the Redis of the plane \""
                    + imported.planes().get(0).name() + "\" is checked. The files configure "
                    + imported.planes().size() + " planes.");
        }
        return PrettyJson.bytes(SpecDocument.of(spec));
    }
}
