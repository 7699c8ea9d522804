package io.tykredis.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Trait;
import io.tykredis.catalog.ValueType;
import io.tykredis.input.Pointer;
import io.tykredis.model.Version;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Redis block as the component reads it, with keys that take effect and keys that are overridden. */
public final class BlockReading {

    static final Set<Concept> ADDRESSES = Set.of(Concept.ADDRS, Concept.HOST, Concept.PORT);

    private static final Pattern HOST_AND_PORT = Pattern.compile("([^:\\[\\]/@]+|\\[[^\\]]*]):[0-9]+");

    private final ComponentTable table;
    private final Block block;
    private final Pointer at;
    private final List<FoundKey> switches;
    private final @Nullable FoundKey onOff;
    private final @Nullable SwitchState switchState;
    private final List<FoundKey> all;
    private final @Nullable Version release;
    private final @Nullable BlockReading withoutPackaged;
    private final Map<Key, FoundKey> winners;
    private final List<ShadowedKey> shadows;

    /**
     * @param at the place of the block in the input
     * @param switches the occurrences of the switch outside the block
     * @param switchState the state of another switch that the block requires; {@code null} if it requires none
     * @param omitting the variable that makes the component ignore its file
     * @param packaged the keys of the packaged file, if the input has no file
     * @param all the keys in the order in which the component reads them; later ones override earlier ones
     * @param release the component's release; {@code null}: any
     */
    BlockReading(
            ComponentTable table,
            Block block,
            Pointer at,
            List<FoundKey> switches,
            @Nullable SwitchState switchState,
            @Nullable FoundKey omitting,
            List<FoundKey> packaged,
            List<FoundKey> all,
            @Nullable Version release) {
        this.table = table;
        this.block = block;
        this.at = at;
        this.switches = List.copyOf(switches);
        this.switchState = switchState;
        this.all = List.copyOf(all);
        this.release = release;
        this.withoutPackaged = packaged.isEmpty()
                ? null
                : new BlockReading(table, block, at, switches, switchState, omitting, List.of(), all, release);
        KeyPrecedence precedence = new KeyPrecedence(packaged, omitting, release);
        all.forEach(precedence::add);
        switches.forEach(precedence::add);
        this.winners = precedence.winners();
        this.shadows = precedence.shadows();
        Key key = block.enabledBy();
        this.onOff = key == null ? null : winners.remove(key);
    }

    public ComponentTable table() {
        return table;
    }

    /** The component's release, if known. */
    public Optional<Version> release() {
        return Optional.ofNullable(release);
    }

    public Block block() {
        return block;
    }

    public Pointer at() {
        return at;
    }

    /** All keys of the block in the input, whether they take effect or not. */
    public List<FoundKey> all() {
        return all;
    }

    /** The keys of the input that take effect. */
    public List<FoundKey> winners() {
        return winners.values().stream().filter(found -> !found.isPackaged()).toList();
    }

    /** The keys of the packaged file that change the addresses; empty if they are the same without it. */
    public List<FoundKey> presumed() {
        return withoutPackaged == null || texts(addressing()).equals(texts(withoutPackaged.addressing()))
                ? List.of()
                : winners.values().stream()
                        .filter(found -> found.isPackaged() && ADDRESSES.contains(found.concept()))
                        .filter(found -> all.stream().noneMatch(other -> other.concept() == found.concept()))
                        .toList();
    }

    private static List<String> texts(Addressing addressing) {
        return addressing.addresses().stream().map(Addressing.Address::text).toList();
    }

    /** The host that the address comes from, if it contains a port. */
    public Optional<FoundKey> hostWithPort() {
        return of(Concept.HOST)
                .filter(host -> addressing().source() == null || addressing().source() == host)
                .filter(host -> text(Concept.HOST)
                        .filter(HOST_AND_PORT.asMatchPredicate())
                        .isPresent());
    }

    /** Whether the input has no part of the address. */
    public boolean isAddressUnset() {
        FoundKey source = addressing().source();
        return (source == null || source.isPackaged())
                && winners().stream().noneMatch(found -> ADDRESSES.contains(found.concept()) && found.isSet());
    }

    /** Whether the input has a part of an address, or one that the component rejects, so that it uses a default. */
    boolean isAddressLost() {
        return addressing().source() == null && (!isAddressUnset() || isAddressRefused());
    }

    /** The variables without a value that would supply the address, if nothing else does. */
    public List<FoundKey> unresolvedAddress() {
        FoundKey source = addressing().source();
        return source != null && !source.isPackaged() && source.concept() == Concept.ADDRS
                ? List.of()
                : all.stream()
                        .filter(found -> found.isUnresolved()
                                && ADDRESSES.contains(found.concept())
                                && winners().stream().noneMatch(other -> other.concept() == found.concept()))
                        .toList();
    }

