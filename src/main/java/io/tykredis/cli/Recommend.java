package io.tykredis.cli;

import io.tykredis.advice.Advisor;
import io.tykredis.format.PrettyJson;
import jakarta.inject.Singleton;
import java.io.IOException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** As {@code POST /v1/recommendations}. */
@Command(
        name = "recommend",
        description = "Rank the ways to deploy Redis for what is required: {\"maxRtoSeconds\": 60, …}.")
@Singleton
final class Recommend implements Verb {

    private final Advisor advisor;

    @Mixin
    private final InputFile input = new InputFile();

    @Mixin
    private final OutputFile output = new OutputFile();

    Recommend(Advisor advisor) {
        this.advisor = advisor;
    }

    @Override
    public void run(Console console) throws IOException {
        output.write(PrettyJson.text(advisor.recommend(input.read(console))), console);
    }
}
