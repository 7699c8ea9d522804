package io.tykredis.redis.live;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** The addresses that begin with the same bits. */
record Network(InetAddress base, int bits) {

    /** Reads CIDR notation; without a slash, a single address. */
    static Network of(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        try {
            if (!address.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
                throw new IllegalArgumentException("not a network in CIDR notation: " + text);
            }
            InetAddress base = InetAddress.getByName(address);
            int most = base.getAddress().length * Byte.SIZE;
            int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > most) {
                throw new IllegalArgumentException("not a network in CIDR notation: " + text);
            }
            return new Network(base, bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a network in CIDR notation: " + text, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] own = base.getAddress();
        byte[] other = address.getAddress();
        int ignored = own.length * Byte.SIZE - bits;
        return own.length == other.length
                && new BigInteger(1, own).shiftRight(ignored).equals(new BigInteger(1, other).shiftRight(ignored));
    }
}
