package io.tykredis.redis.probe;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/**
 * A socket on which a step has an end: a timeout of the socket itself begins anew with every byte, so that a server which
 * sends one now and then would never be given up.
 */
final class DeadlineSocket extends Socket {

    private volatile long end = System.nanoTime();
    private volatile boolean heard;

    /** From now on until the next step, all reads together take no longer. */
    void begin(int millis) {
        end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        heard = false;
    }

    /** Whether anything has come in this step. */
    boolean heard() {
        return heard;
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new FilterInputStream(super.getInputStream()) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new SocketTimeoutException("the step is over");
                }
                setSoTimeout((int) left);
                int count = super.read(bytes, from, length);
                heard = heard || count > 0;
                return count;
            }
        };
    }
}
