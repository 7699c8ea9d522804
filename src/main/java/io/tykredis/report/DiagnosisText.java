package io.tykredis.report;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.doctor.Cause;
import io.tykredis.doctor.Diagnosis;
import io.tykredis.doctor.LiveResult;
import io.tykredis.doctor.NextStep;
import io.tykredis.input.SourcePosition;
import io.tykredis.redis.probe.Check;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A diagnosis as text for people. */
public final class DiagnosisText {

    private final StringBuilder text = new StringBuilder();

    private DiagnosisText() {}

    public static String of(Diagnosis diagnosis) {
        DiagnosisText page = new DiagnosisText();
        page.text.append(ConnectionTable.of(diagnosis.connections()));
        if (!diagnosis.note().isEmpty()) {
            page.text.append(diagnosis.note()).append('\n');
        }
        page.causes(diagnosis.causes());
        diagnosis.live().ifPresent(page::live);
        page.first(diagnosis.first());
        return page.text.toString();
    }

    private void causes(List<Cause> causes) {
        causes.forEach(cause -> {
            text.append("\n")
                    .append(cause.code().severity())
                    .append(": ")
                    .append(cause.code().when().replace("`", ""))
                    .append(" [")
                    .append(cause.code().slug())
                    .append("]\n");
            cause.diagnostics().forEach(this::finding);
        });
    }

    private void finding(Diagnostic found) {
        text.append("  ").append(place(found)).append(found.message()).append('\n');
        text.append("    Fix: ").append(found.fix()).append('\n');
    }

    private static String place(Diagnostic found) {
        SourcePosition position = found.position();
        String pointer = found.pointer().toString();
        return position != null && position.file() != null ? position + ": " : pointer.isEmpty() ? "" : pointer + ": ";
    }

    private void live(List<LiveResult> results) {
        text.append("\nLive Redis:\n");
        for (LiveResult result : results) {
            List<Check> checks = result.verification().checks();
            List<Check> open = checks.stream()
                    .filter(check -> check.status() != Check.Status.PASSED)
                    .toList();
            text.append("  ")
                    .append(String.join(", ", result.components()))
                    .append(": ")
                    .append(checks.size() - open.size())
                    .append(" of ")
                    .append(checks.size())
                    .append(" checks passed\n");
            open.forEach(this::check);
        }
    }

    private void check(Check check) {
        text.append("    ")
                .append(check.status())
                .append(": ")
                .append(check.target())
                .append(": ")
                .append(check.message())
                .append(" [")
                .append(check.kind().slug())
                .append("]\n");
        if (!check.fix().isEmpty()) {
            text.append("      Fix: ").append(check.fix()).append('\n');
        }
    }

    private void first(List<NextStep> steps) {
        text.append(steps.isEmpty() ? "\nNo problems found.\n" : "\nDo first:\n");
        for (int i = 0; i < steps.size(); i++) {
            NextStep step = steps.get(i);
            text.append("  ").append(i + 1).append(". ").append(where(step)).append(step.fix());
            text.append(" [").append(step.code()).append("]\n");
        }
    }

    private static String where(NextStep step) {
        @Nullable SourcePosition position = step.where();
        if (position != null && position.file() != null) {
            return position + ": ";
        }
        return step.components().isEmpty() ? "" : String.join(", ", step.components()) + ": ";
    }
}
