package io.tykredis.report;

import io.tykredis.document.LintDocument;
import io.tykredis.format.PrettyJson;
import jakarta.inject.Singleton;

/** The response of the API. It contains no errors: the API reports them as a problem. */
@Singleton
public final class JsonReport implements Report {

    public static final String NAME = "json";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public boolean reportsErrors() {
        return false;
    }

    @Override
    public String text(Findings findings) {
        return PrettyJson.text(LintDocument.of(findings.diagnostics(), findings.sources()));
    }
}
