package io.tykredis.imports;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.ValueType;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.lint.Spelling;
import io.tykredis.model.Version;
import java.util.Optional;

/** The names of a component's keys or variables in the input. Absent settings follow the same style. */
public record KeySpelling(ComponentReading reading, BlockReading block) implements Spelling {

    @Override
    public String of(Concept concept) {
        String absent = reading.spelling(block.block(), concept);
        return found(concept).map(FoundKey::toString).orElse(absent.isEmpty() ? concept.meaning() : absent);
    }

    @Override
    public String given(Concept concept) {
        return concept == Concept.ADDRS
                        && found(concept).isEmpty()
                        && found(Concept.HOST).isPresent()
                ? of(Concept.HOST)
                : of(concept);
    }

    @Override
    public String on(Concept concept) {
        boolean variable =
                found(concept).map(FoundKey::isWrittenAsVariable).orElseGet(() -> reading.writesVariable(of(concept)));
        return isFlag(block.block(), concept) ? of(concept) + (variable ? "=true" : ": true") : of(concept);
    }

    @Override
    public String password() {
        return "the password itself";
    }

    /** The component's file, as the end of a phrase about a key; empty for a variable. */
    public String place(Concept concept) {
        boolean variable = found(concept).map(FoundKey::isVariable).orElse(!reading.fileRead());
        return variable ? "" : " in " + reading.file();
    }

    /** The variable, regardless of the input. */
    public String variable(Concept concept) {
        return block.block().keys().stream()
                .filter(key -> key.concept() == concept && !key.deprecated())
                .findFirst()
                .map(key -> reading.table().env(block.block(), key))
                .orElse("");
    }

    /** Whether the component's release has a setting for the concept. */
    public boolean isRead(Concept concept) {
        Version release = reading.release();
        return block.block().keys().stream()
                .filter(key -> key.concept() == concept)
                .anyMatch(key -> release == null || key.readBy().contains(release));
    }

    private Optional<FoundKey> found(Concept concept) {
        return block.of(concept).filter(found -> !found.isPackaged());
    }

    private static boolean isFlag(Block block, Concept concept) {
        return block.keys().stream()
                .filter(key -> key.concept() == concept)
                .map(Key::type)
                .anyMatch(ValueType.BOOL::equals);
    }
}
