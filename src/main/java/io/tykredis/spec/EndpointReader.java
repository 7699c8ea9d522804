package io.tykredis.spec;

import static io.tykredis.json.InputError.Code.INVALID_ENDPOINT;
import static io.tykredis.json.InputError.Code.INVALID_PORT;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.tykredis.json.Errors;
import io.tykredis.json.Fields;
import io.tykredis.json.InputError;
import io.tykredis.json.Pointer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code host:port}. A URL or a placeholder is let through, for lint to explain. */
final class EndpointReader {

    private static final int MOST_PORT = 65_535;
    private static final int LONGEST_HOST = 253;
    private static final String SHAPE = "Write host:port, for example redis:6379, or [::1]:6379 for IPv6.";

    private final Errors errors;

    EndpointReader(Errors errors) {
        this.errors = errors;
    }

    @Nullable
    Endpoint one(Fields fields, String name) {
        fields.require(name, "Add \"" + name + "\", for example \"redis:6379\".");
        String text = fields.text(name);
        return text == null ? null : parse(text, fields.at(name));
    }

    @Nullable
    List<Endpoint> several(Fields fields, String name) {
        fields.require(name, "Add \"" + name + "\", a list of host:port.");
        ArrayNode nodes = fields.array(name);
        if (nodes == null) {
            return null;
        }
        if (nodes.isEmpty()) {
            errors.add(
                    fields.at(name),
                    InputError.Code.INVALID_VALUE,
                    "The list is empty: there is nothing to connect to.",
                    "List at least one host:port.");
        }
        List<Endpoint> endpoints = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            Endpoint endpoint = element(nodes.get(i), fields.at(name).child(i));
            if (endpoint != null) {
                endpoints.add(endpoint);
            }
        }
        return endpoints.isEmpty() ? null : endpoints;
    }

    private @Nullable Endpoint element(JsonNode node, Pointer at) {
        String text = Fields.text(node, at, "Remove the element, or write host:port.", errors);
        return text == null ? null : parse(text, at);
    }

    private @Nullable Endpoint parse(String text, Pointer at) {
        int scheme = text.indexOf("://");
        if (scheme > 0) {
            return url(text.substring(0, scheme), text.substring(scheme + 3));
        }
        if (text.indexOf('@') >= 0) {
            return reject(
                    at,
                    "An endpoint holds no credentials.",
                    "Write host:port alone; user name and password are the fields \"username\" and \"password\".");
        }
        if (!Placeholder.in(text)
                && text.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            return reject(at, "There is a space, a line break or another unprintable character in it.", SHAPE);
        }
        if (!Placeholder.in(text) && text.indexOf(',') >= 0) {
            return reject(
                    at,
                    "Several addresses in one string.",
                    "Write each as a string of its own; modes \"sentinel\" and \"cluster\" take a list of them.");
        }
        int colon = text.lastIndexOf(':');
        boolean bracketed = text.startsWith("[");
        if (Placeholder.in(text) && (colon < 0 || !isDigits(text.substring(colon + 1)))) {
            return new Endpoint(text, 0);
        }
        if (bracketed && text.indexOf(']') < 0) {
            return reject(at, "The bracket before the IPv6 address is never closed.", SHAPE);
        }
        if (colon == 0) {
            return reject(at, "The host is missing.", SHAPE);
        }
        if (colon < 0 || (bracketed && text.charAt(colon - 1) != ']')) {
            return reject(at, "The port is missing.", SHAPE + " A Sentinel usually listens on 26379.");
        }
        String host = text.substring(0, colon);
        if (!bracketed && host.indexOf(':') >= 0) {
            return reject(at, "More than one colon: an IPv6 address needs brackets.", SHAPE);
        }
        if (!isHost(host, bracketed)) {
            return reject(at, "The part before the port is neither a host name nor an IP address.", SHAPE);
        }
        String port = text.substring(colon + 1);
        int slash = port.indexOf('/');
        if (slash >= 0) {
            return reject(
                    at,
                    "An endpoint holds no path.",
                    "Write host:port alone; the number of the database is the field \"database\".");
        }
        return withPort(host, port, at);
    }

    private @Nullable Endpoint withPort(String host, String text, Pointer at) {
        int port = isDigits(text) && text.length() <= 5 ? Integer.parseInt(text) : 0;
        if (port < 1 || port > MOST_PORT) {
            errors.add(
                    at,
                    INVALID_PORT,
                    "The port is not a number from 1 to " + MOST_PORT + ".",
                    "Write the port that Redis listens on, usually 6379 (a Sentinel: 26379).");
            return null;
        }
        return new Endpoint(host, port);
    }

    /** Only what lint needs to point at it; user, password and path are not kept. */
    private static Endpoint url(String scheme, String rest) {
        int slash = rest.indexOf('/');
        String authority = slash < 0 ? rest : rest.substring(0, slash);
        String hostAndPort = authority.substring(authority.lastIndexOf('@') + 1);
        int colon = hostAndPort.lastIndexOf(':');
        String port = colon < 0 ? "" : hostAndPort.substring(colon + 1);
        boolean known = isDigits(port) && port.length() <= 5;
        return new Endpoint(
                scheme, known ? hostAndPort.substring(0, colon) : hostAndPort, known ? Integer.parseInt(port) : 0);
    }

    private static boolean isHost(String host, boolean bracketed) {
        if (bracketed) {
            return isIpv6(host.substring(1, host.length() - 1));
        }
        return Placeholder.in(host)
                || (host.length() <= LONGEST_HOST
                        && host.chars().allMatch(c -> isLetterOrDigit(c) || c == '.' || c == '-' || c == '_')
                        && !host.startsWith(".")
                        && !host.contains(".."));
    }

    private static boolean isIpv6(String address) {
        int zone = address.indexOf('%');
        String digits = zone < 0 ? address : address.substring(0, zone);
        if (digits.indexOf(':') < 0
                || !digits.chars().allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0)) {
            return false;
        }
        try {
            // A literal with a colon is never looked up.
            return InetAddress.getByName(digits) != null;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private @Nullable Endpoint reject(Pointer at, String detail, String fix) {
        errors.add(at, INVALID_ENDPOINT, detail, fix);
        return null;
    }
}
