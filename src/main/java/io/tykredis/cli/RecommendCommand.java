package io.tykredis.cli;

import io.tykredis.app.Recommend;
import io.tykredis.format.PrettyJson;
import jakarta.inject.Singleton;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The command for {@code POST /v1/recommendations}. */
@Command(
        name = "recommend",
        description = {
            "Rank the ways to deploy Redis for your requirements.",
            "The input is JSON with any of maxRtoSeconds, maxRpoSeconds, minAvailability, environment, needsSharding,"
                    + " needsMultiRegion, maxCost. Example: {\"maxRtoSeconds\": 60, \"environment\": \"production\"}"
        })
@Singleton
final class RecommendCommand implements Subcommand {

    private final Recommend advisor;

    @Mixin
    private final InputFile input = new InputFile();

    @Mixin
    private final OutputFile output = new OutputFile();

    RecommendCommand(Recommend advisor) {
        this.advisor = advisor;
    }

    @Override
    public void run(Console console) throws IOException {
        output.write(PrettyJson.text(advisor.recommend(input.read(console))), console);
    }
}
