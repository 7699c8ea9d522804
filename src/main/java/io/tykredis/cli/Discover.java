package io.tykredis.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.format.PrettyJson;
import io.tykredis.format.SpecDocument;
import io.tykredis.redis.live.Discoverer;
import io.tykredis.redis.live.Discovery;
import io.tykredis.redis.live.DiscoveryRequest;
import io.tykredis.redis.live.LiveDocument;
import jakarta.inject.Singleton;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** As {@code POST /v1/discoveries}, but from the user's own machine. */
@Command(
        name = "discover",
        description = "Find out a spec from one live node or Sentinel: {\"endpoint\": \"redis:6379\", …}.")
@Singleton
final class Discover implements Verb {

    private final Discoverer discoverer;

    @Mixin
    private final InputFile input = new InputFile();

    @Mixin
    private final OutputFile output = new OutputFile();

    @Mixin
    private final TimeLimit limit = new TimeLimit();

    Discover(Discoverer discoverer) {
        this.discoverer = discoverer;
    }

    @Override
    public void run(Console console) throws IOException {
        Discovery discovery = discoverer.discover(DiscoveryRequest.read(input.read(console)), limit.vantage());
        ObjectNode document = LiveDocument.of(discovery);
        output.write(PrettyJson.text(document), SpecDocument.holdsPassword(document), console);
        if (discovery.spec() == null) {
            throw new Failure(Exit.ERRORS, "No spec was found.");
        }
        if (!discovery.ok()) {
            throw new Failure(Exit.ERRORS, "A check has failed: the spec may lack something.");
        }
    }
}
