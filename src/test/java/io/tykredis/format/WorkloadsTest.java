package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tykredis.catalog.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The containers that targets select. */
class WorkloadsTest {

    private static final String ALL = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}}";
    private static final String MDCB = ALL.replace("}}", "}, \"components\": {\"mdcb\": {}}}");

    @ParameterizedTest
    @CsvSource({
        "gateway-rel-tyk-gateway/gateway-tyk-gateway, gateway, Deployment/gateway-rel-tyk-gateway/gateway-tyk-gateway",
        "gateway-rel-tyk-dashboard/dashboard-tyk-dashboard, dashboard, Deployment/gateway-rel-tyk-dashboard/dashboard-tyk-dashboard",
        "tyk-pump/app, pump, Deployment/tyk-pump/app",
        "gateway=edge/app, gateway, Deployment/edge/app",
        "sink=worker/app, mdcb, Deployment/worker/app",
        "daemonset/tyk-gateway/gw, gateway, DaemonSet/tyk-gateway/gw",
        "tib=StatefulSet/broker.v2/app, tib, StatefulSet/broker.v2/app"
    })
    void matchesItsComponent(String target, String component, String expected) {
        assertThat(found(List.of(target), ALL, component)).isEqualTo(expected);
    }

    @Test
    void needsNoNameForTheOnlyComponent() {
        assertThat(found(List.of("edge/app"), MDCB, "mdcb")).isEqualTo("Deployment/edge/app");
    }

    @Test
    void usesTheDefaultNameForOthers() {
        assertThat(found(List.of("gateway=edge/app"), ALL, "pump")).isEqualTo("Deployment/tyk-pump/tyk-pump");
    }

    @ParameterizedTest
    @ValueSource(strings = {"edge/app", "gateway-dashboard/app"})
    void explainsHowToNameTheComponent(String target) {
        assertThatThrownBy(() -> found(List.of(target), ALL, "gateway"))
                .isInstanceOf(InvalidTarget.class)
                .hasMessageContaining("dashboard=" + target)
                .hasMessageContaining(String.join(", ", Tables.names()));
    }

    @Test
    void rejectsATargetWithoutTranslation() {
        assertThatThrownBy(() -> found(List.of("pump=edge/app"), MDCB, "mdcb"))
                .isInstanceOf(InvalidTarget.class)
                .hasMessageContaining("Translated components: mdcb.");
    }

    @Test
    void rejectsTwoTargetsForOneComponent() {
        assertThatThrownBy(() -> found(List.of("gateway=a/b", "tyk-gateway/c"), ALL, "gateway"))
                .isInstanceOf(InvalidTarget.class)
                .hasMessageContaining("There are two targets for gateway");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "gateway", "a/b/c/d", "Gateway/app", "a/b\n", "job/a/b", "gateway=a", "-a/b", "a_b/c", "a//b"
            })
    void rejectsInvalidTargets(String target) {
        List<String> targets = List.of(target);

        assertThatThrownBy(() -> new KubernetesFormat().at(targets))
                .isInstanceOf(InvalidTarget.class)
                .hasMessageContaining("NAME/CONTAINER");
    }

    private static String found(List<String> targets, String spec, String component) {
        Workload found = Workloads.of(targets).of(Samples.translations(spec)).get(component);
        return found.kind() + "/" + found.name() + "/" + found.container();
    }
}
