package io.tykredis.merge;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.imports.reading.BlockReading;
import io.tykredis.imports.reading.ComponentReading;
import io.tykredis.imports.reading.FoundKey;
import io.tykredis.model.Version;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The settings that a merge may change in the configuration of a component.
 *
 * @param whole whether these are all, with the switches of stores and the names that the component does not read
 * @param keys otherwise, the keys by block
 */
public record MergeScope(boolean whole, Map<Block, Set<Key>> keys) {

    public static final MergeScope WHOLE = new MergeScope(true, Map.of());

    private static final Set<Concept> ADDRESSES = Set.of(Concept.ADDRS, Concept.HOST, Concept.PORT);

    public MergeScope {
        keys = Map.copyOf(keys);
    }

    /**
     * The settings whose keys or variables a change of the release outdates, in all their spellings.
     *
     * @param after the settings after the change
     */
    public static MergeScope between(ComponentReading reading, Version from, Translation after) {
        return new MergeScope(
                false,
                reading.blocks().stream()
                        .collect(Collectors.toMap(BlockReading::block, block -> outdated(block, from, after))));
    }

    private static Set<Key> outdated(BlockReading block, Version from, Translation after) {
        Version to = after.target().version();
        Set<Key> written = after.settings().stream()
                .filter(setting -> Merger.isIn(setting, block.block()))
                .map(Setting::key)
                .collect(Collectors.toSet());
        return block.block().keys().stream()
                .filter(key -> block.all().stream()
                        .filter(found -> isSameSetting(found.concept(), key.concept()))
                        .anyMatch(found -> isOutdated(found, from, to, written)))
                .collect(Collectors.toSet());
    }

    private static boolean isSameSetting(Concept one, Concept other) {
        return one == other || (ADDRESSES.contains(one) && ADDRESSES.contains(other));
    }

    /** Whether the release after the change does not read it, or is the first to read the spelling that replaces it. */
    private static boolean isOutdated(FoundKey found, Version from, Version to, Set<Key> written) {
        boolean ends = found.readBy().contains(from) && !found.readBy().contains(to);
        return ends
                || (found.key().deprecated()
                        && written.stream()
                                .filter(key -> key.concept() == found.concept() && !key.deprecated())
                                .anyMatch(key -> !key.readBy().contains(from)));
    }

    boolean covers(Block block, Key key) {
        return whole || keys.getOrDefault(block, Set.of()).contains(key);
    }
}
