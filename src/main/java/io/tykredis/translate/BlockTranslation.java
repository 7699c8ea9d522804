package io.tykredis.translate;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Concept;
import io.tykredis.catalog.Key;
import io.tykredis.catalog.ValueType;
import io.tykredis.model.Secret;
import io.tykredis.model.Version;
import io.tykredis.translate.Omission.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The translation of one store into one block, in the order of the block's keys. */
final class BlockTranslation {

    /** The user as whom a password alone logs in. */
    private static final Value DEFAULT_USER = new Value.Text("default");

    private final ComponentTable table;
    private final BlockPlan plan;
    private final Version version;
    private final List<Setting> settings;
    private final List<Omission> omissions;
    private Map<Concept, Statement> stated = Map.of();

    BlockTranslation(
            ComponentTable table, BlockPlan plan, Version version, List<Setting> settings, List<Omission> omissions) {
        this.table = table;
        this.plan = plan;
        this.version = version;
        this.settings = settings;
        this.omissions = omissions;
    }

    void translate(Map<Concept, Statement> statements) {
        stated = statements;
        boolean sentinel =
                statements.containsKey(Concept.MASTER_NAME) && plan.written(Concept.MASTER_NAME, version) != null;
        for (BlockPlan.Entry entry : plan.entries()) {
            Statement statement = statements.get(entry.concept());
            if (statement != null) {
                place(entry, statement, sentinel);
            }
        }
    }

    private void place(BlockPlan.Entry entry, Statement statement, boolean sentinel) {
        if (statement.overrides() != null) {
            omissions.add(new Omission(
                    statement.overrides(),
                    Reason.OVERRIDDEN,
                    "The " + table.title() + " does not use this value, because " + statement.source()
                            + " overrides it."));
        }
        BlockPlan.Place written = entry.written(version);
        if (written != null) {
            write(written, statement, sentinel);
        } else if (!statement.implied()) {
            omit(entry, statement);
        }
    }

    private void write(BlockPlan.Place place, Statement statement, boolean sentinel) {
        Key key = place.key();
        Value value = statement.value();
        if (value instanceof Value.Hidden hidden && hidden.secret() instanceof Secret.FromKv kv) {
            if (!plan.block().kv().resolves(kv, key.concept(), version)) {
                omissions.add(new Omission(
                        statement.source(),
                        Reason.KV_UNSUPPORTED,
                        "The " + table.title() + " " + version + " does not resolve the reference in \"" + key.json()
                                + "\". It sends the reference itself as the password."));
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
                        "The " + table.title() + " " + version + " reads addresses only from \"" + key.json()
                                + "\", a map from host to port. The map cannot represent "
                                + (sentinel ? "several Sentinels" : "two ports of one host")
                                + "."));
                return;
            }
            value = new Value.Entries(hosts);
        }
        settings.add(place.setting(value, statement.sources()));
    }

    private void omit(BlockPlan.Entry entry, Statement statement) {
        Concept concept = entry.concept();
        Key current = entry.current();
        boolean essential = isEssential(statement, concept);
        String instead = "It " + concept.otherwise() + (essential ? ". The server refuses the connection." : ".");
        if (current == null) {
            omissions.add(new Omission(
                    statement.source(),
                    Reason.NO_SUCH_SETTING,
                    "The " + table.title() + " has no setting for " + concept.meaning() + ". " + instead,
                    essential,
                    null));
            return;
        }
        boolean mode = concept == Concept.MASTER_NAME;
        omissions.add(new Omission(
                mode ? statement.source().parent() : statement.source(),
                mode ? Reason.MODE_NOT_IN_VERSION : Reason.NOT_IN_VERSION,
                "The " + table.title() + " " + version + " does not read \"" + current.json() + "\" (releases that do: "
                        + current.readBy() + "). " + instead,
                essential,
                current));
    }

    /** A server that requires any of these refuses a client without it. */
    private boolean isEssential(Statement statement, Concept concept) {
        return switch (concept) {
            case PASSWORD, SENTINEL_PASSWORD, IAM_AUTH_ENABLED, USE_SSL -> true;
            case USERNAME ->
                stated.containsKey(Concept.PASSWORD) && !statement.value().equals(DEFAULT_USER);
            default -> false;
        };
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
