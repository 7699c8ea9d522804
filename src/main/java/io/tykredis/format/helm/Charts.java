package io.tykredis.format.helm;

import io.tykredis.catalog.Concept;
import io.tykredis.format.ChartVersion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The charts of one version. */
final class Charts {

    /** The comments for components without a chart of their own: values.yaml of tyk-stack and tyk-control-plane. */
    private static final Map<String, String> WITHOUT = Map.of(
            "tib", " The Dashboard has a built-in one (tyk-dashboard.tib.enabled), which uses the Dashboard's Redis.");

    private final ChartVersion version;
    private final List<Chart> all;

    /** In order of precedence: the first component decides a common value. */
    Charts(ChartVersion version) {
        this.version = version;
        this.all = List.of(
                chart("gateway", ChartTables.GATEWAY),
                chart("dashboard", ChartTables.DASHBOARD),
                chart("mdcb", ChartTables.MDCB),
                chart("pump", ChartTables.PUMP));
    }

    private Chart chart(String component, List<ChartRow> rows) {
        List<ChartEnv> passes = new ArrayList<>();
        Map<Concept, String> own = new EnumMap<>(Concept.class);
        for (ChartRow row : rows) {
            if (!row.charts().contains(version.version())) {
                continue;
            }
            if (row.passed() != null) {
                passes.add(row.passed());
            }
            if (row.own() != null) {
                own.put(row.concept(), row.own());
            }
        }
        return new Chart(component, component, passes, own);
    }

    static String insteadOf(String component) {
        return WITHOUT.getOrDefault(component, "");
    }

    ChartVersion version() {
        return version;
    }

    List<Chart> all() {
        return all;
    }

    Optional<Chart> of(String component) {
        return all.stream().filter(chart -> chart.component().equals(component)).findFirst();
    }
}
