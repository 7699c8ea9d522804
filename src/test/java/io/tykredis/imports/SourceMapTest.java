package io.tykredis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Role;
import io.tykredis.catalog.Tables;
import io.tykredis.catalog.ValueType;
import io.tykredis.document.SpecDocument;
import io.tykredis.format.NativeFile;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.reading.ComponentReader;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.NamedReleases;
import io.tykredis.input.Pointer;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a file is translated to, an import traces back to the member that it came from. */
class SourceMapTest {

    @Test
    void everyFieldComesFromItsMember() {
        Set<Concept> traced = EnumSet.noneOf(Concept.class);
        for (Path file : Goldens.specs()) {
            for (Translation translation : Imports.TRANSLATOR.translate(Imports.READER.read(Goldens.bytes(file)))) {
                trace(translation, traced);
            }
        }
        assertThat(traced)
                .contains(
                        Concept.ADDRS,
                        Concept.MASTER_NAME,
                        Concept.ENABLE_CLUSTER,
                        Concept.SENTINEL_PASSWORD,
                        Concept.USERNAME,
                        Concept.PASSWORD,
                        Concept.DATABASE,
                        Concept.MAX_ACTIVE,
                        Concept.TIMEOUT,
                        Concept.USE_SSL,
                        Concept.SSL_INSECURE_SKIP_VERIFY,
                        Concept.CA_FILE,
                        Concept.CERT_FILE,
                        Concept.KEY_FILE,
                        Concept.TLS_MIN_VERSION,
                        Concept.TLS_MAX_VERSION);
    }

    private static void trace(Translation translation, Set<Concept> traced) {
        // Given
        Pointer at = Pointer.of("configs", translation.table().name());
        ObjectNode file = (ObjectNode) NativeFile.of(translation).tree();
        // When
        ImportedComponent member = ImportedComponent.of(
                ComponentReader.read(
                        Tables.components(),
                        translation.table(),
                        new ComponentFile(translation.table(), file, at),
                        List.of()),
                Imports.READER,
                NamedReleases.NONE);
        // Then
        if (member.declaredSpec() == null) {
            return;
        }
        JsonNode reported = SpecDocument.of(member.declaredSpec());
        for (Setting setting : translation.settings()) {
            Pointer place = at.child(setting.path().toArray(String[]::new));
            JsonNode written =
                    file.at(Pointer.of(setting.path().toArray(String[]::new)).toString());
            for (Pointer source : setting.sources()) {
                Pointer field = alone(translation, source);
                JsonNode said = reported.at(field.toString());
                boolean value = !said.isMissingNode()
                        && (!said.isObject() || field.name().equals("tls"));
                if (value && says(setting, field)) {
                    Pointer from = field.name().equals("endpoint") ? place.child(0) : place;
                    assertThat(member.origins().of(field))
                            .as("%s of %s", field, file)
                            .isEqualTo(from);
                    for (int i = 0; written.isArray() && i < said.size(); i++) {
                        assertThat(member.origins().of(field.child(i))).isEqualTo(place.child(i));
                    }
                    traced.add(setting.key().concept());
                }
            }
        }
    }

    /** Whether the key says this field, and not something that follows from another's absence. */
    private static boolean says(Setting setting, Pointer field) {
        Concept concept = setting.key().concept();
        boolean mode = field.name().equals("mode");
        return setting.key().type() != ValueType.STRING_MAP
                && concept != Concept.TYPE
                && !(mode && concept == Concept.ADDRS)
                && !(field.name().equals("tls") && concept != Concept.USE_SSL)
                && !field.equals(Pointer.ROOT);
    }

    /** Its place in a spec of the component alone, where a store that cannot be switched off is the main one. */
    private static Pointer alone(Translation translation, Pointer source) {
        Pointer analytics = Role.ANALYTICS.pointer();
        boolean mainOnly = translation.table().block(Role.MAIN).isEmpty();
        if (!mainOnly || !analytics.covers(source)) {
            return source;
        }
        String rest = source.toString().substring(analytics.toString().length());
        return rest.isEmpty() ? Pointer.ROOT : Pointer.of(rest.substring(1).split("/"));
    }
}
