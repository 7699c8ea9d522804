package io.tykredis.model;

import static io.tykredis.input.InputError.Code.INVALID_ENDPOINT;
import static io.tykredis.input.InputError.Code.INVALID_PORT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tykredis.input.FieldReader;
import io.tykredis.input.InputError;
import io.tykredis.input.InputErrors;
import io.tykredis.input.InputLimits;
import io.tykredis.input.Pointer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The reader of {@code host:port}. It accepts URLs and placeholders, so that lint can explain them. */
public final class EndpointReader {

    private static final int MOST_PORT = 65_535;
    private static final int MOST_PORT_DIGITS = 5;
    private static final int LONGEST_HOST = 253;

    /** The longest host name with a template around it, rounded up. */
    private static final int LONGEST = 1_000;

    private static final Pattern ZONE = Pattern.compile("[A-Za-z0-9._~-]+");
    private static final String SHAPE = "Write host:port, for example redis:6379, or [::1]:6379 for IPv6.";

    private final InputErrors errors;

    public EndpointReader(InputErrors errors) {
        this.errors = errors;
    }

    public @Nullable Endpoint one(FieldReader fields, String name) {
        fields.require(name, "Add \"" + name + "\", for example \"redis:6379\".");
        String text = fields.text(name);
        return text == null ? null : parse(text, fields.at(name));
    }

    public @Nullable List<Endpoint> several(FieldReader fields, String name) {
        fields.require(name, "Add \"" + name + "\", a list of host:port.");
        ArrayNode nodes = fields.array(name);
        if (nodes == null) {
            return null;
        }
        if (nodes.isEmpty()) {
            errors.add(
                    fields.at(name),
                    InputError.Code.INVALID_VALUE,
                    "The list of addresses is empty.",
                    "Add at least one host:port.");
        }
        int most = InputLimits.current().addresses();
        if (nodes.size() > most) {
            errors.add(
                    fields.at(name),
                    InputError.Code.INVALID_VALUE,
                    "There are more than " + most + " addresses.",
                    "List a few addresses. Clients discover the other nodes from them.");
            return null;
        }
        Pointer list = fields.at(name);
        List<Endpoint> endpoints = new ArrayList<>(nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            Endpoint endpoint = element(nodes.get(i), list.child(i));
            if (endpoint != null) {
                endpoints.add(endpoint);
            }
        }
        return endpoints.isEmpty() ? null : endpoints;
    }

    private @Nullable Endpoint element(JsonNode node, Pointer at) {
        String text = FieldReader.text(node, at, "Remove the element, or write host:port.", errors);
        return text == null ? null : parse(text, at);
    }

    private @Nullable Endpoint parse(String text, Pointer at) {
        if (text.length() > LONGEST) {
            return reject(at, "The address is too long.", SHAPE);
        }
        int scheme = text.indexOf("://");
        if (scheme > 0) {
            return url(text.substring(0, scheme), text.substring(scheme + 3));
        }
        if (text.indexOf('@') >= 0) {
            return reject(
                    at,
                    "The address contains credentials.",
                    "Write only host:port. Use the fields \"username\" and \"password\" for the credentials.");
        }
        if (Placeholder.in(text)) {
            return placeholder(text);
        }
        if (hasUnprintable(text)) {
            return reject(at, "The address contains a space, a line break or an unprintable character.", SHAPE);
        }
        if (text.indexOf(',') >= 0) {
            return reject(
                    at,
                    "The string contains several addresses.",
                    "For a cluster or Sentinels, write a list with one address in each entry. Otherwise keep one address.");
        }
        int colon = text.lastIndexOf(':');
        boolean bracketed = text.startsWith("[");
        if (bracketed && text.indexOf(']') < 0) {
            return reject(at, "The bracket of the IPv6 address is not closed.", SHAPE);
        }
        if (colon == 0) {
            return reject(at, "The host is missing.", SHAPE);
        }
        if (colon < 0 || (bracketed && text.charAt(colon - 1) != ']')) {
            return reject(at, "The port is missing.", SHAPE + " A Sentinel usually listens on 26379.");
        }
        String host = text.substring(0, colon);
        if (!bracketed && host.indexOf(':') >= 0) {
            return reject(at, "The address contains more than one colon. An IPv6 address requires brackets.", SHAPE);
        }
        if (!isHost(host, bracketed)) {
            return reject(at, "The host is neither a host name nor an IP address.", SHAPE);
        }
        String port = text.substring(colon + 1);
        int slash = port.indexOf('/');
        if (slash >= 0) {
            return reject(
                    at,
                    "The address contains a path.",
                    "Write only host:port. Use the field \"database\" for the database number.");
        }
        return withPort(host, port, at);
    }

    private @Nullable Endpoint withPort(String host, String text, Pointer at) {
        int port = port(text);
        if (port == 0) {
            errors.add(
                    at,
                    INVALID_PORT,
                    "The port is not a number from 1 to " + MOST_PORT + ".",
                    "Set the port of Redis, usually 6379 (Sentinel: 26379).");
            return null;
        }
        return new Endpoint(host, port);
    }

    /** The original text, with the port if there is one. */
    private static Endpoint placeholder(String text) {
        int colon = text.lastIndexOf(':');
        int port = colon < 1 ? 0 : port(text.substring(colon + 1));
        return port == 0 ? new Endpoint(text, 0) : new Endpoint(text.substring(0, colon), port);
    }

    /** Keeps only what lint needs; user, password and path are dropped. */
    private static Endpoint url(String scheme, String rest) {
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = hostAndPort.lastIndexOf(':');
        int port = colon < 0 ? 0 : port(hostAndPort.substring(colon + 1));
        return new Endpoint(scheme, port == 0 ? hostAndPort : hostAndPort.substring(0, colon), port);
    }

    private static boolean isHost(String host, boolean bracketed) {
        if (bracketed) {
            return isIpv6(host.substring(1, host.length() - 1));
        }
        return host.length() <= LONGEST_HOST && isName(host) && !host.startsWith(".") && !host.contains("..");
    }

    private static boolean isName(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean hasUnprintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isWhitespace(text.charAt(i)) || Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIpv6(String address) {
        int zone = address.indexOf('%');
        String digits = zone < 0 ? address : address.substring(0, zone);
        if (zone >= 0 && !ZONE.matcher(address.substring(zone + 1)).matches()) {
            return false;
        }
        return digits.indexOf(':') >= 0 && IpAddress.of(digits).isPresent();
    }

    /** The port; 0 if the text is not a port. */
    private static int port(String text) {
        if (text.length() > MOST_PORT_DIGITS) {
            return 0;
        }
        int port = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            port = 10 * port + digit;
        }
        return port <= MOST_PORT ? port : 0;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private @Nullable Endpoint reject(Pointer at, String detail, String fix) {
        errors.add(at, INVALID_ENDPOINT, detail, fix);
        return null;
    }
}
