package io.tykredis.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.Refused;
import io.tykredis.format.PrettyJson;
import io.tykredis.json.InvalidInput;
import io.tykredis.terraform.ExternalDataSource;
import io.tykredis.terraform.FailureLine;
import jakarta.inject.Singleton;
import java.io.IOException;
import picocli.CommandLine.Command;

/** As {@code POST /v1/terraform/external}; a failure is one line, which Terraform shows. */
@Command(
        name = "terraform",
        description = "Be the program of Terraform's external data source: the query on standard input, the result on"
                + " standard output.")
@Singleton
final class Terraform implements Verb {

    private final ExternalDataSource dataSource;

    Terraform(ExternalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void run(Console console) throws IOException {
        console.print(PrettyJson.text(answer(console.in().readAllBytes())));
    }

    private ObjectNode answer(byte[] query) {
        try {
            return dataSource.answer(query);
        } catch (InvalidInput e) {
            throw new Failure(Exit.ERRORS, FailureLine.of(e));
        } catch (Refused e) {
            throw new Failure(Exit.ERRORS, FailureLine.of(e));
        }
    }
}
