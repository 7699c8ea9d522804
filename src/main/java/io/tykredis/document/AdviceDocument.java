package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.advice.Assessment;
import io.tykredis.advice.DeploymentOption;
import io.tykredis.advice.Recommendation;
import io.tykredis.advice.Slug;
import io.tykredis.advice.TimeRange;
import java.util.List;

/** The JSON of deployment options and recommendations. */
public final class AdviceDocument {

    /** The ranking, explained in a sentence of every answer. */
    private static final String RANKING =
            "Options that meet every requirement come first, then those that miss the fewest, then"
                    + " those that miss by the least, relative to the requirement. Ties are ordered by lower cost, then"
                    + " lower complexity. Recovery and loss are compared by their worst case.";

    private AdviceDocument() {}

    public static ObjectNode options(List<DeploymentOption> options) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        ArrayNode list = document.putArray("options");
        options.forEach(option -> list.add(option(option)));
        return document;
    }

    public static ObjectNode recommendations(List<Recommendation> ranked) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("possible", ranked.get(0).fits());
        document.put("ranking", RANKING);
        ArrayNode list = document.putArray("recommendations");
        ranked.forEach(each -> list.add(recommendation(list.size() + 1, each)));
        return document;
    }

    private static ObjectNode option(DeploymentOption option) {
        ObjectNode node =
                JsonNodeFactory.instance.objectNode().put("mode", option.mode()).put("title", option.title());
        node.set("rto", span(option.recovery()).put("automatic", option.automatic()));
        node.set("rpo", span(option.loss()));
        node.putObject("availability").put("percent", option.availability()).put("stated", option.availabilityStated());
        node.putObject("complexity")
                .put("level", Slug.of(option.complexity()))
                .put("stated", option.complexityStated());
        node.put("cost", Slug.of(option.cost()))
                .put("useCase", option.useCase())
                .put("sharding", option.sharding())
                .put("scaling", option.scaling())
                .put("multiRegion", option.multiRegion())
                .put("leastNodes", option.leastNodes())
                .put("databases", option.databases());
        node.set("pros", texts(option.pros()));
        node.set("cons", texts(option.cons()));
        node.set("considerations", texts(option.considerations()));
        node.set("spec", option.spec());
        return node;
    }

    private static ObjectNode span(TimeRange span) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("leastSeconds", span.least())
                .put("mostSeconds", span.most())
                .put("stated", span.stated());
    }

    private static ObjectNode recommendation(int rank, Recommendation recommendation) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("rank", rank)
                .put("option", recommendation.option().mode())
                .put("fits", recommendation.fits());
        ArrayNode requirements = node.putArray("requirements");
        recommendation.assessments().forEach(each -> {
            ObjectNode requirement = requirements.addObject().put("requirement", each.requirement());
            requirement.set("asked", each.asked());
            requirement.set("offered", each.offered());
            requirement.put("met", each.met()).put("by", each.by());
        });
        node.set(
                "wouldHaveToGive",
                texts(recommendation.missed().stream().map(Assessment::give).toList()));
        node.set("takeCare", texts(recommendation.option().considerations()));
        node.set("spec", recommendation.option().spec());
        return node;
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.forEach(array::add);
        return array;
    }
}
