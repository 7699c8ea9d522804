package io.tykredis.redis.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import io.tykredis.catalog.Tables;
import io.tykredis.model.SpecReader;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Examinations of servers on loopback, and their results as texts. */
final class LiveRedis {

    static final SpecReader READER = new SpecReader(Tables.components().names());

    private LiveRedis() {}

    /** @param ports as in the setting */
    static ProbeContext context(Path files, Duration timeout, String ports) {
        return new ProbeContext(
                new AllowList(
                        List.of("localhost"), List.of("127.0.0.0/8", "::1"), List.of(ports), InetAddress::getAllByName),
                new SecretResolver(name -> false, LocalFiles.below(Optional.of(files))),
                LocalFiles.below(Optional.of(files)),
                timeout);
    }

    static String verified(String spec, ProbeContext context) {
        Verification result = new Verifier(Tables.components()).verify(READER.read(spec.getBytes(UTF_8)), context);
        return shown(result.ok(), result.checks());
    }

    /** The number of passed checks, and what the others say. */
    static String shown(boolean ok, List<Check> checks) {
        List<String> lines = new ArrayList<>(List.of(ok ? "ok" : "not ok"));
        lines.add("passed "
                + checks.stream()
                        .filter(check -> check.status() == Check.Status.PASSED)
                        .collect(groupingBy(check -> check.kind().slug(), TreeMap::new, counting())));
        checks.stream()
                .filter(check -> check.status() != Check.Status.PASSED)
                .map(check -> String.format(
                        "%s %s %s%s: %s %s",
                        check.status(),
                        check.kind().slug(),
                        check.target(),
                        check.component() == null ? "" : " of " + check.component(),
                        check.message(),
                        check.fix()))
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }
}
