package io.tykredis.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures everything in one run and writes the page; or prints only the sections that are named. */
public final class Main {

    private static final Path PAGE = Path.of("docs/performance.md");

    private static final String HEAD = """
            # Performance

            Written by `bench/run`; do not edit. Times depend on the machine and its load. Only the ratios within one run are
            comparable, because the programs alternate.

            """;

    private Main() {}

    public static void main(String[] names) throws Exception {
        Map<String, Section> sections = sections();
        if (names.length == 0) {
            Files.writeString(PAGE, HEAD + Machine.line() + pages(List.copyOf(sections.keySet()), sections));
        } else {
            System.out.println(Machine.line() + pages(List.of(names), sections));
        }
    }

    private static Map<String, Section> sections() {
        Map<String, Section> sections = new LinkedHashMap<>();
        sections.put("translation", new TranslationSection());
        sections.put("http", new HttpSection());
        sections.put("cold-start", new ColdStartSection());
        sections.put("command-line", new CommandLineSection());
        sections.put("fleet", new FleetSection());
        return sections;
    }

    private static String pages(List<String> names, Map<String, Section> sections) throws Exception {
        StringBuilder pages = new StringBuilder();
        for (String name : names) {
            Section section = sections.get(name);
            if (section == null) {
                throw new IllegalArgumentException("No section is called " + name + "; there are " + sections.keySet());
            }
            pages.append('\n').append(section.measure());
        }
        return pages.toString();
    }
}
