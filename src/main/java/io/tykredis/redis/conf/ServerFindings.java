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
     * @param optionsAt where the options stand
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
                            + " has neither TLS nor ACL users → it would not start with these files.",
                    "Use Redis 6.2 or newer, or take \"tls\" and \"username\" out of the spec.");
        }
        if (store.username() != null && store.username().chars().anyMatch(Character::isWhitespace)) {
            add(
                    ServerCode.REDIS_USER_NAME,
                    located.at().child("username"),
                    "The user's name has a space → Redis refuses such a user and would not start.",
                    "Choose a name without spaces.");
        }
        if (passwords.open(store.password())) {
            add(
                    ServerCode.REDIS_NO_PASSWORD,
                    located.at(),
                    "There is no password → the files switch the protected mode off, and whoever reaches the port may read"
                            + " and write.",
                    "Add \"password\" to the spec, or listen on loopback alone: \"bind\": [\"127.0.0.1\"].");
        }
        reference(store.password(), located.at().child("password"));
        List<Endpoint> unheard = new BindMismatch(options).of(store);
        if (!unheard.isEmpty()) {
            add(
                    ServerCode.REDIS_LISTENS_ELSEWHERE,
                    optionsAt.child("bind"),
                    "The components are told " + unheard.get(0)
                            + ", and no server listens there → they reach it only if"
                            + " something translates the address in between.",
                    "Add the address; with a hyphen before each if the servers have one each, as in -10.0.0.7.");
        }
    }

    private void reference(@Nullable Secret secret, Pointer at) {
        if (secret != null && !(secret instanceof Secret.Literal)) {
            add(
                    ServerCode.REDIS_SECRET_OUTSIDE_FILE,
                    at,
                    "The password is only referred to → it is left out of the files, where a comment says what to add;"
                            + " until then nobody but the host itself gets in.",
                    "Add the lines when the password is at hand, in the file or as arguments of redis-server.");
        }
    }

    private void sentinel(Topology.Sentinel sentinel) {
        Pointer at = located.at().child("topology");
        reference(sentinel.sentinelPassword(), at.child("sentinelPassword"));
        if (!MASTER_NAME.matcher(sentinel.masterName()).matches()) {
            add(
                    ServerCode.REDIS_MASTER_NAME,
                    at.child("masterName"),
                    "A Sentinel writes the name into its file without quotes → it would not start again.",
                    "Use letters, digits, dots, hyphens and underscores only.");
        }
        if (new AuthDirectives(store, options).open(sentinel.sentinelPassword())) {
            add(
                    ServerCode.REDIS_NO_PASSWORD,
                    at,
                    "The Sentinels have no password → the files switch the protected mode off, and whoever reaches the port"
                            + " may reconfigure them.",
                    "Add \"sentinelPassword\" to the topology, or listen on loopback alone.");
        }
        if (options.replicas().isEmpty()) {
            add(
                    ServerCode.REDIS_NO_REPLICA,
                    optionsAt.child("replicas"),
                    "No replica is listed → when the master fails, there is nothing to fail over to.",
                    "List at least one replica; two in Tyk's reference.");
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
                    "Sentinels before Redis 6.2 do not resolve names → they would not start.",
                    "Use Redis 6.2 or newer, or write IP addresses.");
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
                    "A master that restarts empty before it is failed over empties its replicas too → all data is lost.",
                    "Leave persistence on with Sentinels.");
        }
    }

    /** Its own password it does quote. */
    private void rewritten(String text, String field) {
        if (!UNQUOTED.matcher(text).matches()) {
            add(
                    ServerCode.REDIS_SENTINEL_REWRITE,
                    located.at().child(field),
                    "A Sentinel starts with this and then writes it into its file anew without quotes → it would not start"
                            + " again, or show another one.",
                    "Choose one without spaces and quotes for the Redis itself; \"sentinelPassword\" may have them.");
        }
    }

    private void cluster(Topology.Cluster cluster) {
        if (cluster.nodes().size() < options.clusterNodes()) {
            add(
                    ServerCode.REDIS_FEW_NODES,
                    located.addressesAt(),
                    "There is one file for each node listed. " + cluster.nodes().size()
                            + " are too few for three primaries with "
                            + (options.clusterReplicas() == 1 ? "a replica" : options.clusterReplicas() + " replicas")
                            + " each. A configuration endpoint is not a node.",
                    "List every primary and every replica, " + options.clusterNodes() + " or more.");
        }
        clients.tooOldFor(options.version()).forEach((table, defect) -> {
            String title = table.title();
            found.add(ServerCode.REDIS_CLUSTER_TOO_NEW.about(
                    table.name(),
                    optionsAt.child("version"),
                    "The files are for Redis " + options.version() + ". The " + title + " "
                            + clients.release(table) + (defect.shown() ? " cannot" : " probably cannot")
                            + " use a cluster of Redis 7 or newer.",
                    "Upgrade the " + title + " to " + defect.fixedIn() + ", or use a cluster of Redis 6.2."));
        });
        for (StoreAt.NodeAddress address : located.addresses()) {
            if (address.endpoint().port() > HIGHEST_CLUSTER_PORT) {
                add(
                        ServerCode.REDIS_CLUSTER_PORT,
                        address.at(),
                        "The nodes talk to each other on this port plus 10000, which is above 65535 → Redis would not"
                                + " start.",
                        "Use a port up to " + HIGHEST_CLUSTER_PORT + ".");
            }
        }
        if (options.before("7.0") && cluster.nodes().stream().anyMatch(node -> !HostSpelling.isAddress(node))) {
            add(
                    ServerCode.REDIS_ANNOUNCED_ADDRESSES,
                    located.addressesAt(),
                    "Cluster nodes before Redis 7.0 announce their IP addresses, whatever the spec calls them → clients"
                            + " connect to those, and with TLS the certificates must hold them.",
                    "Issue certificates for the addresses too, or use Redis 7.0 and \"version\": \"7.0\".");
        }
    }

    private void add(ServerCode code, Pointer at, String message, String fix) {
        found.add(code.at(at, message, fix));
    }
}
