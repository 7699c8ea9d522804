package io.tykredis.redis.conf;

import io.tykredis.diagnostic.Diagnostic;
import io.tykredis.input.Pointer;
import io.tykredis.lint.StoreAt;
import io.tykredis.model.Endpoint;
import io.tykredis.model.Secret;
import io.tykredis.model.Store;
import io.tykredis.model.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The findings about the files of one store. */
final class ServerFindings {

    private static final int HIGHEST_CLUSTER_PORT = 55_535;
    private static final Pattern MASTER_NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern UNQUOTED = Pattern.compile("[^\\s\"'\\p{Cntrl}]+");

    private final StoreAt located;
    private final Store store;
    private final ServerOptions options;
    private final Pointer optionsAt;
    private final ClusterClients clients;
    private final List<Diagnostic> found = new ArrayList<>();

    /**
     * @param optionsAt the place of the options in the request
     * @param clients the components that use the servers
     */
    ServerFindings(StoreAt located, ServerOptions options, Pointer optionsAt, ClusterClients clients) {
        this.located = located;
        this.store = located.store();
        this.options = options;
        this.optionsAt = optionsAt;
        this.clients = clients;
    }

    List<Diagnostic> found() {
        access();
        if (store.topology() instanceof Topology.Sentinel sentinel) {
            sentinel(sentinel);
        } else if (store.topology() instanceof Topology.Cluster cluster) {
            cluster(cluster);
        }
        return found;
    }

    private void access() {
        AuthDirectives passwords = new AuthDirectives(store, options);
        if (options.before("6.0") && (store.tls() != null || passwords.named())) {
            add(
                    ServerCode.REDIS_VERSION_TOO_OLD,
                    optionsAt.child("version"),
                    "Redis " + options.version()
                            + " supports neither TLS nor ACL users. It does not start with these files.",
                    "Use Redis 6.2 or later, or remove \"tls\" and \"username\" from the spec.");
        }
        if (store.username() != null && store.username().chars().anyMatch(Character::isWhitespace)) {
            add(
                    ServerCode.REDIS_USER_NAME,
                    located.at().child("username"),
                    "\"username\" contains a space. Redis does not start with such a user.",
                    "Use a name without spaces.");
        }
        if (passwords.open(store.password())) {
            add(
                    ServerCode.REDIS_NO_PASSWORD,
                    located.at(),
                    "There is no password. The files turn protected mode off, so every client that reaches the port can"
                            + " read and write.",
                    "Add \"password\" to the spec, or set \"bind\": [\"127.0.0.1\"].");
        }
        reference(store.password(), located.at().child("password"));
        List<Endpoint> unheard = new BindMismatch(options).of(store);
        if (!unheard.isEmpty()) {
            add(
                    ServerCode.REDIS_LISTENS_ELSEWHERE,
                    optionsAt.child("bind"),
                    "The spec has the address " + unheard.get(0)
                            + ", but no server listens on it. Components can connect only through address translation.",
                    "Add the address to \"bind\". If each server has only one of the addresses, put a hyphen before each, as in -10.0.0.7.");
        }
    }

    private void reference(@Nullable Secret secret, Pointer at) {
        if (secret != null && !(secret instanceof Secret.Literal)) {
            add(
                    ServerCode.REDIS_SECRET_OUTSIDE_FILE,
                    at,
                    "The password is a reference, so the files do not contain it; a comment shows the line to add."
                            + " Until then, Redis accepts only connections from its own host.",
                    "Add the lines with the password to the file, or as arguments of redis-server.");
        }
    }

