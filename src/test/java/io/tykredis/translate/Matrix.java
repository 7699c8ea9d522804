package io.tykredis.translate;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Store;
import io.tykredis.model.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The use of every place in a spec by every component, found by translating complete specs. */
public final class Matrix {

    /**
     * A component's use of one place.
     *
     * @param keys the file keys that it determines
     * @param reason why there are none
     */
    public record Cell(List<String> keys, String reason) {}

    private final Map<String, Map<String, Cell>> rows = new LinkedHashMap<>();

    /**
     * The fields of one deployment, such as {@code /topology/mode}, and the components' own, as {@code /components/…}.
     */
    public static Matrix ofFields() {
        Matrix matrix = new Matrix();
        for (Class<? extends Topology> topology : SpecSample.topologies()) {
            SpecSample sample = SpecSample.full(topology).only(field -> field.getType() != Store.class);
            matrix.add(table -> sample.at(table.newest()).spec());
        }
        SpecSample own = SpecSample.full(Topology.Standalone.class).only(field -> field.getType() != Store.class);
        matrix.add(table -> own.naming(table.name()).at(table.newest()).spec());
        return matrix;
    }

    /** By place, then by component. */
    public Map<String, Map<String, Cell>> rows() {
        return rows;
    }

    private void add(Function<ComponentTable, RedisSpec> specs) {
        for (ComponentTable table : Tables.all()) {
            RedisSpec spec = specs.apply(table);
            Translation translation = new Translator(Tables.components()).translate(spec, table);
            for (Pointer place : SpecAccount.places(spec)) {
                String row = place.toString().replace("/components/" + table.name() + "/", "/components/…/");
                rows.computeIfAbsent(row, added -> new LinkedHashMap<>())
                        .merge(table.name(), cell(translation, place), Matrix::both);
            }
        }
    }

    private static Cell cell(Translation translation, Pointer place) {
        List<String> keys = translation.settings().stream()
                .filter(setting -> setting.sources().contains(place))
                .map(setting -> String.join(".", setting.path()))
                .toList();
        String reason = translation.omissions().stream()
                .filter(omission -> omission.reason() != Omission.Reason.OVERRIDDEN)
                .filter(omission -> omission.source().covers(place))
                .map(Omission::detail)
                .distinct()
                .collect(Collectors.joining(" "));
        return new Cell(keys, reason);
    }

    private static Cell both(Cell one, Cell other) {
        List<String> keys = new ArrayList<>(one.keys());
        keys.addAll(other.keys());
        return new Cell(keys.stream().distinct().toList(), one.reason().isEmpty() ? other.reason() : one.reason());
    }
}
