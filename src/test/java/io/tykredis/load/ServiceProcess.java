package io.tykredis.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.cli.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged program as a process.
 *
 * @param log since it started to listen
 */
record ServiceProcess(Process process, int port, List<String> log) implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");

    /** A process with this maximum heap size. */
    static ServiceProcess start(String heap) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(Program.packaged().with("-Xmx" + heap).command()).redirectErrorStream(true);
        builder.environment().putAll(Map.of("QUARKUS_HTTP_PORT", "0", "QUARKUS_MANAGEMENT_PORT", "0"));
        Process process = builder.start();
        BufferedReader lines = process.inputReader(UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                List<String> log = new CopyOnWriteArrayList<>();
                Thread reader = new Thread(() -> lines.lines().forEach(log::add));
                reader.setDaemon(true);
                reader.start();
                return new ServiceProcess(process, Integer.parseInt(port.group(1)), log);
            }
        }
        throw new IOException("it never listened");
    }

    /** Sends SIGTERM. */
    void terminate() {
        process.toHandle().destroy();
    }

    int exitCode() {
        return process.onExit().join().exitValue();
    }

    /** Bytes in use: for a JVM the live objects after a collection, for a native binary the resident memory. */
    long liveBytes() throws IOException {
        if (Program.packaged().isNative()) {
            return 1024 * number(Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")), "VmRSS:", 1);
        }
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process histogram = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.class_histogram").start();
        return number(histogram.inputReader(UTF_8).lines().toList(), "Total", 2);
    }

    private static long number(List<String> lines, String start, int word) {
        return lines.stream()
                .filter(line -> line.startsWith(start))
                .map(line -> Long.parseLong(line.split("\\s+")[word]))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
