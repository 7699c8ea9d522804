package io.tykredis.advice;

import java.util.List;

/** The ranking of one deployment option for given requirements. */
public record Recommendation(DeploymentOption option, List<Assessment> assessments) {

    public Recommendation {
        assessments = List.copyOf(assessments);
    }

    public List<Assessment> missed() {
        return assessments.stream().filter(each -> !each.met()).toList();
    }

    public boolean fits() {
        return missed().isEmpty();
    }

    public double miss() {
        return assessments.stream().mapToDouble(Assessment::miss).sum();
    }
}
