package io.tykredis.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.app.FailureLine;
import io.tykredis.app.TerraformExternal;
import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.format.PrettyJson;
import io.tykredis.input.InvalidInput;
import jakarta.inject.Singleton;
import java.io.IOException;
import picocli.CommandLine.Command;

/** The command for {@code POST /v1/terraform/external}. It reports a failure as one line, which Terraform shows. */
@Command(
        name = "terraform",
        description =
                "Act as the program of Terraform's external data source: the query on standard input, the result on"
                        + " standard output.")
@Singleton
final class TerraformCommand implements Subcommand {

    private final TerraformExternal dataSource;

    TerraformCommand(TerraformExternal dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void run(Console console) throws IOException {
        console.print(PrettyJson.text(answer(console.in().readAllBytes())));
    }

    private ObjectNode answer(byte[] query) {
        try {
            return dataSource.answer(query);
        } catch (InvalidInput | RejectedInput e) {
            throw new CommandFailure(ExitCode.ERRORS, FailureLine.of(e));
        }
    }
}