    private void sentinel(Topology.Sentinel sentinel) {
        Pointer at = located.at().child("topology");
        reference(sentinel.sentinelPassword(), at.child("sentinelPassword"));
        if (!MASTER_NAME.matcher(sentinel.masterName()).matches()) {
            add(
                    ServerCode.REDIS_MASTER_NAME,
                    at.child("masterName"),
                    "A Sentinel writes \"masterName\" to its file without quotes. With this name, it does not start again.",
                    "Use only letters, digits, dots, hyphens and underscores.");
        }
        if (new AuthDirectives(store, options).open(sentinel.sentinelPassword())) {
            add(
                    ServerCode.REDIS_NO_PASSWORD,
                    at,
                    "The Sentinels have no password. The files turn protected mode off, so every client that reaches the"
                            + " port can reconfigure them.",
                    "Add \"sentinelPassword\" to the topology, or set \"bind\": [\"127.0.0.1\"].");
        }
        if (options.replicas().isEmpty()) {
            add(
                    ServerCode.REDIS_NO_REPLICA,
                    optionsAt.child("replicas"),
                    "\"replicas\" is empty. If the master fails, no other server can take over.",
                    "Add at least one replica. Tyk's reference has two.");
        }
        boolean names = options.before("6.2")
                && Stream.of(
                                sentinel.sentinels().stream(),
                                options.replicas().stream(),
                                Stream.ofNullable(options.master()))
                        .flatMap(each -> each)
                        .anyMatch(each -> !HostSpelling.isAddress(each));
        if (names) {
            add(
                    ServerCode.REDIS_HOST_NAMES,
                    optionsAt.child("version"),
                    "Sentinels before Redis 6.2 do not resolve host names and do not start with them.",
                    "Use Redis 6.2 or later, or use IP addresses.");
        }
        if (store.password() instanceof Secret.Literal literal) {
            rewritten(literal.reveal(), "password");
        }
        if (store.username() != null) {
            rewritten(store.username(), "username");
        }
        if (Boolean.FALSE.equals(options.persistence())) {
            add(
                    ServerCode.REDIS_NO_PERSISTENCE,
                    optionsAt.child("persistence"),
                    "\"persistence\" is false. A master that restarts empty before a failover also clears its replicas, so all data is lost.",
                    "Remove \"persistence\", or set it to true.");
        }
    }

    /** A Sentinel quotes only its own password when it rewrites its file. */
    private void rewritten(String text, String field) {
        if (!UNQUOTED.matcher(text).matches()) {
            add(
                    ServerCode.REDIS_SENTINEL_REWRITE,
                    located.at().child(field),
                    "The value contains spaces or quotes. A Sentinel rewrites its file without quoting them, so it does not"
                            + " start again, or uses another value.",
                    "Use a value without spaces and quotes. Only \"sentinelPassword\" may contain them.");
        }
    }

    private void cluster(Topology.Cluster cluster) {
        if (cluster.nodes().size() < options.clusterNodes()) {
            add(
                    ServerCode.REDIS_FEW_NODES,
                    located.addressesAt(),
                    "Nodes listed: " + cluster.nodes().size()
                            + ", one file for each. Three primaries with "
                            + (options.clusterReplicas() == 1 ? "a replica" : options.clusterReplicas() + " replicas")
                            + " each require " + options.clusterNodes() + ". A configuration endpoint is not a node.",
                    "List every primary and every replica.");
        }
        clients.tooOldFor(options.version()).forEach((table, defect) -> {
            String title = table.title();
            found.add(ServerCode.REDIS_CLUSTER_TOO_NEW.about(
                    table.name(),
                    optionsAt.child("version"),
                    "The files are for Redis " + options.version() + ". The " + title + " "
                            + clients.release(table) + (defect.shown() ? " cannot" : " probably cannot")
                            + " use a cluster of Redis 7 or later.",
                    "Upgrade the " + title + " to " + defect.fixedIn() + ", or use a cluster of Redis 6.2."));
        });
        for (StoreAt.NodeAddress address : located.addresses()) {
            if (address.endpoint().port() > HIGHEST_CLUSTER_PORT) {
                add(
                        ServerCode.REDIS_CLUSTER_PORT,
                        address.at(),
                        "The port is too high: the cluster bus uses the port plus 10000, which is above 65535. Redis does not"
                                + " start.",
                        "Use a port up to " + HIGHEST_CLUSTER_PORT + ".");
            }
        }
        if (options.before("7.0") && cluster.nodes().stream().anyMatch(node -> !HostSpelling.isAddress(node))) {
            add(
                    ServerCode.REDIS_ANNOUNCED_ADDRESSES,
                    located.addressesAt(),
                    "Cluster nodes before Redis 7.0 announce IP addresses, not the host names in the spec. Clients connect to"
                            + " the IP addresses, so with TLS the certificates must contain them.",
                    "Add the IP addresses to the certificates, or use Redis 7.0 and set \"version\": \"7.0\".");
        }
    }

    private void add(ServerCode code, Pointer at, String message, String fix) {
        found.add(code.at(at, message, fix));
    }
}
