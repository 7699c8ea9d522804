package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Releases;
import io.tykredis.model.Version;
import org.jspecify.annotations.Nullable;

/** The JSON of releases: half-open ranges, where {@code until} is the first release outside. Open ends are null. */
final class ReleasesDocument {

    private ReleasesDocument() {}

    static ArrayNode of(Releases releases) {
        ArrayNode ranges = JsonNodeFactory.instance.arrayNode();
        for (Releases.Span span : releases.spans()) {
            ObjectNode range = ranges.addObject();
            range.put("since", text(span.from()));
            range.put("until", text(span.before()));
        }
        return ranges;
    }

    private static @Nullable String text(@Nullable Version version) {
        return version == null ? null : version.toString();
    }
}
