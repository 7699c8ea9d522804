package io.tykredis.report;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.diagnostic.Diagnostics;
import io.tykredis.diagnostic.Severity;
import io.tykredis.edit.TextEdit;
import io.tykredis.imports.ImportResult;
import io.tykredis.imports.form.IgnoreComments;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.form.Source;
import io.tykredis.input.InputError;
import io.tykredis.input.SourcePosition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The findings in a set of files.
 *
 * @param errors the reading errors; if there are any, there are no diagnostics
 * @param files the texts of the files
 * @param sources what was recognized in each file
 * @param note a sentence for people about what was assumed; may be empty
 */
public record Findings(
        List<Diagnostic> diagnostics,
        List<InputError> errors,
        List<SentFile> files,
        List<Source> sources,
        String note) {

    private static final Pattern PLACE = Pattern.compile("Line (\\d{1,9}), column (\\d{1,9}): ");

    public Findings {
        diagnostics = List.copyOf(diagnostics);
        errors = List.copyOf(errors);
        files = List.copyOf(files);
        sources = List.copyOf(sources);
    }

    public static Findings of(List<Diagnostic> diagnostics, List<SentFile> files) {
        return new Findings(diagnostics, List.of(), files, List.of(), "");
    }

    /** The findings of an import, without those that comments in the files ignore. */
    public static Findings of(ImportResult imported) {
        List<SentFile> files = imported.reading().files();
        return new Findings(
                IgnoreComments.apply(imported.diagnostics(), files),
                List.of(),
                files,
                imported.reading().sources(),
                imported.assumed());
    }

    /** The errors of files that cannot be read. */
    public static Findings ofErrors(List<InputError> errors, List<SentFile> files) {
        return new Findings(List.of(), errors, files, List.of(), "");
    }

    /** The same findings with this name for the only file. */
    public Findings of(@Nullable String name) {
        return new Findings(
                diagnostics.stream()
                        .map(found -> found.in(named(found.position(), name))
                                .with(found.edits().stream()
                                        .map(edit -> new TextEdit(name, edit.from(), edit.to(), edit.text()))
                                        .toList()))
                        .toList(),
                errors.stream()
                        .map(Findings::placed)
                        .map(error -> error.in(named(error.position(), name)))
                        .toList(),
                files.stream()
                        .map(file -> new SentFile(name, file.content(), file.component(), file.at()))
                        .toList(),
                sources,
                note);
    }

    /** Extracts the position of a JSON error from its text, the only place that contains it. */
    private static InputError placed(InputError error) {
        Matcher place = PLACE.matcher(error.detail());
        if (error.position() != null || !place.lookingAt()) {
            return error;
        }
        String rest = error.detail().substring(place.end());
        return new InputError(
                error.pointer(),
                error.code(),
                rest.substring(0, 1).toUpperCase(Locale.ROOT) + rest.substring(1),
                error.fix(),
                SourcePosition.of(Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2))));
    }

    private static @Nullable SourcePosition named(@Nullable SourcePosition position, @Nullable String name) {
        return position == null ? null : position.in(name);
    }

    /** The findings with selected codes. */
    public Findings only(Predicate<String> wanted) {
        return new Findings(
                diagnostics.stream()
                        .filter(found -> wanted.test(found.code().slug()))
                        .toList(),
                errors,
                files,
                sources,
                note);
    }

    public Diagnostics verdict() {
        return new Diagnostics(diagnostics);
    }

    List<ReportedFinding> all() {
        return Stream.concat(
                        errors.stream().map(ReportedFinding::of),
                        diagnostics.stream().map(ReportedFinding::of))
                .toList();
    }

    /** Whether any finding has at least this severity. */
    public boolean reach(Severity severity) {
        return all().stream().anyMatch(found -> found.severity().compareTo(severity) <= 0);
    }

    /** The summary, for example {@code 1 error, 2 warnings}; empty if there are no findings. */
    public String summary() {
        return Arrays.stream(Severity.values())
                .map(severity -> count(
                        severity,
                        all().stream()
                                .filter(found -> found.severity() == severity)
                                .count()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String count(Severity severity, long count) {
        String unit = severity == Severity.INFO ? "note" : severity.toString();
        return count == 0 ? "" : count + " " + unit + (count == 1 ? "" : "s");
    }
}
