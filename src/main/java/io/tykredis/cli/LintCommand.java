package io.tykredis.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.app.Fix;
import io.tykredis.app.Import;
import io.tykredis.app.Lint;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.format.Format;
import io.tykredis.imports.form.SentFile;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.report.Findings;
import io.tykredis.report.Report;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The command for {@code POST /v1/lint}: the report on standard output. If it goes to a file, standard error has the
 * text for people.
 */
@Command(
        name = "lint",
        description = {
            "Report problems of a spec, or of files in any form that \"import\" reads.",
            "--format adds the diagnostics of that output format; no settings are written.",
            "The nearest .tyk-redis.yaml, in this directory or above it, can set --report, --fail-on, --select, --ignore."
        })
@Singleton
final class LintCommand implements Subcommand {

    private final Lint lints;
    private final Fix fix;
    private final Import imports;
    private final NamedChoices choices;

    @Mixin
    private final InputFiles input = new InputFiles();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private final StrictOption strictness = new StrictOption();

    @Mixin
    private final ComponentOption component = new ComponentOption();

    @Option(names = "--env-file", description = "The input is an env file.")
    private boolean envFile;

    @Mixin
    private final FixOptions fixes = new FixOptions();

    @Mixin
    private final ReportOptions reports = new ReportOptions();

    LintCommand(Lint lints, Fix fix, Import imports, NamedChoices choices) {
        this.lints = lints;
        this.fix = fix;
        this.imports = imports;
        this.choices = choices;
    }

    @Override
    public void run(Console console) throws IOException {
        input.expand(imports::isReadable, console);
        ReportSettings settings = reports.over(ProjectFile.above(console.folder()), choices);
        if (strictness.strict()) {
            settings = settings.strict();
        }
        Findings found = (fixes.isGiven() ? fixed(settings, console) : findings(settings.report(), console))
                .only(settings::wants);
        if (!fixes.isDiff()) {
            output.write(settings.report().text(found), console);
        }
        if (fixes.isDiff() || output.isGiven()) {
            console.report(found.diagnostics());
            console.reportErrors(found.errors());
        }
        if (found.reach(settings.failOn())) {
            throw new CommandFailure(ExitCode.ERRORS, "Found " + found.summary() + ".");
        }
    }

    private Findings fixed(ReportSettings settings, Console console) throws IOException {
        ComponentTable only = component.in(choices);
        EditedFiles files = new EditedFiles(input, console);
        List<SentFile> before = files.before().stream()
                .map(file -> envFile ? file : new SentFile(file.name(), file.content(), only, file.at()))
                .toList();
        Fix.Fixed fixed = fix.files(
                before,
                found -> settings.wants(found.code().slug())
                        && (only == null
                                || found.component() == null
                                || only.name().equals(found.component())));
        List<String> after = fixed.files().stream().map(SentFile::content).toList();
        if (fixes.isDiff()) {
            files.show(after, console);
        } else {
            files.write(after, console);
        }
        return Findings.of(fixed.left().diagnostics(), fixed.files());
    }

    private Findings findings(Report report, Console console) throws IOException {
        ComponentTable only = component.in(choices);
        Format target = format.in(choices);
        if (!input.isOne() && only == null && !envFile) {
            List<SentFile> sent = input.all(console);
            return found(report, sent, () -> lints.files(sent));
        }
        byte[] content = input.read(console);
        String name = input.name();
        List<SentFile> sent = List.of(new SentFile(name, new String(content, UTF_8), null, Pointer.ROOT));
        return found(report, sent, () -> one(content, name, only, target)).of(name);
    }

    private Findings one(byte[] content, @Nullable String name, @Nullable ComponentTable only, Format target) {
        if (only != null) {
            return lints.configuration(imports.request(content, only, envFile), only);
        }
        return envFile ? lints.variables(content) : lints.file(content, name, target);
    }

    /** The findings. An unreadable file is a finding too, if the report format supports it. */
    private static Findings found(Report report, List<SentFile> sent, Supplier<Findings> work) {
        try {
            return work.get();
        } catch (InvalidInput e) {
            if (!report.reportsErrors()) {
                throw e;
            }
            return Findings.ofErrors(e.errors(), sent);
        }
    }
}
