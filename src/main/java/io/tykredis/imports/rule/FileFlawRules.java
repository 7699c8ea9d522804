package io.tykredis.imports.rule;

import io.tykredis.catalog.FileHandling;
import io.tykredis.catalog.FileHandling.Reaction;
import io.tykredis.diagnostic.Code;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.source.FileFlaw;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import io.tykredis.lint.RuleTable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The rules about flaws of a component's file outside its JSON, by kind of flaw. */
@Singleton
public final class FileFlawRules implements RuleTable {

    /** @param message the message for a flaw and a file's name, without the reaction of the component */
    private record Row(
            Code code,
            FileFlaw.Kind kind,
            Function<FileHandling, Reaction> reaction,
            BiFunction<FileFlaw, String, String> message,
            String fix,
            Example example)
            implements ConfigRule {

        @Override
        public Stream<Finding> check(Plane plane) {
            return plane.readings().flatMap(reading -> reading.flaws().stream()
                    .filter(flaw -> flaw.kind() == kind)
                    .map(flaw -> finding(reading, flaw)));
        }

        private Finding finding(ComponentReading reading, FileFlaw flaw) {
            return new Finding(
                    reading.table().name(),
                    reading.at(),
                    message.apply(flaw, reading.table().file())
                            + FileReactions.of(
                                    reading.table(),
                                    reaction.apply(reading.table().handling())),
                    fix);
        }
    }

    private static final List<Row> ROWS = List.of(
            // Editors on Windows write one at the start of a file. For encoding/json, it is a syntax error.
            new Row(
                    Code.error("byte-order-mark", "the component's file starts with a byte order mark"),
                    FileFlaw.Kind.BYTE_ORDER_MARK,
                    FileHandling::byteOrderMark,
                    (flaw, file) -> file + " starts with a byte order mark. ",
                    "Save the file as UTF-8 without a byte order mark.",
                    new Example("""
                            {"configs": {"gateway": "\\uFEFF{\\"storage\\": {\\"type\\": \\"redis\\", \\"addrs\\": [\\"redis:6379\\"]}}"}}""", """
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}}}""")),
            // A Go decoder stops at the end of the first value.
            new Row(
                    Code.warning("text-after-json", "the component's file has text after the JSON object"),
                    FileFlaw.Kind.TEXT_AFTER,
                    FileHandling::textAfter,
                    (flaw, file) -> flaw.where() + "there is text after the JSON object in " + file + ". ",
                    "Remove the text, or move it into the object.",
                    new Example("""
                            {"configs": {"gateway": "{\\"storage\\": {\\"type\\": \\"redis\\", \\"addrs\\": [\\"redis:6379\\"]}} old"}}""", """
                            {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}}}""")));

    @Override
    public List<Row> rules() {
        return ROWS;
    }
}
