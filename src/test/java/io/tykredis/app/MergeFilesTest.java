package io.tykredis.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.format.EnvVariables;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.input.InvalidInput;
import io.tykredis.merge.MergedFile;
import io.tykredis.merge.MergedFiles;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Secret;
import io.tykredis.translate.Translation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After a merge into files, they mean the spec, and nothing else has changed. */
class MergeFilesTest {

    private static final int EACH = 83;
    private static final String CHART_DEFAULT = "4000";
    private static final Pattern OTHERS = Pattern.compile("# no|OTHER_|\\bk(ey)?[0-9]");
    private static final Tally SEEN = new Tally();

    static Stream<DeploymentCase> cases() {
        return DeploymentCase.all();
    }

    @AfterAll
    static void sawEnough() {
        SEEN.atLeast(Map.of("changed", 700, "generated", 4));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFilesMeanTheSpec(DeploymentCase deployment) {
        List<Path> specs = Goldens.specs();
        for (int i = Math.floorMod(deployment.name().hashCode(), EACH); i < specs.size(); i += EACH) {
            byte[] spec = Goldens.bytes(specs.get(i));
            MergedFiles merged;
            try {
                merged = DeploymentCase.MERGES.merge(spec, deployment.files(), false);
            } catch (InvalidInput | RejectedInput e) {
                SEEN.add("refused");
                continue;
            }
            SEEN.add(merged.changes().isEmpty() ? "unchanged" : "changed");
            List<SentFile> after = after(deployment.files(), merged);
            means(after, spec, specs.get(i) + "\n" + contents(merged));
            if (deployment.isGenerated()) {
                assertThat(others(after)).isEqualTo(others(deployment.files())).hasSizeGreaterThan(1000);
                SEEN.add("generated");
            }
        }
    }

    /** The variables of the spec itself, for values that a variable can carry. A second merge changes nothing. */
    private static void means(List<SentFile> files, byte[] bytes, String what) {
        MergedFiles again = DeploymentCase.MERGES.merge(bytes, files, false);
        assertThat(again.changes()).as(what).isEmpty();
        assertThat(contents(again))
                .as(what)
                .isEqualTo(files.stream().map(SentFile::content).toList());
        RedisSpec spec = Imports.READER.read(bytes);
        ImportRequest request = Imports.SENT.files(files);
        for (ComponentTable table : Tables.all()) {
            Translation wanted = Imports.TRANSLATOR.translate(spec, table);
            Imports.IMPORTER
                    .one(request, table)
                    .spec()
                    .map(found -> Imports.TRANSLATOR.translate(found, table))
                    .filter(now -> now.target().version().equals(wanted.target().version()))
                    .ifPresent(now -> assertThat(variables(now, wanted))
                            .as(table.name() + what)
                            .isEqualTo(variables(wanted, wanted)));
        }
    }

    /** The main store's settings, without secret references, the idle pool size and a chart's own size. */
    private static Map<String, String> variables(Translation translation, Translation wanted) {
        Map<String, String> variables = EnvVariables.of(translation);
        wanted.settings().stream()
                .filter(setting -> setting.secret()
                        .filter(secret -> !(secret instanceof Secret.Literal))
                        .isPresent())
                .forEach(setting -> variables.remove(setting.env()));
        String main =
                wanted.table().envPrefix() + wanted.table().blocks().get(0).env();
        variables.keySet().removeIf(name -> !name.startsWith(main) || name.endsWith("MAXIDLE"));
        variables.values().removeIf("0"::equals);
        variables
                .entrySet()
                .removeIf(each -> each.getKey().endsWith("MAXACTIVE")
                        && each.getValue().equals(CHART_DEFAULT)
                        && !EnvVariables.of(wanted).containsKey(each.getKey()));
        return variables;
    }

    private static List<SentFile> after(List<SentFile> files, MergedFiles merged) {
        List<SentFile> after = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            after.add(files.get(i).with(merged.files().get(i).content()));
        }
        return after;
    }

    /** The lines that concern no component, with their line ends. */
    private static List<String> others(List<SentFile> files) {
        return files.stream()
                .flatMap(file -> Stream.of(file.content().split("(?<=\n)")))
                .filter(line -> OTHERS.matcher(line).find())
                .toList();
    }

    private static List<String> contents(MergedFiles merged) {
        return merged.files().stream().map(MergedFile::content).toList();
    }

    static List<Path> folders() {
        return Goldens.folders("merges");
    }

    /** One folder per merge: the spec, the files, and what the merge changes, in {@code answer.diff}. */
    @ParameterizedTest
    @MethodSource("folders")
    void changesOnlyTheSettings(Path folder) {
        byte[] spec = Goldens.bytes(folder.resolve("spec.json"));
        List<SentFile> files = DeploymentCase.folder(folder).files();
        StringBuilder answer = new StringBuilder();
        try {
            MergedFiles merged = DeploymentCase.MERGES.merge(spec, files, false);
            merged.changes()
                    .forEach(each -> answer.append("# %s %s %s: %s -> %s: %s\n"
                            .formatted(
                                    each.component(),
                                    each.change().operation(),
                                    each.change().path(),
                                    each.change().from(),
                                    each.change().to(),
                                    each.change().reason())));
            merged.diagnostics()
                    .forEach(each -> answer.append("# " + each.code().slug() + ": " + each.message() + "\n"));
            assertThat(answer).doesNotContain("s3cret");
            merged.files().forEach(file -> answer.append(file.diff()));
            means(after(files, merged), spec, answer.toString());
        } catch (InvalidInput e) {
            e.errors()
                    .forEach(error ->
                            answer.append("# " + error.pointer() + ": " + error.detail() + " " + error.fix() + "\n"));
        }
        Goldens.check(folder.resolve("answer.diff"), answer.toString());
    }
}
