package io.tykredis.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentsTest {

    @Test
    void areFoundByEveryNameInAnyOrder() {
        List<ComponentTable> backwards = new ArrayList<>(Tables.all());
        Collections.reverse(backwards);
        Components components = of(backwards);

        assertThat(components.all())
                .isEqualTo(Tables.all())
                .extracting(ComponentTable::name)
                .isSorted();
        assertThat(Tables.all()).allSatisfy(table -> assertThat(table.names()).allSatisfy(name -> {
            assertThat(components.find(name)).contains(table);
            assertThat(components.names()).containsEntry(name, table.name());
        }));
        assertThat(components.find("Gateway")).isEmpty();
        assertThatThrownBy(() -> of(List.of(backwards.get(0), backwards.get(0))))
                .hasMessageContaining(backwards.get(0).name());
    }

    @Test
    void suggestsTheNearestNameAndListsAll() {
        String all = "Components: " + String.join(", ", Tables.names()) + ".";

        assertThat(Tables.components().instead("gatewy")).isEqualTo("Did you mean \"gateway\"? " + all);
        assertThat(Tables.components().instead("elephant")).isEqualTo(all);
    }

    /** The same order as in encoding/json. */
    @Test
    void prefersAKeyWithTheExactCase() {
        Key lower = Key.of(Concept.HOST, "host", "HOST", ValueType.STRING, "");
        Key upper = Key.of(Concept.PORT, "HOST", "PORT", ValueType.STRING, "");
        List<Key> keys = List.of(lower, upper);

        assertThat(Key.find(keys, "HOST")).contains(upper);
        assertThat(Key.find(keys, "host")).contains(lower);
        assertThat(Key.find(keys, "Host")).contains(lower);
        assertThat(Key.find(keys, "hosts")).isEmpty();
    }

    private static Components of(List<ComponentTable> tables) {
        return new Components(
                tables.stream().<Component>map(table -> () -> table).toList());
    }
}
