package io.tykredis.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.imports.Imports;
import io.tykredis.input.Pointer;
import io.tykredis.model.Version;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The release of a component for Tyk's version or its own: paired, the newest, or limited to the known ones. */
class TargetVersionTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/TargetVersionTest.isFound.csv", numLinesToSkip = 1)
    void isFound(
            @Nullable String tyk,
            @Nullable String own,
            String component,
            @Nullable String asked,
            String version,
            @Nullable String source) {
        String spec = "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"r:6379\"}"
                + (tyk == null ? "" : ", \"tykVersion\": \"" + tyk + "\"")
                + (own == null ? "" : ", \"components\": {\"" + component + "\": {\"version\": \"" + own + "\"}}")
                + "}";
        ComponentTable table = Tables.of(component);

        TargetVersion target = TargetVersion.of(table, Imports.READER.read(spec.getBytes(UTF_8)));

        Optional<Version> newest = Optional.of(table.newest()).filter(known -> version.equals("newest"));
        assertThat(target.asked()).isEqualTo(asked == null ? null : Version.of(asked));
        assertThat(target.version()).isEqualTo(newest.orElseGet(() -> Version.of(version)));
        assertThat(Optional.ofNullable(target.source()).map(Pointer::toString)).isEqualTo(Optional.ofNullable(source));
    }
}
