package io.tykredis.http;

import io.tykredis.diagnostic.Refused;
import io.tykredis.format.CompactJson;
import io.tykredis.format.Formats;
import io.tykredis.format.JsonFormat;
import io.tykredis.json.InvalidInput;
import io.tykredis.translating.Translations;

/** Answers a line of a stream as {@code POST /v1/translations} answers the same as a body, on one line. */
final class LineTranslator {

    private final Translations translations;
    private final Formats formats;
    private final Query query;
    private final int longest;

    LineTranslator(Translations translations, Formats formats, Query query, int longest) {
        this.translations = translations;
        this.formats = formats;
        this.query = query;
        this.longest = longest;
    }

    byte[] answer(Lines.Line line) {
        return line.tooLong() ? tooLong().line() : answer(line.bytes());
    }

    private byte[] answer(byte[] spec) {
        try {
            return CompactJson.line(Redaction.of(
                            translations.all(spec, formats.require(JsonFormat.NAME), query.flag(Query.STRICT)), query)
                    .document(query.flag(Query.EXPLAIN)));
        } catch (InvalidInput e) {
            return Problem.of(e).line();
        } catch (Refused e) {
            return Problem.of(e).line();
        } catch (RuntimeException | StackOverflowError e) {
            return Bug.found(e).line();
        }
    }

    private Problem tooLong() {
        return Problem.of(
                413,
                "line-too-long",
                "The line is too long",
                "A line may have " + longest + " bytes. Send this spec alone, as application/json.");
    }
}
