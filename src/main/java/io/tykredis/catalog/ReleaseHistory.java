package io.tykredis.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.model.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The known releases of a component, from its data file, with facts from Tyk's release notes. */
public final class ReleaseHistory {

    /**
     * A release.
     *
     * @param notes the facts from its release notes, by the name of the column; without empty cells
     */
    public record Row(Version version, Map<String, String> notes) {
        public Row {
            notes = Map.copyOf(notes);
        }
    }

    private static final String SEPARATOR = ";";

    private final List<Row> rows;
    private final List<Version> versions;

    /** @param rows in ascending order */
    private ReleaseHistory(List<Row> rows) {
        this.rows = List.copyOf(rows);
        this.versions = rows.stream()
                .map(Row::version)
                .filter(version -> !version.isCandidate())
                .toList();
    }

    /** The history in the file of a component. */
    public static ReleaseHistory of(String component) {
        String name = component + ".csv";
        try (InputStream in = ReleaseHistory.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + name);
            }
            return parse(new String(in.readAllBytes(), UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }

    /** A history of which only the ends are known. */
    public static ReleaseHistory between(String oldest, String newest) {
        return new ReleaseHistory(Stream.of(oldest, newest)
                .map(each -> new Row(Version.of(each), Map.of()))
                .toList());
    }

    /** @param lines the names of the columns, the release first, and a line for each release */
    static ReleaseHistory parse(List<String> lines) {
        List<String> columns = Arrays.asList(lines.get(0).split(SEPARATOR, -1));
        return new ReleaseHistory(
                lines.stream().skip(1).map(line -> row(columns, line)).toList());
    }

    private static Row row(List<String> columns, String line) {
        String[] cells = line.split(SEPARATOR, -1);
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(line);
        }
        Map<String, String> notes = new LinkedHashMap<>();
        for (int i = 1; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                notes.put(columns.get(i), cells[i]);
            }
        }
        return new Row(Version.of(cells[0]), notes);
    }

    public Version oldest() {
        return rows.get(0).version();
    }

    /** The newest release that is out. */
    public Version newest() {
        return versions.get(versions.size() - 1);
    }

    /** The newest candidate of a release that is not out yet. */
    public Optional<Version> candidate() {
        Version last = rows.get(rows.size() - 1).version();
        return last.isCandidate() ? Optional.of(last) : Optional.empty();
    }

    /** Every release that is out, in ascending order. */
    public List<Version> versions() {
        return versions;
    }

    /** The known release, or candidate of one that is not out yet, at or before this one. */
    public Version at(Version release) {
        return rows.stream()
                .map(Row::version)
                .filter(version -> !release.before(version))
                .reduce((older, newer) -> newer)
                .orElseGet(this::oldest);
    }

    /** The fact from a release's notes in a column. */
    public Optional<String> note(String column, Version release) {
        return rows.stream()
                .filter(row -> row.version().equals(release))
                .findFirst()
                .map(row -> row.notes().get(column));
    }

    /** The same, or for a release without it, that of the one before it. */
    Optional<String> latestNote(String column, Version release) {
        return rows.stream()
                .filter(row -> !release.before(row.version()))
                .flatMap(row -> Stream.ofNullable(row.notes().get(column)))
                .reduce((older, newer) -> newer);
    }
}
