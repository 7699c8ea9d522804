package io.tykredis.catalog;

import io.tykredis.model.Version;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A set of releases: half-open ranges in ascending order, with gaps if an older release line got a fix late. */
public record Releases(List<Span> spans) {

    public static final Releases ALL = new Releases(List.of(new Span(null, null)));
    public static final Releases NONE = new Releases(List.of());

    public Releases {
        spans = List.copyOf(spans);
    }

    /** A range from {@code from}, or the first release, to before {@code before}, or to the newest. */
    public record Span(@Nullable Version from, @Nullable Version before) {
        private Optional<Span> in(Span other) {
            Version start = from == null || (other.from != null && from.before(other.from)) ? other.from : from;
            Version end =
                    before == null || (other.before != null && other.before.before(before)) ? other.before : before;
            return start != null && end != null && !start.before(end)
                    ? Optional.empty()
                    : Optional.of(new Span(start, end));
        }

        boolean contains(Version version) {
            return (from == null || !version.before(from)) && (before == null || version.before(before));
        }

        @Override
        public String toString() {
            if (before == null) {
                return from == null ? "all" : from + "+";
            }
            return from == null ? "before " + before : from + " to before " + before;
        }
    }

    public static Releases since(String from) {
        return NONE.andSince(from);
    }

    public static Releases before(String before) {
        return new Releases(List.of(new Span(null, Version.of(before))));
    }

    public static Releases between(String from, String before) {
        return NONE.andBetween(from, before);
    }

    public Releases andBetween(String from, String before) {
        return and(new Span(Version.of(from), Version.of(before)));
    }

    public Releases andSince(String from) {
        return and(new Span(Version.of(from), null));
    }

    private Releases and(Span span) {
        return new Releases(Stream.concat(spans.stream(), Stream.of(span)).toList());
    }

    /** The releases in both sets. */
    public Releases in(Releases others) {
        return new Releases(spans.stream()
                .flatMap(span -> others.spans.stream().flatMap(other -> span.in(other).stream()))
                .toList());
    }

    public boolean contains(Version version) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).contains(version)) {
                return true;
            }
        }
        return false;
    }

    /** The later releases with which the set begins again, such as {@code 3.0.2, 3.1.1 or later}; empty if none. */
    public String after(Version release) {
        String starts = spans.stream()
                .flatMap(span -> Stream.ofNullable(span.from()))
                .filter(release::before)
                .map(Version::toString)
                .collect(Collectors.joining(", "));
        return starts.isEmpty() || isEnded() ? starts : starts + " or later";
    }

    /** Whether the set has an end: it contains no current release. */
    public boolean isEnded() {
        return spans.stream().noneMatch(span -> span.before() == null);
    }

    /** For people: {@code all}, {@code 5.3.0+}, {@code 2.9.6 to before 3.0.0, 3.0.2+}, {@code none}. */
    @Override
    public String toString() {
        return spans.isEmpty() ? "none" : spans.stream().map(Span::toString).collect(Collectors.joining(", "));
    }
}
