package io.tykredis.http;

import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** How much of what clients have sent waits for the answers to what they sent before, on all connections. */
final class HeldBytes {

    /** What each part and each field takes besides its text: much more as objects, as which a body is larger still. */
    private static final int FRAME = 16;

    private static final int SHARE_OF_BODIES = 4;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    /** A quarter of what bodies may take: nothing has been done for it yet. */
    HeldBytes(LimitSettings limits) {
        most = limits.bodyBytes() / SHARE_OF_BODIES;
    }

    void add(long bytes) {
        held.addAndGet(bytes);
    }

    boolean isTooMuch() {
        return held.get() > most;
    }

    /** Of a head, or of a part of a body. */
    static long of(Object message) {
        long bytes = FRAME;
        if (message instanceof HttpRequest head) {
            bytes += head.uri().length();
            Iterator<Map.Entry<CharSequence, CharSequence>> fields =
                    head.headers().iteratorCharSequence();
            while (fields.hasNext()) {
                Map.Entry<CharSequence, CharSequence> field = fields.next();
                bytes += FRAME + field.getKey().length() + field.getValue().length();
            }
        }
        if (message instanceof HttpContent part) {
            bytes += part.content().readableBytes();
        }
        return bytes;
    }
}
