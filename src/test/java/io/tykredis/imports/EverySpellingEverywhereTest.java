package io.tykredis.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Tables;
import io.tykredis.imports.reading.EnvKeys;
import io.tykredis.imports.source.ComponentFile;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.unread.KeySuggestions;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.imports.unread.UnreadVariables;
import io.tykredis.input.Pointer;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever component's spelling is used in whatever other's place: what is suggested is the same setting. */
class EverySpellingEverywhereTest {

    static List<ComponentTable> tables() {
        return Tables.all();
    }

    /** At the top of a file, names concern Redis only if they say so. */
    @ParameterizedTest
    @MethodSource("tables")
    void inAFile(ComponentTable table) {
        Block block = main(table);
        int checked = 0;
        for (Key theirs : keysOfOthers(table)) {
            String step = theirs.json().split("\\.", 2)[0];
            String name = block.path().isEmpty() && !step.startsWith("redis_") ? "redis_" + step : step;
            if (block.keys().stream().noneMatch(key -> isOrLeadsTo(name, key))) {
                Key ours = ours(block, theirs.concept());
                assertThat(suggestionFor(table, name))
                        .as("%s in %s", name, table.name())
                        .contains(ours == null ? "emove it" : ours.json() + "\"")
                        .doesNotContain(ours == null ? "Write" : "Remove it:");
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void amongVariables(ComponentTable table) {
        Block block = main(table);
        String prefix = table.envPrefix() + (block.path().isEmpty() ? "" : block.env());
        for (Key theirs : keysOfOthers(table)) {
            for (String ending :
                    List.of(theirs.env(), theirs.json().toUpperCase(Locale.ROOT).replace("_", ""))) {
                String name = prefix + (block.path().isEmpty() && !ending.startsWith("REDIS") ? "REDIS" : "") + ending;
                if (!EnvKeys.knows(table, name) && !ending.contains(".")) {
                    List<String> ours = block.keys().stream()
                            .filter(key -> key.concept() == theirs.concept())
                            .map(key -> table.env(block, key))
                            .toList();
                    assertThat(unread(table, name)).as(name).singleElement().satisfies(unread -> assertThat(
                                    unread.fix())
                            .containsAnyOf((ours.isEmpty() ? List.of("Remove it") : ours).toArray(String[]::new)));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/cases/EverySpellingEverywhereTest.otherWords.csv", quoteCharacter = '\'')
    void otherWords(String component, String written, String meant) {
        assertThat(suggestionFor(Tables.of(component), written))
                .contains(meant.isEmpty() ? "or remove it. All names: GET" : "\"" + meant + "\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"TYPE", "HOST", "PORT", "USERNAME", "PASSWORD", "DATABASE"})
    void straightBehindThePrefix(Concept concept) {
        for (ComponentTable table : Tables.all()) {
            String name = table.envPrefix() + concept;
            Key ours = ours(main(table), concept);
            List<String> fixes =
                    unread(table, name).stream().map(UnreadName::fix).toList();
            if (name.equals("TYK_IB_PORT")) {
                assertThat(fixes).as("the port it listens on").isEmpty();
            } else {
                assertThat(fixes)
                        .containsExactly(
                                ours == null
                                        ? "Remove it: the " + table.title() + " has no such setting."
                                        : "Did you mean " + table.env(main(table), ours) + "? Otherwise remove it.");
            }
        }
    }

    private static List<UnreadName> unread(ComponentTable table, String name) {
        return new UnreadVariables(Tables.components(), table, new KeySuggestions(Tables.components(), table, null))
                .among(List.of(new EnvVariable(name, "x", Pointer.of(name))));
    }

    private static boolean isOrLeadsTo(String name, Key key) {
        return (key.json() + ".").toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ".");
    }

    private static String suggestionFor(ComponentTable table, String name) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        ObjectNode place = file;
        for (String step : main(table).path()) {
            place = place.putObject(step);
        }
        place.put(name, "x");
        List<UnreadName> unread = Imports.IMPORTER
                .read(new ComponentFile(table, file, Pointer.ROOT))
                .unread();
        assertThat(unread).as(name).hasSize(1);
        return unread.get(0).fix();
    }

    private static Block main(ComponentTable table) {
        return table.blocks().get(0);
    }

    private static List<Key> keysOfOthers(ComponentTable table) {
        return Tables.all().stream()
                .filter(other -> !other.equals(table))
                .flatMap(other -> main(other).keys().stream())
                .toList();
    }

    private static @Nullable Key ours(Block block, Concept concept) {
        return block.keys().stream()
                .filter(key -> key.concept() == concept)
                .findFirst()
                .orElse(null);
    }
}
