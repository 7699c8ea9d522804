package io.tykredis.redis.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.app.Discover;
import io.tykredis.redis.Certificates;
import io.tykredis.redis.Eventually;
import io.tykredis.redis.Ports;
import io.tykredis.redis.RedisProcesses;
import io.tykredis.redis.RedisSetup;
import io.tykredis.redis.TestClient;
import io.tykredis.redis.conf.ServerRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.net.SocketFactory;

/**
 * Commands to servers of one test, each after {@code "> "}, and the lines that they answer. Ports are P1, P2 and so on.
 *
 * <ul>
 *   <li>{@code start REQUEST}: the files for a request of {@code POST /v1/redis-configs}; {@code run NAME DIRECTIVES}:
 *       one more; {@code stop NAME}: kills one; {@code again NAME}: whether it starts again.
 *   <li>{@code form LOGIN}, {@code form-with-tls LOGIN}: six nodes become a cluster; {@code await PASSWORD}: three
 *       Sentinels know each other.
 *   <li>{@code on N COMMAND; COMMAND}: to the server on port N, {@code _} for a space; {@code ask}: and its last
 *       reply.
 *   <li>{@code verify SPEC}, {@code verify-with-P1 SPEC} (only that port is allowed), {@code discover REQUEST}: once the
 *       answer is the expected one, or some time has passed.
 * </ul>
 */
final class LiveScript implements AutoCloseable {

    private static final boolean UPDATE = "update".equals(System.getProperty("goldens"));
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(UPDATE ? 4 : 30);

    private final Path certificates;
    private final RedisProcesses redis;
    private final List<Integer> ports = Ports.free(9);

    LiveScript(Path binary, Path folder, Path certificates) {
        this.redis = new RedisProcesses(binary, folder);
        this.certificates = certificates;
    }

    /** The script with the actual answers. */
    String run(String script) throws InterruptedException {
        StringBuilder text = new StringBuilder();
        for (String step : script.split("(?m)^(?=> )")) {
            String command = step.substring(0, step.indexOf('\n') + 1);
            text.append(command);
            if (command.startsWith("> ")) {
                text.append(answer(command.substring(2).strip(), step.substring(command.length())));
            }
        }
        return text.toString();
    }

    private String answer(String command, String expected) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NS;
        String answer = answer(command);
        while (command.matches("(verify|discover|ask).*")
                && !answer.strip().equals(expected.strip())
                && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(50);
            answer = answer(command);
        }
        return answer;
    }

    private String answer(String command) {
        String[] words = command.split(" ", 2);
        words[words.length - 1] = actual(words[words.length - 1]);
        switch (words[0]) {
            case "start" ->
                redis.start(ServerRequest.read(words[1].getBytes(UTF_8), LiveRedis.READER)
                        .files(List.of())
                        .files());
            case "run" -> redis.start(words[1].split(" ", 2)[0], words[1].split(" ", 2)[1].replace("\\n", "\n"));
            case "stop" -> redis.stop(words[1]);
            case "form" -> form(SocketFactory.getDefault(), words);
            case "form-with-tls" ->
                form(Certificates.context(certificates, "client").getSocketFactory(), words);
            case "await" -> RedisSetup.awaitSentinels(ports.subList(2, 5), words[1]);
            case "on" -> call(words[1]);
            case "ask" -> {
                return masked(call(words[1])) + "\n";
            }
            case "again" -> {
                return redis.starts(words[1]) + "\n";
            }
            case "verify" -> {
                return masked(LiveRedis.verified(words[1], context("1-65535")));
            }
            case "verify-with-P1" -> {
                return masked(LiveRedis.verified(words[1], context(ports.get(0).toString())));
            }
            case "discover" -> {
                Discovery found =
                        new Discover().discover(DiscoveryRequest.read(words[1].getBytes(UTF_8)), context("1-65535"));
                return masked("spec " + found.spec() + "\n" + LiveRedis.shown(found.ok(), found.checks()));
            }
            default -> throw new IllegalArgumentException(command);
        }
        return "";
    }

    private void form(SocketFactory sockets, String[] words) {
        RedisSetup.form(sockets, ports.subList(0, 6), words.length < 2 ? new String[0] : words[1].split(" "));
    }

    /** After {@code await TEXT}, a command is repeated until its reply contains the text. */
    private String call(String call) {
        String reply = "";
        try (TestClient client = TestClient.to(ports.get(Character.digit(call.charAt(0), 10) - 1))) {
            for (String command : call.substring(2).split("; ")) {
                List<String> words = Stream.of(command.split(" "))
                        .map(word -> word.replace('_', ' '))
                        .flatMap(LiveScript::numbers)
                        .toList();
                if (words.get(0).equals("await")) {
                    Eventually.until(command, () -> call(client, words.subList(2, words.size()))
                            .contains(words.get(1)));
                } else {
                    reply = call(client, words);
                }
            }
        }
        return reply;
    }

    private static String call(TestClient client, List<String> words) {
        return client.call(words.get(0), words.subList(1, words.size()).toArray(String[]::new))
                .toString();
    }

    /** {@code 1..3} is 1, 2, 3. */
    private static Stream<String> numbers(String word) {
        if (!word.matches("\\d+\\.\\.\\d+")) {
            return Stream.of(word);
        }
        String[] bounds = word.split("\\.\\.");
        return IntStream.rangeClosed(Integer.parseInt(bounds[0]), Integer.parseInt(bounds[1]))
                .mapToObj(Integer::toString);
    }

    private ProbeContext context(String allowedPorts) {
        return LiveRedis.context(certificates, Duration.ofSeconds(20), allowedPorts);
    }

    private String actual(String text) {
        String actual = text.replace("FOLDER", certificates.toString());
        for (int i = ports.size(); i > 0; i--) {
            actual = actual.replace("P" + i, ports.get(i - 1).toString());
        }
        return actual;
    }

    private String masked(String text) {
        String masked = text.replaceAll("Redis [7-9]\\.\\d\\.\\d+\\b", "Redis 7.x");
        for (int i = 0; i < ports.size(); i++) {
            masked = masked.replace(ports.get(i).toString(), "P" + (i + 1));
        }
        return masked;
    }

    @Override
    public void close() {
        redis.close();
    }
}
