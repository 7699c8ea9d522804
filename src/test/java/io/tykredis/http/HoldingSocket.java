package io.tykredis.http;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** Sends what is first written at once, and the rest together when it is let go: a TLS client's hello, and what comes after. */
final class HoldingSocket extends Socket {

    private final ByteArrayOutputStream held = new ByteArrayOutputStream();
    private boolean hold = true;
    private boolean greeted;

    HoldingSocket(int port) throws IOException {
        super(InetAddress.getLoopbackAddress(), port);
    }

    void letGo() throws IOException {
        hold = false;
        held.writeTo(super.getOutputStream());
        held.reset();
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new FilterOutputStream(super.getOutputStream()) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (hold && greeted) {
                    held.write(bytes, offset, length);
                } else {
                    out.write(bytes, offset, length);
                    greeted = true;
                }
            }
        };
    }
}
