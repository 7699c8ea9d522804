package io.tykredis.imports.reading;

import com.fasterxml.jackson.databind.node.TextNode;
import io.tykredis.catalog.Block;
import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.Releases;
import io.tykredis.catalog.Trait;
import io.tykredis.imports.source.EnvVariable;
import io.tykredis.imports.source.Interpolation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The lookup of keys among variables, named as envconfig builds them from prefix and field. */
public final class EnvKeys {

    /** A value that is only a reference, which a spec can hold. */
    private static final Pattern WHOLE = Pattern.compile("\\$\\{[A-Za-z_][A-Za-z0-9_]*}|\\$[A-Za-z_][A-Za-z0-9_]*");

    private static final Set<Concept> SECRETS = Set.of(Concept.PASSWORD, Concept.SENTINEL_PASSWORD);

    private final ComponentTable table;
    private final List<EnvVariable> variables;

    EnvKeys(ComponentTable table, List<EnvVariable> variables) {
        this.table = table;
        this.variables = variables;
    }

    /** The keys of a block in the order in which the component reads them. Later ones override earlier ones. */
    List<FoundKey> of(Block block) {
        List<FoundKey> found = new ArrayList<>(of(block, block.env(), Releases.ALL));
        block.aliases().forEach(alias -> found.addAll(of(block, alias.env(), alias.readBy())));
        return found;
    }

    private List<FoundKey> of(Block block, String prefix, Releases readBy) {
        Map<String, Key> names = new HashMap<>();
        block.keys().forEach(key -> names.put(table.envPrefix() + prefix + key.env(), key));
        return among(names, readBy);
    }

    /** The occurrences of a key outside the blocks. */
    List<FoundKey> of(Key key) {
        String name = table.envPrefix() + key.env();
        if (EnvNames.isWildcard(name)) {
            return variables.stream()
                    .filter(variable -> EnvNames.isBelow(variable.name(), name))
                    .map(variable -> found(key, variable, Releases.ALL))
                    .toList();
        }
        return among(Map.of(name, key), Releases.ALL);
    }

    /** The name prefixes of a block. */
    public static Stream<String> prefixes(Block block) {
        return Stream.concat(Stream.of(block.env()), block.aliases().stream().map(Block.EnvAlias::env));
    }

    /** Whether the component reads a variable with this name. */
    public static boolean knows(ComponentTable table, String name) {
        return name.startsWith(table.envPrefix()) && EnvNames.of(table).contains(name);
    }

    /** Whether the component reads a variable with this name and accepts the value of the given variable. */
    public static boolean accepts(ComponentTable table, String name, EnvVariable variable) {
        EnvVariable renamed =
                new EnvVariable(name, variable.value(), variable.at(), variable.reference(), variable.position());
        EnvKeys keys = new EnvKeys(table, List.of(renamed));
        Stream<FoundKey> found = Stream.concat(
                Stream.concat(
                        table.blocks().stream().flatMap(block -> keys.of(block).stream()),
                        table.blocks().stream()
                                .flatMap(block -> Stream.ofNullable(block.enabledBy()))
                                .flatMap(key -> keys.of(key).stream())),
                table.others().stream().flatMap(key -> keys.of(key).stream()));
        return found.findFirst().filter(key -> key.expected().isEmpty()).isPresent();
    }

    private List<FoundKey> among(Map<String, Key> names, Releases readBy) {
        return variables.stream()
                .flatMap(variable ->
                        Stream.ofNullable(names.get(variable.name())).map(key -> found(key, variable, readBy)))
                .toList();
    }

    private FoundKey found(Key key, EnvVariable variable, Releases readBy) {
        EnvVariable shown = mayHoldPassword(key, variable) && variable.open() != null
                ? variable.open(variable.open().withoutText())
                : variable;
        return FoundKey.inEnvironment(key, key.readBy().in(readBy), shown, decode(key, variable));
    }

    /** Whether a "$" in the value may be a character of a password. */
    private static boolean mayHoldPassword(Key key, EnvVariable variable) {
        return SECRETS.contains(key.concept())
                || (variable.value() != null && variable.value().contains("@"));
    }

    /** Decodes a variable. A secret without a value comes from that variable in the component's environment. */
    private GoValue decode(Key key, EnvVariable variable) {
        String value = variable.value();
        boolean secret = SECRETS.contains(key.concept());
        if (value != null
                && variable.open() != null
                && !(secret && WHOLE.matcher(value).matches())) {
            return secret ? GoValue.accepted(reference(variable)).but(GoValue.Oddity.UNRESOLVED) : GoValue.unresolved();
        } else if (value != null) {
            GoValue decoded = GoEnv.decode(key.type(), value, table.quirks().has(Trait.TOLERANT_HOST_MAP));
            return decoded.value() == null && Interpolation.isLeft(value) ? GoValue.unresolved() : decoded;
        }
        return secret ? GoValue.accepted(reference(variable)) : GoValue.unresolved();
    }

    private static TextNode reference(EnvVariable variable) {
        return TextNode.valueOf("${" + variable.name() + "}");
    }
}
