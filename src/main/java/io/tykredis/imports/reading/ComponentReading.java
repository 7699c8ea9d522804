package io.tykredis.imports.reading;

import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.FileHandling;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Trait;
import io.tykredis.imports.source.FileFlaw;
import io.tykredis.imports.source.UnsentSettings;
import io.tykredis.imports.unread.UnreadName;
import io.tykredis.input.Pointer;
import io.tykredis.lint.SpecRule;
import io.tykredis.model.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All settings in the input that configure Redis for a component, or are intended to.
 *
 * @param at the place of the component's configuration in the input
 * @param file the name of its file, as sent or as usual
 * @param fileRead whether there is a file that the component does not ignore
 * @param omitted whether the component ignores its file
 * @param others the keys outside the blocks
 * @param misfits values that should be objects but are not
 * @param flaws flaws of the file outside its JSON
 * @param release the component's release; {@code null} if unknown
 * @param dataPlane whether the component is part of a data plane
 * @param senderKeys the sender's keys for variables, if the sender writes no variables
 * @param unsent the settings that are in files that were not sent
 */
public record ComponentReading(
        ComponentTable table,
        Pointer at,
        String file,
        boolean fileRead,
        boolean omitted,
        List<BlockReading> blocks,
        List<FoundKey> others,
        List<UnreadName> unread,
        List<Misfit> misfits,
        List<FileFlaw> flaws,
        @Nullable Version release,
        boolean dataPlane,
        Map<String, String> senderKeys,
        UnsentSettings unsent) {

    /** A value that should be an object but is not. */
    public record Misfit(String name, Pointer at) {}

    /** Settings that others of the same block replace. */
    private static final Map<Concept, Set<Concept>> REPLACED_BY = Map.of(
            Concept.ADDRS, Set.of(Concept.HOST),
            Concept.HOST, Set.of(Concept.ADDRS),
            Concept.PORT, Set.of(Concept.ADDRS));

    public ComponentReading {
        blocks = List.copyOf(blocks);
        others = List.copyOf(others);
        unread = List.copyOf(unread);
        misfits = List.copyOf(misfits);
        flaws = List.copyOf(flaws);
        senderKeys = Map.copyOf(senderKeys);
    }

    /** Whether the component ignores its file because of a flaw. */
    public boolean isFileRejected() {
        return table.handling().byteOrderMark() == FileHandling.Reaction.IGNORES_FILE
                && flaws.stream().anyMatch(flaw -> flaw.kind() == FileFlaw.Kind.BYTE_ORDER_MARK);
    }

    /** The blocks that the component uses. */
    public Stream<BlockReading> used() {
        return blocks.stream().filter(BlockReading::isOn);
    }

    /** The effective key of a concept outside the blocks. */
    public Optional<FoundKey> other(Concept concept) {
        return others.stream()
                .filter(found -> found.concept() == concept && found.counts())
                .reduce((earlier, later) -> later);
    }

    /** Whether the component assumes Redis if the storage type is absent. */
    public boolean typeOptional() {
        return table.quirks().has(Trait.TYPE_OPTIONAL);
    }

    /** The current name of the concept in the block, as a key or a variable like the other settings in the input. */
    public String spelling(Block block, Concept concept) {
        return block.keys().stream()
                .filter(key -> key.concept() == concept)
                .filter(key ->
                        release == null ? !key.deprecated() : key.readBy().contains(release))
                .min(Comparator.comparing(Key::deprecated))
                .map(key -> fileRead ? "\"" + key.json() + "\"" : ofSender(table.env(block, key)))
                .orElse("");
    }

    private String ofSender(String variable) {
        return senderKeys.getOrDefault(variable, variable);
    }

    /** Whether the sender writes settings of this name as variables, rather than as keys. */
    public boolean writesVariable(String name) {
        return !fileRead && !senderKeys.containsValue(name);
    }

    /** All keys in the input that the component knows. */
    public Stream<FoundKey> keys() {
        return Stream.concat(
                Stream.concat(blocks.stream().flatMap(block -> block.all().stream()), others.stream()),
                blocks.stream().flatMap(block -> block.switches().stream()));
    }

    /** Whether the configuration does not determine the switches of the rule. */
    public boolean leavesOpen(SpecRule rule) {
        return !rule.remindsOfSwitch() || blocks.stream().noneMatch(BlockReading::isSwitchCertain);
    }

    /** Whether an unread name is intended as one of these settings, and nothing else sets it. */
    public boolean misspells(Concept... settings) {
        return Stream.of(settings).anyMatch(this::misspells);
    }

    private boolean misspells(Concept setting) {
        Set<Concept> replacements = REPLACED_BY.getOrDefault(setting, Set.of());
        return unread.stream().anyMatch(name -> name.about() == setting)
                && main().map(FoundKey::concept).noneMatch(found -> found == setting || replacements.contains(found));
    }

    /**
     * Whether nothing in effect sets it in the block, although it may be set: in a file that was not sent, by a name or
     * to a value that the component rejects, or for another release. What follows from its absence is not certain.
     */
    public boolean isOpen(BlockReading block, Concept setting) {
        return Stream.of(block.winners().stream(), block.switches().stream(), others.stream())
                        .flatMap(found -> found)
                        .noneMatch(found -> found.concept() == setting && found.counts())
                && (unread.stream().anyMatch(name -> name.about() == setting)
                        || block.rejects(setting)
                        || isUnsent(block.block(), setting));
    }

    private boolean isUnsent(Block block, Concept setting) {
        return unsent.any()
                || block.keys().stream()
                        .filter(key -> key.concept() == setting)
                        .flatMap(key -> EnvKeys.prefixes(block).map(prefix -> table.envPrefix() + prefix + key.env()))
                        .anyMatch(unsent::mayHold);
    }

    /** The effective keys of the main block and of the switches. */
    private Stream<FoundKey> main() {
        return Stream.of(
                        blocks.stream().limit(1).flatMap(block -> block.winners().stream()),
                        blocks.stream()
                                .flatMap(block -> block.switches().stream())
                                .filter(FoundKey::counts),
                        others.stream().filter(FoundKey::counts))
                .flatMap(found -> found);
    }

    /** Whether it connects to a default instead of the address that the input is meant to set. */
    public boolean isAddressLost() {
        return misspells(Concept.ADDRS, Concept.HOST) || used().anyMatch(BlockReading::isAddressLost);
    }

    /** Whether the place is of a name or value that is meant as a part of the address. */
    public boolean isAboutAddress(Pointer place) {
        return Stream.concat(
                        keys().filter(found -> BlockReading.ADDRESSES.contains(found.concept()))
                                .map(FoundKey::at),
                        unread.stream()
                                .filter(name -> name.about() != null && BlockReading.ADDRESSES.contains(name.about()))
                                .map(UnreadName::at))
                .anyMatch(at -> at.covers(place));
    }

    /** Whether the input has nothing for this component. */
    public boolean isEmpty() {
        return keys().findAny().isEmpty() && unread.isEmpty();
    }
}
