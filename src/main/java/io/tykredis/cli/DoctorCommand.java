package io.tykredis.cli;

import io.tykredis.app.Diagnose;
import io.tykredis.app.Import;
import io.tykredis.doctor.Diagnosis;
import io.tykredis.document.DiagnosisDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.redis.probe.ProbeContext;
import io.tykredis.report.DiagnosisText;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command for {@code POST /v1/diagnoses}, with live checks from the user's own machine unless it is offline. */
@Command(
        name = "doctor",
        description = {
            "Find out why components do not connect or do not share data.",
            "It compares the connections, explains the findings, checks the live Redis with each component's own"
                    + " settings, and lists the three things to do first. It writes nothing to Redis.",
            "Example: tyk-redis doctor tyk.conf tyk_analytics.conf pump.conf"
        })
@Singleton
final class DoctorCommand implements Subcommand {

    private final Diagnose diagnoses;
    private final Import imports;

    @Mixin
    private final InputFiles input = new InputFiles();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final TimeLimit limit = new TimeLimit();

    @Option(names = "--offline", description = "Do not connect to Redis.")
    private boolean offline;

    @Option(names = "--json", description = "Print the answer of POST /v1/diagnoses instead of text.")
    private boolean json;

    DoctorCommand(Diagnose diagnoses, Import imports) {
        this.diagnoses = diagnoses;
        this.imports = imports;
    }

    @Override
    public void run(Console console) throws IOException {
        input.expand(imports::isReadable, console);
        Optional<ProbeContext> context = offline ? Optional.empty() : Optional.of(limit.vantage());
        Diagnosis diagnosis = input.isOne()
                ? diagnoses.request(input.read(console), input.name(), context)
                : diagnoses.files(input.all(console), context);
        output.write(json ? PrettyJson.text(DiagnosisDocument.of(diagnosis)) : DiagnosisText.of(diagnosis), console);
        if (!diagnosis.ok()) {
            throw new CommandFailure(ExitCode.ERRORS, "The deployment has errors.");
        }
    }
}
