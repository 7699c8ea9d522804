package io.tykredis.redis.probe;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayList;
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
        ECPrivateKey key = (ECPrivateKey) pair("EC", curve).getPrivate();
        byte[] sec1 = new org.bouncycastle.asn1.sec.ECPrivateKey(bits, key.getS(), new ASN1ObjectIdentifier(oid))
                .getEncoded();
        assertThat(((ECPrivateKey) PemKey.read(pem("EC PRIVATE KEY", sec1))).getS())
                .isEqualTo(key.getS());
    }

    @Test
    void rsa() throws Exception {
        PrivateKey key = pair("RSA", "2048").getPrivate();
        byte[] pkcs1 = PrivateKeyInfo.getInstance(key.getEncoded())
                .parsePrivateKey()
                .toASN1Primitive()
                .getEncoded();
        assertThat(PemKey.read(pem("RSA PRIVATE KEY", pkcs1))).isEqualTo(key);
    }

    @Test
    void matchesOnlyItsCertificate() throws Exception {
        List<KeyPair> pairs = new ArrayList<>();
        for (String kind : List.of(
                "RSA 2048",
                "RSA 1024",
                "EC secp256r1",
                "EC secp256r1",
                "EC secp384r1",
                "Ed25519 255",
                "Ed25519 255",
                "Ed448 448")) {
            pairs.add(pair(kind.split(" ")[0], kind.split(" ")[1]));
        }
        for (KeyPair key : pairs) {
            byte[] pem = pem("PRIVATE KEY", key.getPrivate().getEncoded());
            assertThat(PemKey.read(pem).getEncoded()).isEqualTo(key.getPrivate().getEncoded());
            for (KeyPair certified : pairs) {
                assertThat(PemKey.fits(PemKey.read(pem), certified.getPublic()))
                        .as(key.getPrivate() + " and " + certified.getPublic())
                        .isEqualTo(key == certified);
            }
        }
    }

    private static KeyPair pair(String algorithm, String parameter) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        if (algorithm.equals("EC")) {
            generator.initialize(new ECGenParameterSpec(parameter));
        } else {
            generator.initialize(Integer.parseInt(parameter));
        }
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
