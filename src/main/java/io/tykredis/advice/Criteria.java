package io.tykredis.advice;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The comparison of the given requirements with one deployment option. */
public final class Criteria {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Criteria() {}

    public static List<Assessment> assess(Requirements required, DeploymentOption option) {
        return Stream.of(
                        time("maxRtoSeconds", required.maxRtoSeconds(), option.recovery(), "a recovery"),
                        time("maxRpoSeconds", required.maxRpoSeconds(), option.loss(), "a loss"),
                        availability(required.minAvailability(), option.availability()),
                        environment(required.environment(), option),
                        need("needsSharding", required.needsSharding(), option.sharding(), "sharding"),
                        need(
                                "needsMultiRegion",
                                required.needsMultiRegion(),
                                option.multiRegion(),
                                "more than one region"),
                        cost(required.maxCost(), option.cost()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Assessment time(String name, @Nullable Integer asked, TimeRange offered, String what) {
        if (asked == null) {
            return null;
        }
        int spare = asked - offered.most();
        String best = offered.least() <= asked && spare < 0
                ? "; in the best case (" + offered.least() + " seconds) it is met"
                : "";
        return new Assessment(
                name,
                IntNode.valueOf(asked),
                IntNode.valueOf(offered.most()),
                spare >= 0,
                spare >= 0 ? "met with " + spare + " seconds to spare" : "missed by " + -spare + " seconds" + best,
                spare >= 0 ? 0 : -spare / (asked + 1.0),
                "Accept " + what + " of " + offered.most() + " seconds.");
    }

    private static @Nullable Assessment availability(@Nullable BigDecimal asked, BigDecimal offered) {
        if (asked == null) {
            return null;
        }
        BigDecimal spare = offered.subtract(asked);
        boolean met = spare.signum() >= 0;
        String points = spare.abs().stripTrailingZeros().toPlainString() + " percentage points";
        return new Assessment(
                "minAvailability",
                DecimalNode.valueOf(asked),
                DecimalNode.valueOf(offered),
                met,
                met ? "met with " + points + " to spare" : "missed by " + points,
                met
                        ? 0
                        : spare.negate().doubleValue()
                                / (HUNDRED.subtract(asked).doubleValue() + 0.001),
                "Accept an availability of " + offered.toPlainString() + " %.");
    }

    private static @Nullable Assessment environment(@Nullable Environment asked, DeploymentOption option) {
        if (asked == null) {
            return null;
        }
        int steps = asked.above(option.serves());
        return new Assessment(
                "environment",
                TextNode.valueOf(Slug.of(asked)),
                TextNode.valueOf(option.useCase()),
                steps <= 0,
                steps <= 0
                        ? steps == 0 ? "exact match" : "exceeds the requirement"
                        : "missed by " + steps + (steps == 1 ? " class" : " classes"),
                Math.max(0, steps),
                "Use it only for: " + option.useCase() + ".");
    }

    private static @Nullable Assessment need(String name, boolean required, boolean offered, String what) {
        return required
                ? new Assessment(
                        name,
                        BooleanNode.TRUE,
                        BooleanNode.valueOf(offered),
                        offered,
                        offered ? "met" : "missed: not available",
                        offered ? 0 : 1,
                        "Accept a deployment without " + what + ".")
                : null;
    }

    private static @Nullable Assessment cost(@Nullable Cost asked, Cost offered) {
        if (asked == null) {
            return null;
        }
        int steps = offered.above(asked);
        String classes = Math.abs(steps) + (Math.abs(steps) == 1 ? " class" : " classes");
        return new Assessment(
                "maxCost",
                TextNode.valueOf(Slug.of(asked)),
                TextNode.valueOf(Slug.of(offered)),
                steps <= 0,
                steps > 0 ? "missed by " + classes : steps == 0 ? "met" : "met with " + classes + " to spare",
                Math.max(0, steps),
                "Accept the cost class \"" + Slug.of(offered) + "\".");
    }
}
