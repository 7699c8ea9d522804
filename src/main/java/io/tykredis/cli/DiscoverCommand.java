package io.tykredis.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.app.Discover;
import io.tykredis.document.ProbeDocument;
import io.tykredis.document.SpecDocument;
import io.tykredis.format.PrettyJson;
import io.tykredis.redis.probe.Discovery;
import io.tykredis.redis.probe.DiscoveryRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command for {@code POST /v1/discoveries}, run from the user's own machine. */
@Command(
        name = "discover",
        description = {
            "Discover the spec of a live deployment from one node or Sentinel.",
            "Example of the input: {\"endpoint\": \"redis:6379\", \"password\": \"s3cret\", \"tls\": {}}"
        })
@Singleton
final class DiscoverCommand implements Subcommand {

    private final Discover discoverer;

    @Mixin
    private final InputFile input = new InputFile();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final TimeLimit limit = new TimeLimit();

    DiscoverCommand(Discover discoverer) {
        this.discoverer = discoverer;
    }

    @Override
    public void run(Console console) throws IOException {
        Discovery discovery = discoverer.discover(DiscoveryRequest.read(input.read(console)), limit.vantage());
        ObjectNode document = ProbeDocument.of(discovery);
        output.write(PrettyJson.text(document), SpecDocument.holdsPassword(document), console);
        if (discovery.spec() == null) {
            throw new CommandFailure(ExitCode.ERRORS, "No spec was found.");
        }
        if (!discovery.ok()) {
            throw new CommandFailure(ExitCode.ERRORS, "A check failed: the spec may be incomplete.");
        }
    }
}
