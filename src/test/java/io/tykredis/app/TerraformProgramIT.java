package io.tykredis.app;

import io.tykredis.cli.Program;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The packaged program itself. */
class TerraformProgramIT extends TerraformProgramContract {

    @Override
    List<String> program() throws IOException {
        return Stream.concat(Program.packaged().command().stream(), Stream.of("terraform"))
                .toList();
    }
}
