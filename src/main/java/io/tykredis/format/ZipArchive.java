package io.tykredis.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP archive of several files; the same files give the same bytes. */
public final class ZipArchive {

    public static final String MEDIA_TYPE = "application/zip";

    /** The earliest time that a ZIP file can contain; it has no time zone. */
    private static final LocalDateTime NEVER = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ZipArchive() {}

    public static byte[] of(List<FormatFile> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (FormatFile file : files) {
                ZipEntry entry = new ZipEntry(file.name());
                entry.setTimeLocal(NEVER);
                zip.putNextEntry(entry);
                zip.write(file.text().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }
}
