package io.tykredis.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The verb {@code translate}, against a mapping for one component written by hand for jq and for jsonnet. */
final class CommandLineSection implements Section {

    private static final int ENDPOINTS = 3;
    private static final int ROUNDS = 11;

    private record Command(Path folder, List<String> words) {}

    @Override
    public String measure() throws IOException, InterruptedException {
        StringBuilder page = new StringBuilder("""
                ## The command line

                Duration of `translate --component gateway` for a cluster, compared with the same mapping written by hand in jq
                (%s) and jsonnet (`bench/gateway.jq`, `bench/gateway.jsonnet`, without validation). Medians of %d alternating rounds, and their
                ratio to jsonnet. A native binary is measured if available.

                | Program | Time | Ratio |
                |---|---:|---:|
                """.formatted(Program.run(List.of("jq", "--version")).output().strip(), ROUNDS));
        Path spec = Files.write(Files.createTempFile("spec", ".json"), Specs.cluster(ENDPOINTS));
        try {
            Map<String, Double> times = times(commands(spec.toString()));
            double jsonnet = times.get("jsonnet");
            times.forEach((name, ms) -> page.append(
                    String.format(Locale.ROOT, "| %s | %.0f ms | **%.1f** |%n", name, ms, ms / jsonnet)));
        } finally {
            Files.delete(spec);
        }
        return page.toString();
    }

    private static Map<String, Command> commands(String spec) throws IOException, InterruptedException {
        AotCache.train(Apps.SERVICE_AOT, "/v1/translations/gateway", Specs.cluster(ENDPOINTS));
        Path here = Path.of("bench");
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put("jq", new Command(here, List.of("jq", "-f", "gateway.jq", spec)));
        commands.put(
                "jsonnet", new Command(here, List.of("jsonnet", "--tla-code-file", "spec=" + spec, "gateway.jsonnet")));
        Apps.nativeBinary()
                .ifPresent(binary -> commands.put(
                        "Native binary",
                        translate(here, List.of(binary.toAbsolutePath().toString()), spec)));
        commands.put("Jar with an AOT cache", jar(Apps.SERVICE_AOT, AotCache.USED, spec));
        commands.put("Jar", jar(Apps.SERVICE, List.of(), spec));
        return commands;
    }

    private static Command jar(Path jar, List<String> options, String spec) {
        List<String> program = new ArrayList<>(List.of(Jvm.java()));
        program.addAll(options);
        program.addAll(List.of("-jar", jar.getFileName().toString()));
        return translate(jar.getParent(), program, spec);
    }

    private static Command translate(Path folder, List<String> program, String spec) {
        List<String> command = new ArrayList<>(program);
        command.addAll(List.of("translate", "--component", "gateway", spec));
        return new Command(folder, command);
    }

    /** @return the median for each, in milliseconds */
    private static Map<String, Double> times(Map<String, Command> commands)
            throws IOException, InterruptedException {
        Map<String, List<Double>> rounds = new LinkedHashMap<>();
        for (int i = 0; i < ROUNDS; i++) {
            for (Map.Entry<String, Command> command : commands.entrySet()) {
                rounds.computeIfAbsent(command.getKey(), name -> new ArrayList<>())
                        .add(Program.run(command.getValue().words(), command.getValue().folder())
                                .ms());
            }
        }
        Map<String, Double> times = new LinkedHashMap<>();
        rounds.forEach((name, each) -> times.put(name, Median.of(each, Double::doubleValue)));
        return times;
    }
}
