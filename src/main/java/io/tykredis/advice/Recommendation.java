package io.tykredis.advice;

import java.util.List;

/** How an option does on what was required. */
record Recommendation(DeploymentOption option, List<Assessment> assessments) {

    Recommendation {
        assessments = List.copyOf(assessments);
    }

    List<Assessment> missed() {
        return assessments.stream().filter(each -> !each.met()).toList();
    }

    boolean fits() {
        return missed().isEmpty();
    }

    double miss() {
        return assessments.stream().mapToDouble(Assessment::miss).sum();
    }
}
