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
import java.net.Socket;
import java.net.SocketException;

/** A client that sends arbitrary bytes to the service under test. */
public final class RawClient implements Closeable {

    private static final int PATIENCE_MS = 60_000;

    private final Socket socket;
    private final InputStream in;

    /** An answer as received; status 0 if there was none. */
    public record Reply(int status, String head, byte[] bytes) {
        public String body() {
            return new String(bytes, UTF_8);
        }

        /** The value of a header; empty if the answer has none. */
        public String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    public RawClient(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MS);
        in = socket.getInputStream();
    }

    public static RawClient connect() throws IOException {
        return new RawClient(RestAssured.port);
    }

    public RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
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
        return in.available() > 0;
    }

    /** Reads one answer and stops before the next. */
    public Reply reply() throws IOException {
        String head = head();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Reply begun = begun(head);
        if (begun.header("Transfer-Encoding").equals("chunked")) {
            for (byte[] chunk = nextChunk(); chunk.length > 0; chunk = nextChunk()) {
                body.writeBytes(chunk);
            }
        } else if (!begun.header("Content-Length").isEmpty()) {
            body.writeBytes(in.readNBytes(Integer.parseInt(begun.header("Content-Length"))));
        }
        return new Reply(begun.status(), head, body.toByteArray());
    }

    /** An answer without its body. */
    static Reply begun(String head) {
        return new Reply(head.isEmpty() ? 0 : Integer.parseInt(head.substring(9, 12)), head, new byte[0]);
    }

    /** Reads the head of an answer; its body is still unread. Empty if the service has disconnected. */
    public String head() throws IOException {
        StringBuilder head = new StringBuilder();
        try {
            for (String line = line(); !line.isEmpty(); line = line()) {
                head.append(line).append("\r\n");
            }
        } catch (SocketException reset) {
            return "";
        }
        return head.toString();
    }

    /** One chunk of an answer; empty for the last. */
    public byte[] nextChunk() throws IOException {
        byte[] chunk = in.readNBytes(Integer.parseInt(line(), 16));
        line();
        return chunk;
    }

    /** Everything until the service disconnects. */
    public String rest() throws IOException {
        return new String(in.readAllBytes(), UTF_8);
    }

    /** Waits until the service disconnects, after any remaining answers. */
    public void awaitHangUp() throws IOException {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (SocketException reset) {
            // That is one way to disconnect.
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new SocketException("hung up in the middle of an answer");
            }
            line.append((char) next);
        }
        return line.toString().strip();
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
