package io.tykredis.redis.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The reader of RESP2 replies, the protocol of servers until a client sends HELLO. A server may announce any length, so
 * memory is allocated only for bytes that arrived. The limits are ten times what a cluster of a thousand nodes reports.
 */
final class RespReader {

    static final int MOST_BYTES = 8 << 20;
    static final int MOST_TEXT = 4 << 20;
    static final int MOST_ELEMENTS = 200_000;
    static final int DEEPEST = 8;

    private static final Pattern LENGTH = Pattern.compile("-1|[0-9]{1,18}");

    private final InputStream in;
    private int bytes;
    private int elements;

    /** The failure of bytes that no Redis sends. */
    static final class NotRedis extends IOException {
        private static final long serialVersionUID = 1L;

        /** @param what the server did, as the end of a sentence */
        NotRedis(String what) {
            super(what);
        }

        NotRedis() {
            this("does not use the Redis protocol");
        }
    }

    RespReader(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /**
     * Reads one reply.
     *
     * @throws ServerError if the reply is an error
     */
    RespReply read() throws IOException {
        bytes = 0;
        elements = 0;
        int type = next();
        if (type == '-') {
            throw new ServerError(line());
        }
        return new RespReply(value(type, 0));
    }

    private @Nullable Object value(int type, int depth) throws IOException {
        return switch (type) {
            case '+', '-', ':' -> line();
            case '$' -> text(length());
            case '*' -> list(length(), depth);
            default -> throw new NotRedis();
        };
    }

    private byte @Nullable [] text(long length) throws IOException {
        if (length < 0) {
            return null;
        }
        if (length > MOST_TEXT) {
            throw new NotRedis("announces a text of " + length + " bytes");
        }
        count((int) length);
        byte[] text = in.readNBytes((int) length);
        if (next() != '\r' || next() != '\n') {
            throw new NotRedis();
        }
        return text;
    }

    private @Nullable List<@Nullable Object> list(long length, int depth) throws IOException {
        if (length < 0) {
            return null;
        }
        if (length > MOST_ELEMENTS - elements) {
            throw new NotRedis(
                    elements == 0
                            ? "announces a list of " + length + " elements"
                            : "announces lists of more than " + MOST_ELEMENTS + " elements");
        }
        if (depth == DEEPEST) {
            throw new NotRedis("announces lists within lists, more than " + DEEPEST + " deep");
        }
        elements += (int) length;
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            list.add(value(next(), depth + 1));
        }
        return list;
    }

    private long length() throws IOException {
        String digits = line();
        if (!LENGTH.matcher(digits).matches()) {
            throw new NotRedis("announces a length that is none");
        }
        return Long.parseLong(digits);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = next(); next != '\r'; next = next()) {
            line.write(next);
        }
        if (next() != '\n') {
            throw new NotRedis();
        }
        return line.toString(UTF_8);
    }

    private int next() throws IOException {
        count(1);
        int next = in.read();
        if (next < 0) {
            throw new EOFException();
        }
        return next;
    }

    private void count(int more) throws NotRedis {
        bytes += more;
        if (bytes > MOST_BYTES) {
            throw new NotRedis("sent more than " + MOST_BYTES + " bytes as one answer");
        }
    }
}
