package io.tykredis.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Standard output that reports why a write failed: a closed pipe or a full disk. */
final class StandardOutput extends FilterOutputStream {

    private static final Path LINK = Path.of("/proc/self/fd/1");

    /** The untranslated texts of strerror. With /proc, the type of the file decides instead. */
    private static final String BROKEN_PIPE = "Broken pipe";

    StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    StandardOutput(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] data, int offset, int length) throws IOException {
        try {
            out.write(data, offset, length);
        } catch (IOException e) {
            throw BROKEN_PIPE.equals(e.getMessage()) || isPipe() ? new ClosedPipe(e) : e;
        }
    }

    private static boolean isPipe() {
        try {
            return Files.isSymbolicLink(LINK)
                    && Files.readSymbolicLink(LINK).toString().startsWith("pipe:");
        } catch (IOException e) {
            return false;
        }
    }
}