    /** Whether the input sets a key for the address to a value that the component rejects. */
    public boolean isAddressRefused() {
        return all.stream()
                .anyMatch(found -> ADDRESSES.contains(found.concept())
                        && (!found.counts() || !found.isReadBy(release))
                        && !counts(found.concept()));
    }

    /** The keys that its release, or if it is unknown the newest one, does not read. */
    public Stream<FoundKey> notInRelease() {
        Version reading = release().orElseGet(table::newest);
        return Stream.concat(all.stream(), switches.stream())
                .filter(found -> found.isSet() && !found.isReadBy(reading))
                .filter(found -> winners.values().stream()
                        .noneMatch(other ->
                                other.concept() == found.concept() && other.isSet() && other.isReadBy(reading)));
    }

    /** The keys that are the only spelling of their concept in the release. */
    public Stream<FoundKey> onlySpellings() {
        Version reading = release;
        return reading == null
                ? Stream.empty()
                : winners.values().stream()
                        .filter(found -> found.key().deprecated())
                        .filter(found -> block.keys().stream()
                                .noneMatch(key -> key.concept() == found.concept()
                                        && !key.deprecated()
                                        && key.readBy().contains(reading)));
    }

    /** Whether the input sets it to a value that the component rejects, or for another release. */
    boolean rejects(Concept setting) {
        return all.stream().anyMatch(found -> found.concept() == setting && !found.counts())
                || notInRelease().anyMatch(found -> found.concept() == setting);
    }

    private boolean counts(Concept concept) {
        return of(concept).isPresent();
    }

    /** The occurrences of the switch outside the block. */
    public List<FoundKey> switches() {
        return switches;
    }

    /** The switch that is not on, so that the component does not use the block. */
    public Optional<Key> missing() {
        return onOff == null || !onOff.isSet()
                ? Optional.ofNullable(block.enabledBy())
                : Optional.ofNullable(switchState == null || switchState.isMet() ? null : block.requires());
    }

    /** Whether the component uses the block at all. */
    public boolean isOn() {
        return missing().isEmpty();
    }

    /** Whether the input shows the state of a further switch that the block requires. */
    boolean isSwitchCertain() {
        return switchState != null && switchState.isCertain();
    }

    /** The switch for the login with a cloud identity, if it is on and the release (default: the newest) reads it. */
    public Optional<FoundKey> identity() {
        Version reading = release().orElseGet(table::newest);
        return flag(Concept.IAM_AUTH_ENABLED).filter(on -> on.key().readBy().contains(reading));
    }

    /** Whether the component discards user name and password if it logs in with a cloud identity. */
    public boolean clearsLogin() {
        return table.quirks().has(Trait.IDENTITY_REPLACES_LOGIN);
    }

    public Addressing addressing() {
        return Addressing.of(this);
    }

    /** The keys that another key of the component overrides. */
    public Stream<ShadowedKey> shadows() {
        return Stream.of(shadows.stream(), addressing().shadows().stream(), flagShadows())
                .flatMap(found -> found);
    }

    /** The effective key of this concept. If there are several spellings, the current one. */
    public Optional<FoundKey> of(Concept concept) {
        return winners.values().stream()
                .filter(found -> found.concept() == concept)
                .min((one, other) ->
                        Boolean.compare(one.key().deprecated(), other.key().deprecated()));
    }

    /** The effective flag. It is on if any of its spellings turns it on. */
    public Optional<FoundKey> flag(Concept concept) {
        return winners.values().stream()
                .filter(found -> found.concept() == concept && found.isSet())
                .findFirst();
    }

    /** The text, if it is not empty. */
    public Optional<String> text(Concept concept) {
        return of(concept)
                .filter(FoundKey::isSet)
                .map(FoundKey::value)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue);
    }

    Optional<FoundKey> of(Concept concept, ValueType type) {
        return winners.values().stream()
                .filter(found -> found.concept() == concept && found.key().type() == type && found.isSet())
                .findFirst();
    }

    /** The number, if it is above 0. */
    public Optional<FoundKey> above0(Concept concept) {
        return of(concept).filter(found -> {
            JsonNode value = found.value();
            return value != null && value.bigIntegerValue().compareTo(BigInteger.ZERO) > 0;
        });
    }

    private Stream<ShadowedKey> flagShadows() {
        return winners.values().stream()
                .filter(found -> found.key().type() == ValueType.BOOL && !found.isSet())
                .flatMap(off -> flag(off.concept()).map(on -> new ShadowedKey(off, on)).stream());
    }
}
