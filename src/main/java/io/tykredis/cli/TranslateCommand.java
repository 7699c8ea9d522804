package io.tykredis.cli;

import io.tykredis.app.Translate;
import io.tykredis.app.TranslationResult;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.format.Format;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command for {@code POST /v1/translations}. Its output is identical, byte for byte. */
@Command(name = TranslateCommand.NAME, description = "Translate a spec into the components' own settings.")
@Singleton
final class TranslateCommand implements Subcommand {

    static final String NAME = "translate";

    private final Translate translations;
    private final NamedChoices choices;

    @Mixin
    private final InputFile spec = new InputFile();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final OutputFolder folder = new OutputFolder();

    @Mixin
    private final StrictOption strictness = new StrictOption();

    @Mixin
    private final ComponentOption component = new ComponentOption();

    @Mixin
    private final FormatOption format = new FormatOption();

    @Option(
            names = "--target",
            paramLabel = "[COMPONENT=][KIND/]NAME/CONTAINER",
            description = "Deployment and container of a component, for --format kubernetes; repeat it for each"
                    + " component. Default: tyk-<component>/tyk-<component>. Example: gateway=my-gateway/tyk")
    private List<String> targets = List.of();

    @Option(
            names = "--explain",
            description =
                    "Also show which field of the spec sets each key. Requires --format json, without --component.")
    private boolean explain;

    @Option(names = "--redact", description = "Replace every password with <redacted>.")
    private boolean redact;

    TranslateCommand(Translate translations, NamedChoices choices) {
        this.translations = translations;
        this.choices = choices;
    }

    @Override
    public void run(Console console) throws IOException {
        if (folder.isGiven() && output.isGiven()) {
            throw CommandFailure.usage("--output and --output-dir cannot be combined.");
        }
        Format chosen =
                targets.isEmpty() ? format.in(choices) : format.in(choices).at(targets);
        if (explain && (component.isGiven() || folder.isGiven() || !TranslationResult.explains(chosen))) {
            throw CommandFailure.usage("--explain requires --format json, without --component and --output-dir.");
        }
        // Checked before the input is read, so that a misspelt name is reported before the user types a spec.
        ComponentTable only = component.in(choices);
        TranslationResult translated = only == null
                ? translations.all(spec.read(console), chosen, strictness.strict())
                : translations.one(spec.read(console), only, chosen, strictness.strict());
        TranslationResult shown = redact ? translated.redacted() : translated;
        boolean secret = !redact && translated.holdsPassword();
        if (folder.isGiven()) {
            folder.write(shown.files(chosen), secret, console);
        } else {
            output.write(only == null ? shown.all(chosen, explain) : shown.one(chosen), secret, console);
        }
        console.report(translated.verdict().diagnostics());
    }
}
