package io.tykredis.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Locale;

/** A client that sends arbitrary bytes to the service under test. */
public final class RawClient implements Closeable {

    private static final int PATIENCE_MS = 60_000;
    private static final int LITTLE = 4_096;

    private final Socket socket;

    /** An answer as received; status 0 if there was none. */
    public record Reply(int status, String head, String body) {}

    public RawClient(int port) throws IOException {
        this(new Socket(), port);
    }

    private RawClient(Socket socket, int port) throws IOException {
        this.socket = socket;
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(PATIENCE_MS);
    }

    /** A client with a small receive buffer, so that the service soon has to wait. */
    public static RawClient hardOfHearing() throws IOException {
        return hardOfHearing(RestAssured.port);
    }

    public static RawClient hardOfHearing(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(LITTLE);
        socket.setSendBufferSize(LITTLE);
        return new RawClient(socket, port);
    }

    public static RawClient connect() throws IOException {
        return new RawClient(RestAssured.port);
    }

    public RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        return this;
    }

    public RawClient send(String text) throws IOException {
        return send(text.getBytes(UTF_8));
    }

    /** As {@link #send}, for a service that may disconnect at any time. */
    public RawClient trySend(byte[] bytes) throws IOException {
        try {
            return send(bytes);
        } catch (SocketException hungUp) {
            return this;
        }
    }

    /** A chunk of a chunked body. */
    public RawClient chunk(byte[] bytes) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes((Integer.toHexString(bytes.length) + "\r\n").getBytes(ISO_8859_1));
        chunk.writeBytes(bytes);
        chunk.writeBytes("\r\n".getBytes(ISO_8859_1));
        return send(chunk.toByteArray());
    }

    public RawClient chunk(String text) throws IOException {
        return chunk(text.getBytes(UTF_8));
    }

    public RawClient lastChunk() throws IOException {
        return send("0\r\n\r\n");
    }

    /** Whether there is something to read. */
    public boolean isAnswered() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** Reads one answer and stops before the next. */
    public Reply reply() throws IOException {
        String head = head();
        if (head.isEmpty()) {
            return new Reply(0, "", "");
        }
        String lower = head.toLowerCase(Locale.ROOT);
        byte[] body = lower.contains("transfer-encoding: chunked")
                ? chunks()
                : socket.getInputStream().readNBytes(length(lower));
        return new Reply(Integer.parseInt(head.substring(9, 12)), head, new String(body, UTF_8));
    }

    /** Reads the head of an answer; its body is still unread. */
    public String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        InputStream in = socket.getInputStream();
        try {
            while (!endsWith(head.toByteArray(), "\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    return "";
                }
                head.write(next);
            }
        } catch (SocketException reset) {
            return "";
        }
        return head.toString(ISO_8859_1);
    }

    /** The text of one chunk of an answer; empty for the last. */
    public byte[] nextChunk() throws IOException {
        byte[] chunk = socket.getInputStream().readNBytes(Integer.parseInt(line(), 16));
        line();
        return chunk;
    }

    /** Everything until the service disconnects. */
    public String rest() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }

    /** Whether the service disconnects, after any remaining answers. */
    public boolean isHungUp() throws IOException {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            return true;
        }
        return true;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (byte[] chunk = nextChunk(); chunk.length > 0; chunk = nextChunk()) {
            body.writeBytes(chunk);
        }
        return body.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next != '\n';
                next = socket.getInputStream().read()) {
            if (next < 0) {
                throw new SocketException("hung up in the middle of an answer");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static int length(String head) {
        int at = head.indexOf("content-length:");
        return at < 0
                ? 0
                : Integer.parseInt(
                        head.substring(at + 15, head.indexOf('\r', at)).strip());
    }

    private static boolean endsWith(byte[] bytes, String end) {
        byte[] wanted = end.getBytes(ISO_8859_1);
        return bytes.length >= wanted.length
                && Arrays.equals(Arrays.copyOfRange(bytes, bytes.length - wanted.length, bytes.length), wanted);
    }

    /** Resets the connection, so that data under way is refused. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
