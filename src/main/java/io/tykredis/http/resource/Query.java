package io.tykredis.http.resource;

import io.tykredis.http.problem.Problem;
import io.tykredis.http.problem.ProblemException;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Strict access to the query parameters: one that nobody reads, or that is given twice, is an error. */
final class Query {

    /** The parameter that makes warnings fatal. */
    static final String STRICT = "strict";

    /** The parameter that asks where everything comes from. */
    static final String EXPLAIN = "explain";

    /** The parameter that masks passwords, for outputs that are shown around. */
    static final String SECRETS = "secrets";

    private static final String REDACT = "redact";
    /** The parameter that names a container of a component, once for each. */
    static final String TARGET = "target";

    private final Map<String, List<String>> parameters;

    private Query(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /** @throws ProblemException with status 400 naming the accepted parameters */
    static Query of(UriInfo uri, String... accepted) {
        List<String> names = List.of(accepted);
        Map<String, List<String>> parameters = uri.getQueryParameters();
        for (String name : parameters.keySet()) {
            if (!names.contains(name)) {
                throw reject("There is no query parameter of that name here. Accepted: "
                        + (names.isEmpty() ? "none" : String.join(", ", names)) + ".");
            }
            if (parameters.get(name).size() > 1 && !name.equals(TARGET)) {
                throw reject("The query parameter \"" + name + "\" is given more than once. Keep one.");
            }
        }
        return new Query(parameters);
    }

    /** The parameter's value, which must be one of {@code accepted}. */
    Optional<String> oneOf(String name, Collection<String> accepted) {
        List<String> given = parameters.get(name);
        String value = given == null ? null : given.get(0);
        if (value != null && !accepted.contains(value)) {
            throw reject("The query parameter \"" + name + "\" has no such value. Accepted: "
                    + String.join(", ", accepted) + ".");
        }
        return Optional.ofNullable(value);
    }

    /** Every value of the parameter, which may be any. */
    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** The parameter's value, which may be any. */
    Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    boolean flag(String name) {
        return oneOf(name, List.of("true", "false")).map(Boolean::parseBoolean).orElse(false);
    }

    boolean strict() {
        return flag(STRICT);
    }

    boolean redacts() {
        return oneOf(SECRETS, List.of("show", REDACT)).filter(REDACT::equals).isPresent();
    }

    static ProblemException reject(String detail) {
        return new ProblemException(Problem.badQuery(detail));
    }
}
