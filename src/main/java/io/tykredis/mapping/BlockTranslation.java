package io.tykredis.mapping;

import io.tykredis.mapping.Key.Spelling;
import io.tykredis.mapping.Omission.Reason;
import io.tykredis.spec.Secret;
import io.tykredis.spec.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The statements about one store on their way into one block, in the order of the block's keys. */
final class BlockTranslation {

    private final ComponentTable table;
    private final Block block;
    private final Version version;
    private final List<Setting> settings;
    private final List<Omission> omissions;

    BlockTranslation(
            ComponentTable table, Block block, Version version, List<Setting> settings, List<Omission> omissions) {
        this.table = table;
        this.block = block;
        this.version = version;
        this.settings = settings;
        this.omissions = omissions;
    }

    void translate(Map<Concept, Statement> statements) {
        Set<Concept> order = new LinkedHashSet<>();
        block.keys().forEach(key -> order.add(key.concept()));
        order.addAll(statements.keySet());
        boolean sentinel = statements.containsKey(Concept.MASTER_NAME)
                && written(spellings(Concept.MASTER_NAME)).isPresent();
        for (Concept concept : order) {
            Statement statement = statements.get(concept);
            if (statement != null) {
                place(concept, statement, sentinel);
            }
        }
    }

    private void place(Concept concept, Statement statement, boolean sentinel) {
        if (statement.overrides() != null) {
            omissions.add(new Omission(
                    statement.overrides(),
                    Reason.OVERRIDDEN,
                    "The " + table.title() + " has a value of its own at " + statement.source()
                            + " → this one is for the others."));
        }
        List<Key> spellings = spellings(concept);
        Optional<Key> key = written(spellings);
        if (key.isPresent()) {
            write(key.get(), statement, sentinel);
        } else if (!statement.implied()) {
            omit(concept, statement, spellings);
        }
    }

    private List<Key> spellings(Concept concept) {
        return block.keys().stream().filter(key -> key.concept() == concept).toList();
    }

    private Optional<Key> written(List<Key> spellings) {
        for (Spelling spelling : Spelling.values()) {
            for (Key key : spellings) {
                boolean readOrInert = spelling == Spelling.INERT || key.read().contains(version);
                if (key.spelling() == spelling && readOrInert) {
                    return Optional.of(key);
                }
            }
        }
        return Optional.empty();
    }

    private void write(Key key, Statement statement, boolean sentinel) {
        Value value = statement.value();
        if (value instanceof Value.Hidden hidden && hidden.secret() instanceof Secret.FromKv kv) {
            if (key.concept() != Concept.PASSWORD || !block.kv().resolves(kv, version)) {
                omissions.add(new Omission(
                        statement.source(),
                        Reason.KV_UNSUPPORTED,
                        "The " + table.title() + " " + version + " does not resolve this reference in \"" + key.json()
                                + "\" → it would send the reference itself as the password."));
                return;
            }
            value = new Value.Text(kv.reference());
        }
        if (key.type() == ValueType.STRING_MAP && value instanceof Value.Items addresses) {
            Map<String, String> hosts = portsByHost(addresses.items());
            if (hosts.size() < addresses.items().stream().distinct().count() || (sentinel && hosts.size() > 1)) {
                omissions.add(new Omission(
                        statement.source().parent(),
                        Reason.MODE_NOT_IN_VERSION,
                        "The " + table.title() + " " + version + " takes addresses only as \"" + key.json()
                                + "\", a map from host to port, which cannot hold "
                                + (sentinel ? "several Sentinels" : "two ports of one host")
                                + " → it would miss some."));
                return;
            }
            value = new Value.Entries(hosts);
        }
        List<String> path = new ArrayList<>(block.path());
        path.addAll(List.of(key.json().split("\\.")));
        settings.add(
                new Setting(path, table.env(block, key), key, key.read().in(block.read()), value, statement.sources()));
    }

    private void omit(Concept concept, Statement statement, List<Key> spellings) {
        String instead = concept.otherwise() + ".";
        if (spellings.isEmpty()) {
            String why = table.unsupported().getOrDefault(concept, "there is no such setting");
            omissions.add(new Omission(
                    statement.source(),
                    Reason.NO_SUCH_SETTING,
                    "The " + table.title() + " cannot be told " + concept.meaning() + ": " + why + " → " + instead));
            return;
        }
        Key current = spellings.get(0);
        boolean mode = concept == Concept.MASTER_NAME;
        omissions.add(new Omission(
                mode ? statement.source().parent() : statement.source(),
                mode ? Reason.MODE_NOT_IN_VERSION : Reason.NOT_IN_VERSION,
                "The " + table.title() + " " + version + " does not read \"" + current.json() + "\" (read by: "
                        + current.read() + ") → " + instead));
    }

    private static Map<String, String> portsByHost(List<String> addresses) {
        Map<String, String> ports = new LinkedHashMap<>();
        for (String address : addresses) {
            int colon = address.lastIndexOf(':');
            boolean placeholder = colon < 0;
            ports.put(
                    placeholder ? address : address.substring(0, colon),
                    placeholder ? "" : address.substring(colon + 1));
        }
        return ports;
    }
}
