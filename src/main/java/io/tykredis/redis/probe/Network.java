package io.tykredis.redis.probe;

import io.tykredis.model.IpAddress;
import java.math.BigInteger;
import java.net.InetAddress;

/** The addresses with one common prefix. */
record Network(InetAddress base, int bits) {

    /** Parses CIDR notation; without a slash, the network is a single address. */
    static Network of(String text) {
        int slash = text.indexOf('/');
        InetAddress base = IpAddress.of(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("not an address"));
        int most = base.getAddress().length * Byte.SIZE;
        int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
        if (bits < 0 || bits > most) {
            throw new IllegalArgumentException("not a number of bits");
        }
        return new Network(base, bits);
    }

    boolean contains(InetAddress address) {
        byte[] own = base.getAddress();
        byte[] other = address.getAddress();
        int ignored = own.length * Byte.SIZE - bits;
        return own.length == other.length
                && new BigInteger(1, own).shiftRight(ignored).equals(new BigInteger(1, other).shiftRight(ignored));
    }
}
