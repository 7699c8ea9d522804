package io.tykredis.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.cli.Program;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged program as a process, with its log. */
final class ServiceProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");

    private final Process process;
    private final int port;
    private final List<String> log = new CopyOnWriteArrayList<>();

    private ServiceProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static ServiceProcess start(Map<String, String> settings) throws IOException {
        return start(Program.packaged(), settings);
    }

    /** A process with this maximum heap size. */
    static ServiceProcess start(String heap) throws IOException {
        return start(Program.packaged().with("-Xmx" + heap), Map.of());
    }

    private static ServiceProcess start(Program program, Map<String, String> settings) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(program.command()).redirectErrorStream(true);
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.put("QUARKUS_MANAGEMENT_PORT", "0");
        builder.environment().putAll(environment);
        Process process = builder.start();
        BufferedReader log = process.inputReader(UTF_8);
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            Matcher port = PORT.matcher(line);
            if (port.find()) {
                ServiceProcess service = new ServiceProcess(process, Integer.parseInt(port.group(1)));
                Thread reader = new Thread(() -> log.lines().forEach(service.log::add));
                reader.setDaemon(true);
                reader.start();
                return service;
            }
        }
        throw new IOException("it never listened");
    }

    int port() {
        return port;
    }

    /** The time since it started to listen. */
    List<String> log() {
        return log;
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
            return residentBytes();
        }
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process histogram = new ProcessBuilder(jcmd, Long.toString(process.pid()), "GC.class_histogram").start();
        String total = histogram
                .inputReader(UTF_8)
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(total.strip().split("\\s+")[2]);
    }

    private long residentBytes() throws IOException {
        String line = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(each -> each.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
