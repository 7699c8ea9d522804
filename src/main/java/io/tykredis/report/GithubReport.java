package io.tykredis.report;

import io.tykredis.diagnostic.Severity;
import io.tykredis.input.SourcePosition;
import jakarta.inject.Singleton;

/** The workflow commands that GitHub Actions shows as annotations. */
@Singleton
public final class GithubReport implements Report {

    @Override
    public String name() {
        return "github";
    }

    @Override
    public String mediaType() {
        return "text/plain";
    }

    @Override
    public String text(Findings findings) {
        StringBuilder text = new StringBuilder();
        for (ReportedFinding found : findings.all()) {
            text.append("::")
                    .append(found.severity() == Severity.INFO ? "notice" : found.severity())
                    .append(' ');
            SourcePosition position = found.position();
            if (position != null && !found.file().isEmpty()) {
                text.append("file=").append(property(found.file()));
                text.append(",line=").append(position.line());
                text.append(",col=").append(position.column()).append(',');
            }
            text.append("title=").append(property(found.code())).append("::");
            text.append(data(found.message() + "\nFix: " + found.fix())).append('\n');
        }
        return text.toString();
    }

    private static String data(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
