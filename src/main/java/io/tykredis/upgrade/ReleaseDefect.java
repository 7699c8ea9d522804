package io.tykredis.upgrade;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Defect;
import io.tykredis.catalog.RedisClient;
import io.tykredis.catalog.Releases;
import io.tykredis.translate.Translation;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A defect of some releases of a component.
 *
 * @param detail the effect, as sentences
 * @param certain whether it was observed; false: the source is closed, so it is only possible
 * @param affected whether it affects the settings of a translation
 */
public record ReleaseDefect(
        String name, String detail, boolean certain, Releases releases, Predicate<Translation> affected) {

    static List<ReleaseDefect> of(ComponentTable table) {
        return Stream.concat(
                        table.quirks().defects().stream().map(defect -> of(table, defect)),
                        table.blocks().stream().flatMap(block -> block.clients().stream()
                                .flatMap(client -> client.gaps().stream().map(gap -> of(block, client, gap)))))
                .toList();
    }

    private static ReleaseDefect of(ComponentTable table, Defect defect) {
        String what = defect.kind().what();
        return new ReleaseDefect(
                defect.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + ".",
                defect.shown(),
                defect.releases(),
                translation -> table.blocks().stream().anyMatch(block -> defect.kind().with().stream()
                        .allMatch(concept -> translation.settingInUse(block, concept) != null)));
    }

    private static ReleaseDefect of(Block block, RedisClient client, RedisClient.Gap gap) {
        String keys = block.keys().stream()
                .filter(key -> gap.ignored().contains(key.concept()))
                .map(key -> '"' + key.json() + '"')
                .collect(Collectors.joining(", "));
        return new ReleaseDefect(
                gap.name(),
                "The connection of the " + client.purpose() + " ignores " + keys + ". If it cannot connect: "
                        + gap.effect(),
                true,
                gap.releases(),
                translation ->
                        gap.ignored().stream().anyMatch(concept -> translation.settingInUse(block, concept) != null));
    }
}
