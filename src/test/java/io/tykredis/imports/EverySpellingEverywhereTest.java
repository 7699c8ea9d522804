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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever component's spelling is used in whatever other's place: what is suggested is the same setting. */
class EverySpellingEverywhereTest {

    static List<ComponentTable> tables() {
        return Tables.all();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void inAFile(ComponentTable table) {
        int checked = 0;
        Block block = table.blocks().get(0);
        for (Key theirs : keysOfOthers(table)) {
            for (String name : spellings(block, theirs)) {
                if (block.keys().stream().noneMatch(key -> isOrLeadsTo(name, key))) {
                    Optional<Key> ours = ours(block, theirs);
                    checked++;
                    assertThat(suggestionFor(table, name))
                            .as("%s in %s", name, table.name())
                            .contains(ours.map(key -> key.json() + "\"").orElse("emove it"))
                            .doesNotContain(ours.isPresent() ? "Remove it:" : "Write");
                }
            }
        }
        assertThat(checked).isGreaterThan(20);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void amongVariables(ComponentTable table) {
        Block block = table.blocks().get(0);
        String prefix = table.envPrefix() + (block.path().isEmpty() ? "" : block.env());
        for (Key theirs : keysOfOthers(table)) {
            for (String ending :
                    List.of(theirs.env(), theirs.json().toUpperCase(Locale.ROOT).replace("_", ""))) {
                String name = prefix + (block.path().isEmpty() && !ending.startsWith("REDIS") ? "REDIS" : "") + ending;
                if (!EnvKeys.knows(table, name) && !ending.contains(".")) {
                    List<UnreadName> unread = unread(table, name);
                    assertThat(unread).as(name).hasSize(1);
                    List<String> ours = block.keys().stream()
                            .filter(key -> key.concept() == theirs.concept())
                            .map(key -> table.env(block, key))
                            .toList();
                    assertThat(unread.get(0).fix())
                            .as(name)
                            .containsAnyOf(ours.isEmpty() ? new String[] {"Remove it"} : ours.toArray(String[]::new));
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
    @MethodSource("tables")
    void straightBehindThePrefix(ComponentTable table) {
        Block block = table.blocks().get(0);
        Map<String, Concept> bare = Map.of(
                "TYPE", Concept.TYPE,
                "HOST", Concept.HOST,
                "PORT", Concept.PORT,
                "USERNAME", Concept.USERNAME,
                "PASSWORD", Concept.PASSWORD,
                "DATABASE", Concept.DATABASE);
        bare.forEach((ending, concept) -> {
            String name = table.envPrefix() + ending;
            if (name.equals("TYK_IB_PORT")) {
                assertThat(unread(table, name)).as("the port it listens on").isEmpty();
                return;
            }
            assertThat(unread(table, name))
                    .as(name)
                    .singleElement()
                    .extracting(UnreadName::fix)
                    .isEqualTo(block.keys().stream()
                            .filter(key -> key.concept() == concept)
                            .findFirst()
                            .map(key -> "Did you mean " + table.env(block, key) + "? Otherwise remove it.")
                            .orElse("Remove it: the " + table.title() + " has no such setting."));
        });
    }

    private static List<UnreadName> unread(ComponentTable table, String name) {
        return new UnreadVariables(Tables.components(), table, new KeySuggestions(Tables.components(), table))
                .among(List.of(new EnvVariable(name, "x", Pointer.of(name))));
    }

    private static boolean isOrLeadsTo(String name, Key key) {
        return (key.json() + ".").toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ".");
    }

    private static String suggestionFor(ComponentTable table, String name) {
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        ObjectNode place = file;
        for (String step : table.blocks().get(0).path()) {
            place = place.putObject(step);
        }
        place.put(name, "x");
        List<UnreadName> unread = Imports.IMPORTER
                .read(new ComponentFile(table, file, Pointer.ROOT))
                .unread();
        assertThat(unread).as(name).hasSize(1);
        return unread.get(0).fix();
    }

    /** At the top of a file, names concern Redis only if they say so. */
    private static List<String> spellings(Block block, Key theirs) {
        String name = theirs.json().split("\\.", 2)[0];
        return block.path().isEmpty() ? List.of(name.startsWith("redis_") ? name : "redis_" + name) : List.of(name);
    }

    private static List<Key> keysOfOthers(ComponentTable table) {
        List<Key> keys = new ArrayList<>();
        Tables.all().stream()
                .filter(other -> !other.name().equals(table.name()))
                .forEach(other -> keys.addAll(other.blocks().get(0).keys()));
        return keys;
    }

    private static Optional<Key> ours(Block block, Key theirs) {
        return block.keys().stream()
                .filter(key -> key.concept() == theirs.concept())
                .findFirst();
    }
}
