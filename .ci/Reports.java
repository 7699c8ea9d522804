import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Counts what the Surefire and Failsafe reports below a folder say. Arguments: the folder, and the file that lists the
 * skips to expect. Exits with 1 if a test failed, if one was skipped unexpectedly, or if none passed.
 */
final class Reports {

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path allowList = Path.of(args[1]);
        Set<String> expected = Set.copyOf(lines(allowList));
        int passed = 0;
        int skipped = 0;
        List<String> failed = new ArrayList<>();
        List<String> unexpected = new ArrayList<>();
        for (Element test : tests(folder)) {
            String type = test.getAttribute("classname");
            // Without the parameters that a parameterized test adds.
            String name = type + "#" + test.getAttribute("name").replaceFirst("[({\\[].*", "");
            if (has(test, "failure") || has(test, "error")) {
                failed.add(name);
            } else if (has(test, "skipped")) {
                skipped++;
                if (!expected.contains(type) && !expected.contains(name)) {
                    unexpected.add(name);
                }
            } else {
                passed++;
            }
        }
        failed.forEach(name -> System.out.println("failed: " + name));
        unexpected.forEach(name -> System.out.println("skipped, but not listed in " + allowList + ": " + name));
        System.out.println(passed + " passed, " + failed.size() + " failed, " + skipped + " skipped");
        System.exit(passed == 0 || !failed.isEmpty() || !unexpected.isEmpty() ? 1 : 0);
    }

    private static List<String> lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toList());
        }
    }

    private static List<Element> tests(Path folder) throws Exception {
        DocumentBuilder xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        List<Path> reports;
        try (Stream<Path> files = Files.walk(folder)) {
            reports = files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .sorted()
                    .collect(Collectors.toList());
        }
        List<Element> tests = new ArrayList<>();
        for (Path report : reports) {
            NodeList cases = xml.parse(report.toFile()).getElementsByTagName("testcase");
            for (int i = 0; i < cases.getLength(); i++) {
                tests.add((Element) cases.item(i));
            }
        }
        return tests;
    }

    private static boolean has(Element test, String name) {
        return test.getElementsByTagName(name).getLength() > 0;
    }
}
