package io.tykredis.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.golden.Case;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A request as its file shows it: the request line without the version, other headers than the usual ones, an empty
 * line, the body. Texts have one character for each byte.
 */
record Exchange(String line, List<String> headers, String body) {

    private static final int SHOWN_LINES = 24;

    static Exchange of(Case each) {
        String[] parts = new String(each.body(), ISO_8859_1).split("\n\n", 2);
        List<String> head = parts[0].lines().toList();
        String body = parts.length < 2 ? "" : parts[1];
        boolean lines = parts[0].contains("multipart/") || parts[0].contains("Transfer-Encoding");
        return new Exchange(
                head.get(0),
                head.subList(1, head.size()),
                lines ? body.replace("\n", "\r\n") : body.replaceFirst("\n$", ""));
    }

    String path() {
        return line.contains(" ") ? line.split(" ")[1] : "";
    }

    /** With another method, and without a body. */
    Exchange as(String method) {
        return new Exchange(method + " " + path(), List.of(), "");
    }

    /** With another body. */
    Exchange of(String other) {
        return new Exchange(line, headers, other);
    }

    /** With another value of a header. */
    Exchange with(String name, String value) {
        List<String> all = new ArrayList<>(headers);
        all.removeIf(header -> header.startsWith(name + ":"));
        all.add(name + ": " + value);
        return new Exchange(line, all, body);
    }

    RawClient.Reply send() throws IOException {
        try (RawClient client = RawClient.connect()) {
            client.trySend(text().getBytes(ISO_8859_1));
            return line.startsWith("HEAD ") ? RawClient.begun(client.head()) : client.reply();
        }
    }

    private String text() {
        List<String> head = new ArrayList<>(headers);
        head.add(0, line.matches("[A-Z]+ \\S+") ? line + " HTTP/1.1" : line);
        head.add("Host: localhost");
        if (!body.isEmpty() && !has("Content-Type")) {
            head.add("Content-Type: application/json");
        }
        if (!body.isEmpty() && !has("Content-Length") && !has("Transfer-Encoding")) {
            head.add("Content-Length: " + body.length());
        }
        return String.join("\r\n", head) + "\r\n\r\n" + body;
    }

    private boolean has(String name) {
        return headers.stream().anyMatch(header -> header.startsWith(name + ":"));
    }

    /** The answer as its golden has it: bodies of the API, and of the headers those that differ between answers. */
    String answer() throws IOException {
        RawClient.Reply reply = send();
        boolean api = path().startsWith("/v1") || reply.head().contains("problem+json");
        String shown = reply.head()
                .lines()
                .skip(1)
                .filter(header -> !header.matches("(?i)(content-length|transfer-encoding|connection|date):.*"))
                .map(header -> header.replaceAll("(?i)^etag: .*", "etag: …").split(": ", 2))
                .map(header -> header[0].toLowerCase(Locale.ROOT) + ": " + header[1] + "\n")
                .sorted()
                .collect(joining());
        String text = reply.head().contains("application/zip") ? unzipped(reply.bytes()) : reply.body();
        if (reply.status() >= 400) {
            assertThat(text).doesNotContain("Exception", "io.tykredis");
        }
        if (reply.status() >= 400 || path().contains("secrets=redact")) {
            assertThat(text).doesNotContain("canary");
        }
        List<String> lines = text.lines().toList();
        return "%03d\n%s\n%s%s"
                .formatted(
                        reply.status(),
                        shown,
                        api ? String.join("\n", lines.subList(0, Math.min(SHOWN_LINES, lines.size()))) : "",
                        api && lines.size() > SHOWN_LINES ? "\n…" : "");
    }

    private static String unzipped(byte[] archive) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String content = new String(zip.readAllBytes(), ISO_8859_1);
                assertThat(content).as(entry.getName()).isNotBlank().doesNotContain("canary");
                text.append(entry.getName()).append('\n');
            }
        }
        return text.toString();
    }
}
