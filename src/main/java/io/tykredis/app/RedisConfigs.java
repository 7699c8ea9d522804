package io.tykredis.app;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.document.DiagnosticDocument;
import io.tykredis.lint.LintContext;
import io.tykredis.lint.Linter;
import io.tykredis.model.SpecReader;
import io.tykredis.redis.conf.ServerFiles;
import io.tykredis.redis.conf.ServerRequest;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Translator;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** The use case that writes the configuration files of a spec's Redis servers. */
@Singleton
public final class RedisConfigs {

    private final SpecReader reader;
    private final Translator translator;
    private final Linter linter;

    RedisConfigs(SpecReader reader, Translator translator, Linter linter) {
        this.reader = reader;
        this.translator = translator;
        this.linter = linter;
    }

    /**
     * Returns the files by name, with all diagnostics.
     *
     * @throws io.tykredis.input.InvalidInput if the body is not a valid request
     * @throws io.tykredis.diagnostic.RejectedInput if it would not work, or has warnings and {@code strict} is set
     */
    public ObjectNode document(byte[] body, boolean strict) {
        ServerRequest request = ServerRequest.read(body, reader);
        List<Translation> translations = translator.translate(request.spec());
        ServerFiles files = request.files(translations);
        List<Diagnostic> ofTheSpec = linter.lint(new LintContext(request.spec(), translations));
        Diagnostics verdict = new Diagnostics(Stream.concat(ofTheSpec.stream(), files.diagnostics().stream())
                        .sorted()
                        .toList())
                .require(strict);
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ObjectNode named = document.putObject("files");
        files.files().forEach(named::put);
        document.set("diagnostics", DiagnosticDocument.of(verdict.diagnostics()));
        return document;
    }
}
