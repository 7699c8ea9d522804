package io.tykredis.redis.probe;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Lets through what a Redis answers and nothing else: Jedis makes room for whatever is announced. It follows RESP2, which
 * is spoken as long as nobody says HELLO; the largest that is asked for is what a cluster of a thousand nodes tells of
 * itself, which is a tenth of these limits.
 */
final class RespGuard extends FilterInputStream {

    static final int MOST_BYTES = 8 << 20;
    static final int MOST_TEXT = 4 << 20;
    static final int MOST_ELEMENTS = 200_000;
    static final int DEEPEST = 8;

    private static final int LONGEST_NUMBER = 18;

    private final StringBuilder number = new StringBuilder();
    private final int[] missing = new int[DEEPEST + 1];
    private int depth;
    private int bytes;
    private int elements;
    private long text;
    private int type;
    private boolean afterCr;

    /** No Redis sends this. */
    static final class Unbelievable extends IOException {
        private static final long serialVersionUID = 1L;

        /** @param what the server did, as the end of a sentence */
        Unbelievable(String what) {
            super(what);
        }
    }

    RespGuard(InputStream in) {
        super(in);
    }

    /** Another reply may be as large again. */
    void begin() {
        bytes = 0;
        elements = 0;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = super.read(buffer, from, length);
        if (count > 0) {
            bytes += count;
            if (bytes > MOST_BYTES) {
                throw new Unbelievable("sent more than " + MOST_BYTES + " bytes as one answer");
            }
            follow(buffer, from, from + count);
        }
        return count;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    private void follow(byte[] buffer, int from, int to) throws IOException {
        for (int i = from; i < to; ) {
            if (text > 0) {
                int skipped = (int) Math.min(text, to - i);
                text -= skipped;
                i += skipped;
                if (text == 0) {
                    complete();
                }
            } else if (type == 0) {
                open(buffer[i++]);
            } else {
                line(buffer[i++]);
            }
        }
    }

    private void open(byte mark) throws IOException {
        if ("+-:$*".indexOf(mark) < 0) {
            throw new Unbelievable("does not speak the protocol of Redis");
        }
        type = mark;
        number.setLength(0);
        afterCr = false;
    }

    private void line(byte next) throws IOException {
        boolean length = type == '$' || type == '*';
        if (afterCr && next == '\n') {
            int ended = type;
            type = 0;
            if (length) {
                announced(ended, number.toString());
            } else {
                complete();
            }
            return;
        }
        afterCr = !afterCr && next == '\r';
        if (length && !afterCr) {
            boolean minus = next == '-' && number.isEmpty();
            if ((!minus && (next < '0' || next > '9')) || number.length() == LONGEST_NUMBER) {
                throw new Unbelievable("announces a length that is none");
            }
            number.append((char) next);
        }
    }

    private void announced(int kind, String digits) throws IOException {
        if (digits.equals("-1")) {
            complete();
            return;
        }
        if (digits.isEmpty() || digits.startsWith("-")) {
            throw new Unbelievable("announces a length that is none");
        }
        long length = Long.parseLong(digits);
        if (kind == '$') {
            text(length);
        } else {
            list(length);
        }
    }

    private void text(long length) throws IOException {
        if (length > MOST_TEXT) {
            throw new Unbelievable("announces a text of " + length + " bytes");
        }
        text = length + 2;
    }

    private void list(long length) throws IOException {
        if (length > MOST_ELEMENTS - elements) {
            throw new Unbelievable(
                    elements == 0
                            ? "announces a list of " + length + " elements"
                            : "announces lists of more than " + MOST_ELEMENTS + " elements");
        }
        elements += (int) length;
        if (length == 0) {
            complete();
        } else if (depth == DEEPEST) {
            throw new Unbelievable("announces lists within lists, more than " + DEEPEST + " deep");
        } else {
            missing[++depth] = (int) length;
        }
    }

    /** An element has come to its end, and with it every list of which it is the last. */
    private void complete() {
        while (depth > 0 && --missing[depth] == 0) {
            depth--;
        }
    }
}
