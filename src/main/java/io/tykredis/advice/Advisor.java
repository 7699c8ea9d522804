package io.tykredis.advice;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;

/** Tells of the ways to deploy Redis, and ranks them for somebody's requirements. */
public final class Advisor {

    /** The ranking in words, which every answer repeats. */
    static final String RANKING =
            "Options that meet every requirement come first, then those that miss the fewest, then"
                    + " those that miss them by the least in relation to what was asked; among equals the lower cost, then the"
                    + " lower complexity. Recovery and loss are held against the worst case.";

    private static final Comparator<Recommendation> ORDER = Comparator.<Recommendation>comparingInt(
                    each -> each.missed().size())
            .thenComparingDouble(Recommendation::miss)
            .thenComparing(each -> each.option().cost())
            .thenComparing(each -> each.option().complexity());

    /** Every option there is. */
    public ObjectNode options() {
        return AdviceDocument.options(DeploymentOptions.ALL);
    }

    /**
     * Every option, the best for the requirements in the body first.
     *
     * @throws io.tykredis.json.InvalidInput with everything that is wrong with the body
     */
    public ObjectNode recommend(byte[] body) {
        return AdviceDocument.recommendations(rank(RequirementsReader.read(body)));
    }

    static List<Recommendation> rank(Requirements required) {
        return DeploymentOptions.ALL.stream()
                .map(option -> new Recommendation(option, Criteria.assess(required, option)))
                .sorted(ORDER)
                .toList();
    }
}
