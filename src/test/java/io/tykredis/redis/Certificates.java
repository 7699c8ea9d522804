package io.tykredis.redis;

import io.netty.handler.ssl.util.InsecureTrustManagerFactory;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;

/** A certificate authority for one test, with its certificates as PEM files in a folder. */
public final class Certificates {

    private static final Duration DAY = Duration.ofDays(1);

    private final Path folder;
    private final X500Principal authority;
    private final KeyPair key;
    private int serial = 1;

    /** @param name the start of the file names */
    public Certificates(Path folder, String name) {
        this.folder = folder;
        this.authority = new X500Principal("CN=" + name);
        try {
            this.key = pair();
            write(name + ".crt", sign(authority, key, Instant.now().plus(DAY), null));
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes {@code name.crt} and its key in two forms, valid for one day. */
    public Certificates issue(String name, GeneralName... names) {
        return issue(name, Instant.now().plus(DAY), names);
    }

    public Certificates issueExpired(String name, GeneralName... names) {
        return issue(name, Instant.now().minus(Duration.ofHours(1)), names);
    }

    private Certificates issue(String name, Instant until, GeneralName... names) {
        try {
            KeyPair own = pair();
            BigInteger secret = ((java.security.interfaces.ECPrivateKey) own.getPrivate()).getS();
            byte[] sec1 = new ECPrivateKey(256, secret, SECObjectIdentifiers.secp256r1).getEncoded();
            write(name + ".crt", sign(new X500Principal("CN=" + name), own, until, new GeneralNames(names)));
            write(name + ".key", new JcaPKCS8Generator(own.getPrivate(), null));
            write(name + "-sec1.key", new PemObject("EC PRIVATE KEY", sec1));
            return this;
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }

    public static GeneralName address(String address) {
        return new GeneralName(GeneralName.iPAddress, address);
    }

    public static GeneralName name(String name) {
        return new GeneralName(GeneralName.dNSName, name);
    }

    /** For connections with a certificate of the folder that trust every peer. */
    public static SSLContext context(Path folder, String name) {
        try (PEMParser certificate = new PEMParser(Files.newBufferedReader(folder.resolve(name + ".crt")));
                PEMParser key = new PEMParser(Files.newBufferedReader(folder.resolve(name + ".key")))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    name,
                    new JcaPEMKeyConverter().getPrivateKey((PrivateKeyInfo) key.readObject()),
                    new char[0],
                    new X509Certificate[] {
                        new JcaX509CertificateConverter()
                                .getCertificate((X509CertificateHolder) certificate.readObject())
                    });
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), InsecureTrustManagerFactory.INSTANCE.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private X509CertificateHolder sign(X500Principal subject, KeyPair own, Instant until, GeneralNames names)
            throws IOException, OperatorCreationException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                authority,
                BigInteger.valueOf(serial++),
                Date.from(until.minus(DAY).minus(DAY)),
                Date.from(until),
                subject,
                own.getPublic());
        if (names == null) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        } else {
            builder.addExtension(Extension.subjectAlternativeName, false, names);
        }
        return builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate()));
    }

    private void write(String file, Object content) throws IOException {
        Files.createDirectories(folder);
        try (JcaPEMWriter writer = new JcaPEMWriter(Files.newBufferedWriter(folder.resolve(file)))) {
            writer.writeObject(content);
        }
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
