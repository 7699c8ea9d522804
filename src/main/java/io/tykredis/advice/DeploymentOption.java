package io.tykredis.advice;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;

/**
 * One way to deploy Redis for Tyk, with its properties.
 *
 * @param mode its topology's {@code mode} in a spec
 * @param recovery the recovery time (RTO)
 * @param automatic whether it recovers without manual steps
 * @param loss the data loss (RPO)
 * @param availability the percentage to rely on
 * @param availabilityStated the guidance's own words
 * @param complexityStated the guidance's own words
 * @param serves the most demanding environment it is intended for
 * @param spec a starting point with example host names
 */
public record DeploymentOption(
        String mode,
        String title,
        TimeRange recovery,
        boolean automatic,
        TimeRange loss,
        BigDecimal availability,
        String availabilityStated,
        Complexity complexity,
        String complexityStated,
        Cost cost,
        Environment serves,
        String useCase,
        boolean sharding,
        String scaling,
        boolean multiRegion,
        String leastNodes,
        String databases,
        List<String> pros,
        List<String> cons,
        List<String> considerations,
        JsonNode spec) {

    public DeploymentOption {
        pros = List.copyOf(pros);
        cons = List.copyOf(cons);
        considerations = List.copyOf(considerations);
    }
}
