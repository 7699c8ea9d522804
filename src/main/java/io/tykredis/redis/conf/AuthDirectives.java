package io.tykredis.redis.conf;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.model.IpAddress;
import io.tykredis.model.Secret;
import io.tykredis.model.Store;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The users and passwords in Redis server files. Secret references become comments, because Redis expands no variables.
 */
final class AuthDirectives {

    private static final String DEFAULT_USER = "default";

    private final Store store;
    private final ServerOptions options;

    AuthDirectives(Store store, ServerOptions options) {
        this.store = store;
        this.options = options;
    }

    /** Whether clients use a user other than the built-in one. Without a password, components send no user name. */
    boolean named() {
        return store.username() != null
                && store.password() != null
                && !store.username().equals(DEFAULT_USER);
    }

    /** Whether anyone who can reach the server may connect. */
    boolean open(@Nullable Secret password) {
        return password == null && !boundToLoopback();
    }

    void server(RedisConfFile file) {
        file.blank();
        if (named()) {
            user(file);
        } else if (store.password() instanceof Secret.Literal literal) {
            file.set("requirepass", literal.reveal());
        } else if (store.password() != null) {
            missing(file, "requirepass PASSWORD", store.password());
        } else if (!boundToLoopback()) {
            file.comment("Without a password, protected mode accepts only connections from this host.")
                    .set("protected-mode", "no");
        }
    }

    /** The name and password that a replica sends to its master. Any node can become a replica. */
    void toMaster(RedisConfFile file) {
        if (named()) {
            file.set("masteruser", Objects.requireNonNull(store.username()));
        }
        if (store.password() instanceof Secret.Literal literal) {
            file.set("masterauth", literal.reveal());
        } else if (store.password() != null) {
            missing(file, "masterauth PASSWORD", store.password());
        }
    }

    void sentinel(RedisConfFile file, @Nullable Secret password) {
        if (password instanceof Secret.Literal literal) {
            file.comment("The Sentinels also use it among themselves.").set("requirepass", literal.reveal());
        } else if (password != null) {
            missing(file, "requirepass PASSWORD", password);
        } else if (!boundToLoopback()) {
            file.comment("Without a password, protected mode accepts only connections from this host.")
                    .set("protected-mode", "no");
        }
    }

    void sentinelToMaster(RedisConfFile file, String masterName) {
        if (named()) {
            file.set("sentinel auth-user", masterName, Objects.requireNonNull(store.username()));
        }
        if (store.password() instanceof Secret.Literal literal) {
            file.set("sentinel auth-pass", masterName, literal.reveal());
        } else if (store.password() != null) {
            missing(file, "sentinel auth-pass MASTER PASSWORD", store.password());
        }
    }

    /** An ACL user is written with the hash of its password, never with the password itself. */
    private void user(RedisConfFile file) {
        String name = Objects.requireNonNull(store.username());
        List<String> rights = options.before("6.2") ? List.of("~*", "+@all") : List.of("~*", "&*", "+@all");
        Secret secret = Objects.requireNonNull(store.password());
        if (!(secret instanceof Secret.Literal literal)) {
            missing(file, "user NAME on >PASSWORD " + String.join(" ", rights), secret);
            return;
        }
        String password = "#" + sha256(literal.reveal());
        file.comment("The built-in user is disabled.").set("user default", "off");
        file.set(
                "user",
                Stream.concat(Stream.of(name, "on", password), rights.stream()).toArray());
    }

    private static void missing(RedisConfFile file, String line, Secret secret) {
        file.comment("Add, with the password from " + where(secret) + ": " + line);
    }

    /** Where the secret is stored, without any text that could end a comment. */
    private static String where(Secret secret) {
        if (secret instanceof Secret.FromEnv env) {
            return "the environment variable " + env.name();
        }
        if (secret instanceof Secret.FromKubernetes ref) {
            return "the Kubernetes Secret " + ref.name() + ", key " + ref.key();
        }
        if (secret instanceof Secret.FromSecretArn || secret instanceof Secret.FromSsm) {
            return "AWS";
        }
        return secret instanceof Secret.FromFile ? "its file" : "its key-value store";
    }

    private boolean boundToLoopback() {
        return !options.bind().isEmpty() && options.bind().stream().allMatch(AuthDirectives::isLoopback);
    }

    private static boolean isLoopback(String address) {
        String bare = address.startsWith("-") ? address.substring(1) : address;
        return IpAddress.of(bare).filter(InetAddress::isLoopbackAddress).isPresent();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
