package io.tykredis.redis.conf;

import static io.tykredis.input.InputError.Code.INVALID_VALUE;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputErrors;
import io.tykredis.input.Pointer;
import io.tykredis.model.IpAddress;
import io.tykredis.model.Version;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The reader of bind addresses. Names are rejected, because they would depend on a name server. */
final class BindReader {

    /** Redis does not start with more (CONFIG_BINDADDR_MAX). */
    private static final int MOST = 16;

    private static final Version WILDCARDS = Version.of("6.2");
    private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9._-]{1,15}");
    private static final String SHAPE =
            "Use an IP address without a port, for example 10.0.0.7 or ::1. * and ::* mean all addresses. A hyphen marks"
                    + " an address that may be missing, as in -::1.";

    private final InputErrors errors;
    private final Version oldest;
    private final List<Bound> bound = new ArrayList<>();

    /** @param zone of a link-local address, or empty */
    private record Bound(InetAddress address, String zone) {

        /** Two sockets cannot listen on the same address and port. */
        boolean collides(Bound other) {
            boolean sameFamily = address.getClass() == other.address.getClass();
            return equals(other) || (sameFamily && (address.isAnyLocalAddress() || other.address.isAnyLocalAddress()));
        }
    }

    /** @param oldest the oldest Redis release that must accept the addresses */
    BindReader(InputErrors errors, Version oldest) {
        this.errors = errors;
        this.oldest = oldest;
    }

    List<String> read(FieldReader fields) {
        ArrayNode nodes = fields.array("bind");
        List<String> addresses = new ArrayList<>();
        if (nodes != null && nodes.size() > MOST) {
            errors.add(
                    fields.at("bind"),
                    INVALID_VALUE,
                    "Redis accepts at most " + MOST + " addresses.",
                    "List fewer addresses, or use * for all.");
            return addresses;
        }
        for (int i = 0; nodes != null && i < nodes.size(); i++) {
            Pointer at = fields.at("bind").child(i);
            String text = FieldReader.text(nodes.get(i), at, "Remove the element, or write an address.", errors);
            if (text != null && accept(text, at)) {
                addresses.add(text);
            }
        }
        return addresses;
    }

    private boolean accept(String text, Pointer at) {
        boolean optional = text.startsWith("-");
        String address = optional ? text.substring(1) : text;
        if (oldest.before(WILDCARDS) && (optional || address.endsWith("*"))) {
            errors.add(
                    at,
                    INVALID_VALUE,
                    "Redis before 6.2 supports neither * nor the hyphen.",
                    "Use an IP address only, or set \"version\": \"6.2\".");
            return false;
        }
        Optional<Bound> found = parse(address);
        if (found.isEmpty()) {
            errors.add(at, INVALID_VALUE, "Invalid address to listen on.", SHAPE);
            return false;
        }
        if (bound.stream().anyMatch(found.get()::collides)) {
            errors.add(
                    at,
                    INVALID_VALUE,
                    "An earlier address uses the same port. Redis would not start.",
                    "Remove one of the two.");
            return false;
        }
        bound.add(found.get());
        return true;
    }

    private static Optional<Bound> parse(String text) {
        if (text.equals("*")) {
            return parse("0.0.0.0");
        }
        if (text.equals("::*")) {
            return parse("::");
        }
        int percent = text.indexOf('%');
        String zone = percent < 0 ? "" : text.substring(percent + 1);
        String bare = percent < 0 ? text : text.substring(0, percent);
        // A socket for IPv6 alone never accepts an IPv4-mapped address.
        return IpAddress.of(bare)
                .filter(address -> bare.indexOf(':') < 0 || !(address instanceof Inet4Address))
                .filter(address -> percent < 0
                        || (address.isLinkLocalAddress() && ZONE.matcher(zone).matches()))
                .map(address -> new Bound(address, zone));
    }
}
