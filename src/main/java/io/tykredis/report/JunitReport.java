package io.tykredis.report;

import io.tykredis.diagnostic.Severity;
import io.tykredis.input.SourcePosition;
import jakarta.inject.Singleton;
import java.util.List;

/** A JUnit test report for CI systems. Each finding is a test case; notes are passed tests. */
@Singleton
public final class JunitReport implements Report {

    private static final String NAME = "tyk-redis lint";
    private static final int FIRST_PRINTABLE = 0x20;

    @Override
    public String name() {
        return "junit";
    }

    @Override
    public String mediaType() {
        return "application/xml";
    }

    @Override
    public String text(Findings findings) {
        List<ReportedFinding> all = findings.all();
        long failures = all.stream().filter(JunitReport::fails).count();
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n");
        xml.append("  <testsuite name=\"").append(NAME).append("\" tests=\"").append(Math.max(1, all.size()));
        xml.append("\" failures=\"").append(failures).append("\" errors=\"0\">\n");
        all.forEach(found -> add(xml, found));
        if (all.isEmpty()) {
            xml.append("    <testcase classname=\"").append(NAME).append("\" name=\"no problems\"/>\n");
        }
        return xml.append("  </testsuite>\n</testsuites>\n").toString();
    }

    private static boolean fails(ReportedFinding found) {
        return found.severity() != Severity.INFO;
    }

    private static void add(StringBuilder xml, ReportedFinding found) {
        String file = found.file().isEmpty() ? NAME : found.file();
        SourcePosition position = found.position();
        String place = position == null ? found.pointer().toString() : position.line() + ":" + position.column();
        xml.append("    <testcase classname=\"").append(escaped(file)).append("\" name=\"");
        xml.append(escaped((found.code() + " " + place).strip())).append("\">\n");
        String text = escaped(found.message() + "\nFix: " + found.fix());
        if (fails(found)) {
            xml.append("      <failure type=\"").append(found.severity()).append("\" message=\"");
            xml.append(escaped(found.message())).append("\">").append(text).append("</failure>\n");
        } else {
            xml.append("      <system-out>").append(text).append("</system-out>\n");
        }
        xml.append("    </testcase>\n");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\n' -> escaped.append("&#10;");
                default -> escaped.appendCodePoint(isXml(c) ? c : '\uFFFD');
            }
        });
        return escaped.toString();
    }

    /** Whether XML 1.0 allows the character. */
    private static boolean isXml(int c) {
        return c == '\t' || (c >= FIRST_PRINTABLE && !(c >= 0xD800 && c <= 0xDFFF) && c != 0xFFFE && c != 0xFFFF);
    }
}
