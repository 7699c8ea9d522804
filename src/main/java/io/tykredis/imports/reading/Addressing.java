package io.tykredis.imports.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.ValueType;
import io.tykredis.input.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The addresses a component connects to, by the precedence of its keys.
 *
 * @param source the key with the addresses; {@code null} if there is none
 * @param addresses all addresses, used or not
 */
public record Addressing(Mode mode, @Nullable FoundKey source, List<Address> addresses, List<ShadowedKey> shadows) {

    /** The topology that the component assumes. */
    public enum Mode {
        SENTINEL,
        CLUSTER,
        SINGLE
    }

    /** An address with its place in the input. */
    public record Address(String text, Pointer at) {

        private static final Pattern CREDENTIALS = Pattern.compile("(?:(?<=://)|^(?!.*://)).*@");

        /** The text without credentials. */
        public String shown() {
            return CREDENTIALS.matcher(text).replaceFirst("***@");
        }

        /** Omits the credentials. */
        @Override
        public String toString() {
            return shown();
        }
    }

    public Addressing {
        addresses = List.copyOf(addresses);
        shadows = List.copyOf(shadows);
    }

    static Addressing of(BlockReading block) {
        Optional<FoundKey> list = block.of(Concept.ADDRS, ValueType.STRING_LIST);
        Optional<FoundKey> map = block.of(Concept.ADDRS, ValueType.STRING_MAP);
        Optional<FoundKey> host = block.of(Concept.HOST).filter(FoundKey::isSet);
        Optional<FoundKey> port = block.of(Concept.PORT).filter(FoundKey::isSet);
        Optional<FoundKey> source = list.or(() -> map).or(() -> port.map(found -> host.orElse(found)));
        List<ShadowedKey> shadows = new ArrayList<>();
        list.or(() -> map).ifPresent(winner -> Stream.of(map, host, port)
                .flatMap(Optional::stream)
                .filter(loser -> loser != winner && !loser.isPackaged())
                .forEach(loser -> shadows.add(new ShadowedKey(loser, winner))));
        Mode mode = block.text(Concept.MASTER_NAME).isPresent()
                ? Mode.SENTINEL
                : block.flag(Concept.ENABLE_CLUSTER).isPresent() ? Mode.CLUSTER : Mode.SINGLE;
        List<Address> addresses = list.map(Addressing::ofList)
                .or(() -> map.map(Addressing::ofMap))
                .or(() -> port.map(found -> List.of(one(host, found))))
                .orElseGet(() -> List.of(builtIn(mode, block.at())));
        return new Addressing(mode, source.orElse(null), addresses, shadows);
    }

    /** The addresses that the component connects to. */
    public List<Address> dialled() {
        return mode == Mode.SINGLE ? addresses.subList(0, 1) : addresses;
    }

    private static List<Address> ofList(FoundKey list) {
        JsonNode items = value(list);
        return IntStream.range(0, items.size())
                .mapToObj(i -> new Address(
                        items.path(i).textValue(),
                        list.isVariable() ? list.at() : list.at().child(i)))
                .toList();
    }

    /** The addresses of a map. Their place is that of the map, because a name in it may be a URL with a password. */
    private static List<Address> ofMap(FoundKey map) {
        return value(map).properties().stream()
                .map(entry ->
                        new Address(entry.getKey() + ":" + entry.getValue().textValue(), map.at()))
                .toList();
    }

    /** The address of a host and a port. For Go, an address without a host is the local machine. */
    private static Address one(Optional<FoundKey> host, FoundKey port) {
        String name = host.map(found -> value(found).textValue()).orElse("127.0.0.1");
        return new Address(name + ":" + value(port).asText(), host.orElse(port).at());
    }

    private static Address builtIn(Mode mode, Pointer at) {
        return new Address(
                mode == Mode.SENTINEL ? GoRedisDefaults.BUILT_IN_SENTINEL : GoRedisDefaults.BUILT_IN_ADDRESS, at);
    }

    private static JsonNode value(FoundKey found) {
        return Objects.requireNonNull(found.value());
    }
}
