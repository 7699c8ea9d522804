package io.tykredis.catalog;

import io.tykredis.input.Pointer;
import io.tykredis.model.ComponentSpec;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All facts about the Redis configuration of one component.
 *
 * @param name its canonical name in specs and paths
 * @param aliases other accepted names
 * @param title its name in messages
 * @param file its configuration file
 * @param handling how it reads that file
 * @param envPrefix the start of all its environment names
 * @param history its known releases; the facts cover them
 * @param pairing its release that Tyk recommends for a Tyk release, if there is one
 * @param blocks the places that describe a Redis, in the order in which they are written
 * @param others keys outside the blocks that concern Redis
 * @param unsupported settings that the component lacks, with the reason
 * @param quirks further facts
 */
public record ComponentTable(
        String name,
        List<String> aliases,
        String title,
        String file,
        FileHandling handling,
        String envPrefix,
        ReleaseHistory history,
        Function<Version, Optional<Version>> pairing,
        List<Block> blocks,
        List<Key> others,
        Map<Concept, String> unsupported,
        Quirks quirks) {

    public ComponentTable {
        aliases = List.copyOf(aliases);
        blocks = List.copyOf(blocks);
        others = List.copyOf(others);
        unsupported = Map.copyOf(unsupported);
    }

    /**
     * The settings in a spec for one component.
     *
     * @param at the place in the spec, with the name used there
     */
    public record Own(ComponentSpec spec, Pointer at) {}

    /** The settings for this component; empty if the spec does not name it. */
    public Own in(RedisSpec spec) {
        String written = writtenIn(spec).orElse(name);
        return new Own(
                spec.components().getOrDefault(written, ComponentSpec.DEFAULT), Pointer.of("components", written));
    }

    /** Whether the spec is for this component: it names this component, or none at all. */
    public boolean isSelectedBy(RedisSpec spec) {
        return spec.components().isEmpty() || writtenIn(spec).isPresent();
    }

    /** The first release that the facts cover. */
    public Version oldest() {
        return history.oldest();
    }

    /** The newest release that is out. */
    public Version newest() {
        return history.newest();
    }

    /** The last release that the facts cover: the newest, or the one that a candidate leads to. */
    public Version last() {
        return history.candidate().map(Version::release).orElseGet(this::newest);
    }

    /** All accepted names, the canonical one first. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }

    private Optional<String> writtenIn(RedisSpec spec) {
        if (spec.components().isEmpty()) {
            return Optional.empty();
        }
        return names().stream().filter(spec.components()::containsKey).findFirst();
    }

    /** Every key that has to do with Redis, in the order of the table. */
    public Stream<TableEntry> entries() {
        return TableEntry.of(this);
    }

    public Optional<Block> block(Role role) {
        for (Block block : blocks) {
            if (block.role() == role) {
                return Optional.of(block);
            }
        }
        return Optional.empty();
    }

    /** The block at this path. */
    public Optional<Block> block(List<String> path) {
        return blocks.stream().filter(block -> block.path().equals(path)).findFirst();
    }

    /**
     * The clients that a release runs with a block: the block's own and, for the first block, those of blocks that are
     * off.
     */
    public List<RedisClient> clients(Block block, RedisSpec spec, Version release) {
        List<RedisClient> clients = new ArrayList<>();
        add(block.clients().isEmpty() ? List.of(RedisClient.ASSUMED) : block.clients(), release, clients);
        if (block.equals(blocks.get(0))) {
            for (Block other : blocks) {
                if (other.isOff(spec, release)) {
                    add(other.clients(), release, clients);
                }
            }
        }
        return clients;
    }

    private static void add(List<RedisClient> some, Version release, List<RedisClient> clients) {
        for (RedisClient client : some) {
            if (client.releases().contains(release)) {
                clients.add(client);
            }
        }
    }

    /** The names at the top of its file that concern Redis, in lower case, because Go ignores case. */
    public Set<String> topNames() {
        Stream<String> inBlocks = blocks.stream()
                .flatMap(block -> block.path().isEmpty()
                        ? block.keys().stream().map(Key::json)
                        : Stream.of(block.path().get(0)));
        Stream<String> beside = Stream.concat(
                        others.stream(),
                        blocks.stream()
                                .flatMap(block -> Stream.concat(
                                        Stream.ofNullable(block.enabledBy()), Stream.ofNullable(block.requires()))))
                .map(Key::json);
        return Stream.concat(inBlocks, beside)
                .map(path -> path.split("\\.", 2)[0].toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    /** The full environment name of a key in a block. */
    public String env(Block block, Key key) {
        return envPrefix + block.env() + key.env();
    }
}
