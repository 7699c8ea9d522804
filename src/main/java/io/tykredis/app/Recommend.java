package io.tykredis.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.advice.Criteria;
import io.tykredis.advice.DeploymentOptions;
import io.tykredis.advice.Recommendation;
import io.tykredis.advice.Requirements;
import io.tykredis.advice.RequirementsReader;
import io.tykredis.document.AdviceDocument;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/** The use case that lists deployment options and ranks them for requirements. */
@Singleton
public final class Recommend {

    private static final Comparator<Recommendation> ORDER = Comparator.<Recommendation>comparingInt(
                    each -> each.missed().size())
            .thenComparingDouble(Recommendation::miss)
            .thenComparing(each -> each.option().cost())
            .thenComparing(each -> each.option().complexity());

    /** All options. */
    public ObjectNode options() {
        return AdviceDocument.options(DeploymentOptions.ALL);
    }

    /**
     * Returns all options, those that fit the requirements in the body best first.
     *
     * @throws io.tykredis.input.InvalidInput with all errors in the body
     */
    public ObjectNode recommend(byte[] body) {
        return AdviceDocument.recommendations(rank(RequirementsReader.read(body)));
    }

    public static List<Recommendation> rank(Requirements required) {
        return DeploymentOptions.ALL.stream()
                .map(option -> new Recommendation(option, Criteria.assess(required, option)))
                .sorted(ORDER)
                .toList();
    }
}
