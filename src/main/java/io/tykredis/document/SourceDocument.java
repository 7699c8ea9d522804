package io.tykredis.document;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.imports.form.Source;
import io.tykredis.imports.source.KnownRelease;
import java.util.List;

/** The JSON of what was recognized in each file. */
public final class SourceDocument {

    private SourceDocument() {}

    /** Adds nothing if the request has no configurations. */
    public static void add(ObjectNode answer, List<Source> sources) {
        if (sources.isEmpty()) {
            return;
        }
        ArrayNode list = answer.putArray("sources");
        for (Source source : sources) {
            ObjectNode node = list.addObject();
            if (source.name() != null) {
                node.put("name", source.name());
            }
            node.put("form", source.form());
            ArrayNode components = node.putArray("components");
            source.components().forEach(member -> member(components.addObject(), member));
        }
    }

    private static void member(ObjectNode node, Source.Member member) {
        node.put("component", member.table().name());
        if (member.service() != null) {
            node.put("service", member.service());
        }
        KnownRelease release = member.release();
        if (release != null) {
            node.put("version", release.version().toString()).put("versionFrom", release.from());
        }
    }
}
