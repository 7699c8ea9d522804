package io.tykredis.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The containers that targets select. */
class WorkloadsTest {

    /** @param components those of the spec; all but MDCB and the Identity Broker if there is none */
    @ParameterizedTest
    @CsvFileSource(
            resources = "/cases/WorkloadsTest.finds.csv",
            delimiter = '|',
            quoteCharacter = '\'',
            numLinesToSkip = 1)
    void finds(@Nullable String components, String targets, String component, String expected) {
        Workload found = found(components, targets).get(component);

        assertThat(found.kind() + "/" + found.name() + "/" + found.container()).isEqualTo(expected);
    }

    /** @param parts of the message, between semicolons */
    @ParameterizedTest
    @CsvFileSource(
            resources = "/cases/WorkloadsTest.rejects.csv",
            delimiter = '|',
            quoteCharacter = '\'',
            numLinesToSkip = 1)
    void rejects(@Nullable String components, String targets, String parts) {
        assertThatThrownBy(() -> found(components, targets))
                .isInstanceOf(InvalidTarget.class)
                .hasMessageContainingAll(parts.split("; "));
    }

    private static Map<String, Workload> found(@Nullable String components, String targets) {
        String spec = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"redis:6379\"}"
                + (components == null ? "" : ", \"components\": {\"" + components + "\": {}}") + "}";
        List<String> each = List.of(targets.replace("\\n", "\n").split(", ", -1));
        return Workloads.of(each).of(Samples.translations(spec));
    }
}
