package io.tykredis.redis.probe;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;
import java.util.Base64;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PemKeyTest {

    @ParameterizedTest
    @CsvSource({"secp256r1, 1.2.840.10045.3.1.7, 256", "secp384r1, 1.3.132.0.34, 384", "secp521r1, 1.3.132.0.35, 521"})
    void ellipticCurves(String curve, String oid, int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        PrivateKey key = generator.generateKeyPair().getPrivate();
        BigInteger secret = ((ECPrivateKey) key).getS();
        byte[] sec1 =
                new org.bouncycastle.asn1.sec.ECPrivateKey(bits, secret, new ASN1ObjectIdentifier(oid)).getEncoded();

        assertThat(((ECPrivateKey) PemKey.read(pem("EC PRIVATE KEY", sec1))).getS())
                .isEqualTo(secret);
        assertThat(PemKey.read(pem("PRIVATE KEY", key.getEncoded()))).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 2048})
    void rsa(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        PrivateKey key = generator.generateKeyPair().getPrivate();
        byte[] pkcs1 = PrivateKeyInfo.getInstance(key.getEncoded())
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();

        assertThat(PemKey.read(pem("RSA PRIVATE KEY", pkcs1))).isEqualTo(key);
        assertThat(PemKey.read(pem("PRIVATE KEY", key.getEncoded()))).isEqualTo(key);
    }

    @Test
    void edwardsCurves() throws Exception {
        PrivateKey key =
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
        assertThat(PemKey.read(pem("PRIVATE KEY", key.getEncoded())).getEncoded())
                .isEqualTo(key.getEncoded());
    }

    @Test
    void matchesOnlyItsCertificate() throws Exception {
        List<KeyPair> pairs = List.of(
                pair("RSA", new RSAKeyGenParameterSpec(2048, RSAKeyGenParameterSpec.F4)),
                pair("RSA", new RSAKeyGenParameterSpec(1024, RSAKeyGenParameterSpec.F4)),
                pair("EC", new ECGenParameterSpec("secp256r1")),
                pair("EC", new ECGenParameterSpec("secp256r1")),
                pair("EC", new ECGenParameterSpec("secp384r1")),
                pair("EdDSA", NamedParameterSpec.ED25519),
                pair("EdDSA", NamedParameterSpec.ED25519),
                pair("EdDSA", NamedParameterSpec.ED448));
        for (KeyPair key : pairs) {
            for (KeyPair certified : pairs) {
                assertThat(PemKey.fits(key.getPrivate(), certified.getPublic()))
                        .as(key.getPrivate() + " and " + certified.getPublic())
                        .isEqualTo(key == certified);
            }
        }
    }

    private static KeyPair pair(String algorithm, AlgorithmParameterSpec parameters) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(parameters);
        return generator.generateKeyPair();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CERTIFICATE", "ENCRYPTED PRIVATE KEY", "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY"})
    void rejectsOtherText(String title) {
        assertThatThrownBy(() -> PemKey.read(pem(title, new byte[] {1, 2, 3})))
                .isInstanceOf(GeneralSecurityException.class);
    }

    private static byte[] pem(String title, byte[] content) {
        String text = "-----BEGIN " + title + "-----\n"
                + Base64.getMimeEncoder().encodeToString(content) + "\n-----END " + title + "-----\n";
        return text.getBytes(US_ASCII);
    }
}
