package io.tykredis.imports.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The start of each member in the text of a JSON document. A member of an object starts with its name. */
public final class JsonPositions {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Map<Pointer, SourcePosition> places = new HashMap<>();

    private JsonPositions() {}

    /** The position of a member, or of the nearest node around it that has one. */
    public static @Nullable SourcePosition nearest(
            Map<Pointer, SourcePosition> places, Pointer at, @Nullable String file) {
        Pointer place = at;
        while (!places.containsKey(place) && !place.equals(Pointer.ROOT)) {
            place = place.parent();
        }
        SourcePosition found = places.get(place);
        return found == null ? null : found.in(file);
    }

    /**
     * Returns the positions of a document and all its members.
     *
     * @param linesBefore the number of lines at the start of the text that the input lacks
     */
    public static Map<Pointer, SourcePosition> of(String text, Pointer at, int linesBefore) {
        JsonPositions positions = new JsonPositions();
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            positions.value(parser, at, linesBefore);
        } catch (IOException e) {
            // A reader has parsed the text before and stopped here too.
            return positions.places;
        }
        return positions.places;
    }

    private void value(JsonParser parser, Pointer at, int linesBefore) throws IOException {
        put(at, parser.currentTokenLocation(), linesBefore);
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                Pointer member = at.child(parser.currentName());
                JsonLocation key = parser.currentTokenLocation();
                parser.nextToken();
                places.remove(member);
                put(member, key, linesBefore);
                value(parser, member, linesBefore);
            }
        } else if (parser.currentToken() == JsonToken.START_ARRAY) {
            for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY && parser.hasCurrentToken(); i++) {
                value(parser, at.child(i), linesBefore);
            }
        }
    }

    private void put(Pointer at, JsonLocation location, int linesBefore) {
        places.putIfAbsent(
                at, SourcePosition.of(Math.max(1, location.getLineNr() - linesBefore), location.getColumnNr()));
    }
}
