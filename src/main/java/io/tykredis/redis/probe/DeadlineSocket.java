package io.tykredis.redis.probe;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/**
 * A socket with a time limit per step. A socket timeout restarts with every byte, so a server that sends a byte now and
 * then would never time out.
 */
final class DeadlineSocket extends Socket {

    private volatile long end = System.nanoTime();
    private volatile boolean heard;

    /** Starts a step: all reads until the next step share this time limit. */
    void begin(int millis) {
        end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        heard = false;
    }

    /** Whether any byte arrived in this step. */
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
