package io.tykredis.imports.rule;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.diagnostic.Code;
import io.tykredis.diagnostic.Severity;
import io.tykredis.imports.ConfigRule;
import io.tykredis.imports.Plane;
import io.tykredis.imports.source.FileFlaw;
import io.tykredis.lint.Example;
import io.tykredis.lint.Finding;
import jakarta.inject.Singleton;
import java.util.stream.Stream;

/** Editors on Windows put one before a file; encoding/json takes it for a syntax error. */
@Singleton
public final class ByteOrderMarkRule implements ConfigRule {

    private static final Code CODE =
            new Code("byte-order-mark", Severity.ERROR, "the component's file begins with a byte order mark");

    @Override
    public Code code() {
        return CODE;
    }

    @Override
    public Example example() {
        return new Example("""
                {"configs": {"gateway": "\\uFEFF{\\"storage\\": {\\"type\\": \\"redis\\", \\"addrs\\": [\\"redis:6379\\"]}}"}}""", """
                {"configs": {"gateway": {"storage": {"type": "redis", "addrs": ["redis:6379"]}}}}""");
    }

    @Override
    public Stream<Finding> check(Plane plane) {
        return plane.readings().flatMap(reading -> reading.flaws().stream()
                .filter(flaw -> flaw.kind() == FileFlaw.Kind.BYTE_ORDER_MARK)
                .map(flaw -> new Finding(
                        reading.table().name(),
                        reading.at(),
                        reading.table().file() + " begins with a byte order mark. " + effect(reading.table()),
                        "Save the file as UTF-8 without a byte order mark.")));
    }

    private static String effect(ComponentTable table) {
        return FileReactions.of(table, table.handling().byteOrderMark());
    }
}
