package io.tykredis.redis.probe;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A private key in PEM, in each form that the components read: PKCS#8, and the older forms of RSA and elliptic curves.
 * The JDK does not read the older ones; they become PKCS#8 with the algorithm wrapped around them.
 */
final class PemKey {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (RSA |EC |)PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END \\1PRIVATE KEY-----");
    private static final int SEQUENCE = 0x30;
    private static final int OCTETS = 0x04;
    private static final int OID = 0x06;
    private static final byte[] VERSION_0 = {0x02, 1, 0};
    private static final byte[] RSA =
            der(SEQUENCE, der(OID, bytes(0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 1, 1)), new byte[] {0x05, 0});
    private static final byte[] EC = der(OID, bytes(0x2a, 0x86, 0x48, 0xce, 0x3d, 2, 1));
    /** The curves that keys use in practice: P-256, P-384, P-521. */
    private static final List<byte[]> CURVES = List.of(
            der(OID, bytes(0x2a, 0x86, 0x48, 0xce, 0x3d, 3, 1, 7)),
            der(OID, bytes(0x2b, 0x81, 4, 0, 0x22)),
            der(OID, bytes(0x2b, 0x81, 4, 0, 0x23)));

    private PemKey() {}

    static PrivateKey read(byte[] pem) throws GeneralSecurityException {
        Matcher found = PEM.matcher(new String(pem, US_ASCII));
        if (!found.find()) {
            throw new InvalidKeyException("no unencrypted private key in PEM");
        }
        byte[] content = Base64.getMimeDecoder().decode(found.group(2));
        return switch (found.group(1)) {
            case "RSA " -> key("RSA", pkcs8(RSA, content));
            case "EC " -> key("EC", pkcs8(der(SEQUENCE, EC, curve(content)), content));
            default -> pkcs8(content);
        };
    }

    /** Whether the certified key verifies what the private key signs. */
    static boolean fits(PrivateKey key, PublicKey certified) throws GeneralSecurityException {
        if (!key.getAlgorithm().equals(certified.getAlgorithm())) {
            return false;
        }
        Signature signature = Signature.getInstance(
                switch (key.getAlgorithm()) {
                    case "RSA" -> "SHA256withRSA";
                    case "EC" -> "SHA256withECDSA";
                    default -> key.getAlgorithm();
                });
        byte[] sample = {1};
        signature.initSign(key);
        signature.update(sample);
        byte[] signed = signature.sign();
        signature.initVerify(certified);
        signature.update(sample);
        try {
            return signature.verify(signed);
        } catch (SignatureException e) {
            // The signature has another length: the keys differ in size.
            return false;
        }
    }

    private static PrivateKey pkcs8(byte[] content) throws GeneralSecurityException {
        GeneralSecurityException last = new InvalidKeyException("of no known algorithm");
        for (String algorithm : List.of("RSA", "EC", "EdDSA")) {
            try {
                return key(algorithm, content);
            } catch (GeneralSecurityException e) {
                last = e;
            }
        }
        throw last;
    }

    private static PrivateKey key(String algorithm, byte[] pkcs8) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    private static byte[] pkcs8(byte[] algorithm, byte[] key) {
        return der(SEQUENCE, VERSION_0, algorithm, der(OCTETS, key));
    }

    /** The key names its own curve. */
    private static byte[] curve(byte[] key) throws InvalidKeyException {
        String content = hex(key);
        return CURVES.stream()
                .filter(curve -> content.contains(hex(curve)))
                .findFirst()
                .orElseThrow(() -> new InvalidKeyException("on no known curve"));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] der(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] each : contents) {
            content.writeBytes(each);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.size() < 0x80) {
            out.write(content.size());
        } else if (content.size() < 0x100) {
            out.write(0x81);
            out.write(content.size());
        } else {
            out.write(0x82);
            out.write(content.size() >> 8);
            out.write(content.size());
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
