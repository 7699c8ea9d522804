package io.tykredis.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.app.Upgrade;
import io.tykredis.app.UpgradeResult;
import io.tykredis.format.PrettyJson;
import io.tykredis.upgrade.UpgradeRequest;
import io.tykredis.upgrade.UpgradeRequestReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command for {@code POST /v1/upgrades}. */
@Command(
        name = "upgrade",
        description = {
            "Show what an upgrade changes for a spec or files.",
            "It lists changed keys, bugs that are fixed or introduced, supported Redis versions and the order of the upgrade.",
            "A RELEASE is a Tyk release (5.8.6) or one of a component (pump=1.12.2); repeat the option for several.",
            "Example: tyk-redis upgrade --from 4.0.15 --to 5.8.6 --spec spec.json"
        })
@Singleton
final class UpgradeCommand implements Subcommand {

    private final Upgrade upgrades;

    @Option(
            names = "--spec",
            paramLabel = "SPEC",
            description = "The spec (JSON), instead of files. Without either: standard input.")
    private @Nullable Path spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "The files of one deployment, in any form that import reads.")
    private List<Path> files = List.of();

    @Option(
            names = "--from",
            paramLabel = "RELEASE",
            description = "The release before the upgrade. Default: the releases in the spec or the files.")
    private List<String> from = List.of();

    @Option(names = "--to", paramLabel = "RELEASE", required = true, description = "The release after the upgrade.")
    private List<String> to = List.of();

    @Option(names = "--path", description = "Include the intermediate releases with changes.")
    private boolean path;

    @Option(names = "--redact", description = "Mask passwords, and all in files that may be one.")
    private boolean redact;

    @Mixin
    private final OutputFile output = new OutputFile();

    UpgradeCommand(Upgrade upgrades) {
        this.upgrades = upgrades;
    }

    @Override
    public void run(Console console) throws IOException {
        ObjectNode releases = JsonNodeFactory.instance.objectNode();
        releases(releases, UpgradeRequest.FROM.name(), from);
        releases(releases, UpgradeRequest.TO.name(), to);
        UpgradeResult full = result(releases, console);
        UpgradeResult result = redact ? upgrades.redacted(full) : full;
        output.write(PrettyJson.text(result.document(path)), result.holdsPasswords(), console);
        console.report(result.introduced());
    }

    private UpgradeResult result(ObjectNode releases, Console console) throws IOException {
        if (files.isEmpty()) {
            return upgrades.spec(InputFile.read(spec == null ? InputFile.STANDARD_INPUT : spec, console), releases);
        }
        if (spec != null) {
            throw CommandFailure.usage("--spec and FILE cannot be combined.");
        }
        return upgrades.files(InputFiles.all(files, console), releases);
    }

    /** Adds a request field: an object of releases by component. */
    private static void releases(ObjectNode into, String name, List<String> values) {
        if (values.isEmpty()) {
            return;
        }
        ObjectNode node = into.putObject(name);
        for (String value : values) {
            int equals = value.indexOf('=');
            String component = equals < 0 ? UpgradeRequestReader.TYK : value.substring(0, equals);
            if (node.has(component)) {
                throw CommandFailure.usage("--" + name + " has two releases for \"" + component + "\". Keep one.");
            }
            node.put(component, value.substring(equals + 1));
        }
    }
}
