package io.tykredis.redis.conf;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Defect;
import io.tykredis.input.Pointer;
import io.tykredis.model.Version;
import io.tykredis.translate.Translation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The components that use the servers of one store as a cluster.
 *
 * @param store where the spec describes the store
 */
record ClusterClients(List<Translation> translations, Pointer store) {

    private static final int REDIS_7 = 7;

    ClusterClients {
        translations = List.copyOf(translations);
    }

    /** The components whose release cannot use a cluster of this Redis release, in alphabetical order. */
    Map<ComponentTable, Defect> tooOldFor(Version redis) {
        Map<ComponentTable, Defect> tooOld = new LinkedHashMap<>();
        if (redis.part(0) >= REDIS_7) {
            translations.stream().filter(this::uses).forEach(each -> each.table()
                    .quirks()
                    .defect(Defect.Kind.NO_CLUSTER_OF_REDIS_7, each.target().version())
                    .ifPresent(defect -> tooOld.put(each.table(), defect)));
        }
        return tooOld;
    }

    /** The requested release. */
    Version release(ComponentTable table) {
        return translations.stream()
                .filter(each -> each.table().equals(table))
                .findFirst()
                .orElseThrow()
                .target()
                .version();
    }

    private boolean uses(Translation translation) {
        Pointer mode = store.child("topology", "mode");
        return translation.settings().stream()
                .anyMatch(setting -> setting.key().concept() == Concept.ENABLE_CLUSTER
                        && setting.sources().contains(mode));
    }
}
