package io.tykredis.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys and certificates of the service under test and its client, created by the JDK's keytool. */
final class TlsKeys {

    static final Path FOLDER = Path.of("target", "tls").toAbsolutePath();
    static final String PASSWORD = "changeit";

    private TlsKeys() {}

    /** The settings of a service with a certificate, plus the given ones. */
    static Map<String, String> server(Map<String, String> others) {
        certificates();
        Map<String, String> settings = new HashMap<>(others);
        settings.put("quarkus.http.tls-configuration-name", "api");
        settings.put(
                "quarkus.tls.api.key-store.p12.path",
                FOLDER.resolve("server.p12").toString());
        settings.put("quarkus.tls.api.key-store.p12.password", PASSWORD);
        return settings;
    }

    /** A client with a certificate that trusts the server's. */
    static SSLContext client() throws GeneralSecurityException, IOException {
        char[] password = PASSWORD.toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(FOLDER.resolve("client.p12").toFile(), password), password);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(FOLDER.resolve("server-trust.p12").toFile(), password));
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static void certificates() {
        try {
            Files.createDirectories(FOLDER);
            for (String owner : List.of("server", "client")) {
                Path keys = FOLDER.resolve(owner + ".p12");
                Path trust = FOLDER.resolve(owner + "-trust.p12");
                Path certificate = FOLDER.resolve(owner + ".crt");
                Files.deleteIfExists(keys);
                Files.deleteIfExists(trust);
                keytool(
                        "-genkeypair",
                        "-alias",
                        owner,
                        "-dname",
                        "CN=" + owner,
                        "-keyalg",
                        "EC",
                        "-validity",
                        "2",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-keystore",
                        keys.toString());
                keytool("-exportcert", "-alias", owner, "-file", certificate.toString(), "-keystore", keys.toString());
                keytool(
                        "-importcert",
                        "-noprompt",
                        "-alias",
                        owner,
                        "-file",
                        certificate.toString(),
                        "-keystore",
                        trust.toString());
            }
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void keytool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(output).isZero();
    }
}
