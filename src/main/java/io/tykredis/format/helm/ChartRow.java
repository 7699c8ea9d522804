package io.tykredis.format.helm;

import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Releases;
import org.jspecify.annotations.Nullable;

/**
 * A variable of a component with the chart versions that set it.
 *
 * @param passed how the chart sets it; {@code null}: from the member {@code own} of its section
 */
record ChartRow(
        Concept concept,
        @Nullable ChartEnv passed,
        @Nullable String own,
        Releases charts) {

    static ChartRow set(Concept concept, String env, ChartEnv.When when) {
        return of(new ChartEnv(concept, env, when, concept, null));
    }

    static ChartRow set(Concept concept, String env, ChartEnv.When when, String otherwise) {
        return of(new ChartEnv(concept, env, when, concept, otherwise));
    }

    /** Returns a row for a variable with the value of another concept. */
    static ChartRow borrowed(Concept other, Concept concept, String env, ChartEnv.When when, String otherwise) {
        return of(new ChartEnv(concept, env, when, other, otherwise));
    }

    static ChartRow constant(Concept concept, String env, String value) {
        return of(new ChartEnv(concept, env, ChartEnv.When.ALWAYS, null, value));
    }

    static ChartRow own(Concept concept, String name) {
        return new ChartRow(concept, null, name, Releases.ALL);
    }

    private static ChartRow of(ChartEnv passed) {
        return new ChartRow(passed.concept(), passed, null, Releases.ALL);
    }

    ChartRow since(String version) {
        return new ChartRow(concept, passed, own, Releases.since(version));
    }

    ChartRow before(String version) {
        return new ChartRow(concept, passed, own, Releases.before(version));
    }
}
