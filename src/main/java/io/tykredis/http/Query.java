package io.tykredis.http;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.TargetVersion;
import io.tykredis.format.ChartVersion;
import io.tykredis.model.Version;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Strict access to query parameters: an unknown or repeated one is an error. */
final class Query {

    static final String FORMAT = "format";
    static final String CHART = ChartVersion.PARAMETER;
    /** Names a component's container; the only parameter that may be repeated. */
    static final String TARGET = "target";
    /** Makes warnings fatal. */
    static final String STRICT = "strict";
    /** Selects a release of a component. */
    static final String VERSION = "version";
    /** Includes the releases on the way. */
    static final String PATH = "path";
    /** Masks passwords. */
    static final String SECRETS = "secrets";
    /** Includes the source of each key. */
    static final String EXPLAIN = "explain";
    /** Names the file that was sent as the body. */
    static final String NAME = "name";
    /** Selects the form of a report. */
    static final String REPORT = "report";
    /** Connects to the live Redis. */
    static final String LIVE = "live";

    private final Map<String, List<String>> parameters;

    private Query(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** @throws Problem with status 400 that lists the accepted parameters */
    static Query of(UriInfo uri, String... accepted) {
        List<String> names = List.of(accepted);
        Map<String, List<String>> parameters = uri.getQueryParameters();
        parameters.forEach((name, values) -> {
            if (!names.contains(name)) {
                throw reject("Unknown query parameter. Allowed: "
                        + (names.isEmpty() ? "none" : String.join(", ", names)) + ".");
            }
            if (values.size() > 1 && !name.equals(TARGET)) {
                throw reject("The query parameter \"" + name + "\" is repeated. Keep one.");
            }
        });
        return new Query(parameters);
    }

    /** All values of the parameter. */
    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** The parameter's value, which is any text. */
    Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    /** The parameter's value, which must be one of {@code accepted}. */
    Optional<String> oneOf(String name, Collection<String> accepted) {
        Optional<String> value = text(name);
        if (value.isPresent() && !accepted.contains(value.get())) {
            throw reject("The query parameter \"" + name + "\" has an unknown value. Allowed: "
                    + String.join(", ", accepted) + ".");
        }
        return value;
    }

    boolean flag(String name) {
        return oneOf(name, List.of("true", "false")).filter("true"::equals).isPresent();
    }

    boolean redacts() {
        return "redact".equals(oneOf(SECRETS, List.of("show", "redact")).orElse("show"));
    }

    @Nullable
    String name() {
        return text(NAME).orElse(null);
    }

    /** The release whose keys the release in the query has. */
    Optional<Version> release(ComponentTable table) {
        return text(VERSION).map(text -> TargetVersion.find(table, text)
                .orElseThrow(() -> reject("The query parameter \"" + VERSION + "\" is no known release. "
                        + TargetVersion.instead(table))));
    }

    static Problem reject(String detail) {
        return Problem.of(ProblemKind.BAD_QUERY, detail);
    }
}
