package io.tykredis.http;

import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpHeadersFactory;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.quarkus.vertx.http.runtime.ServerLimitsConfig;
import io.vertx.core.http.impl.HttpUtils;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.util.function.BiConsumer;

/**
 * Does what Vert.x' own decoder does, and counts fields: one of five bytes takes a hundred and fifty as an object, and no
 * setting of Vert.x or Netty says how many there may be.
 */
final class RequestDecoder extends HttpRequestDecoder {

    /** @param mostFields of a head, and of what comes behind a chunked body */
    RequestDecoder(ServerLimitsConfig limits, int mostFields) {
        this(limits, new Fields(mostFields));
    }

    private RequestDecoder(ServerLimitsConfig limits, Fields fields) {
        super(new HttpDecoderConfig()
                .setMaxInitialLineLength(limits.maxInitialLineLength())
                .setMaxHeaderSize(Math.toIntExact(limits.maxHeaderSize().asLongValue()))
                .setMaxChunkSize(Math.toIntExact(limits.maxChunkSize().asLongValue()))
                .setHeadersFactory(fields)
                .setTrailersFactory(fields));
    }

    private record Fields(int most) implements HttpHeadersFactory {
        @Override
        public HttpHeaders newHeaders() {
            return new HeadersMultiMap(new Limit(most));
        }

        @Override
        public HttpHeaders newEmptyHeaders() {
            return newHeaders();
        }
    }

    private static final class Limit implements BiConsumer<CharSequence, CharSequence> {

        private int left;

        private Limit(int most) {
            left = most;
        }

        @Override
        public void accept(CharSequence name, CharSequence value) {
            if (left == 0) {
                throw new TooLongHttpHeaderException("too many fields");
            }
            left--;
            HttpUtils.validateHeader(name, value);
        }
    }
}
