package io.tykredis.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tykredis.catalog.ComponentTable;
import io.tykredis.catalog.Tables;
import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.document.MergeDocument;
import io.tykredis.edit.EditCases;
import io.tykredis.format.EnvVariables;
import io.tykredis.golden.Goldens;
import io.tykredis.imports.Imports;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;
import io.tykredis.merge.MergedFile;
import io.tykredis.merge.MergedFiles;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Secret;
import io.tykredis.translate.Translation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After a merge into files, they mean the spec, and nothing else has changed. */
class MergeFilesTest {

    private static final int EACH = 41;
    private static final MergeFiles MERGES = new MergeFiles(
            Imports.READER, Imports.SENT, Imports.IMPORTER, Imports.TRANSLATOR, Imports.LINTER, Tables.components());

    static Stream<EditCases> cases() {
        return EditCases.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theFilesMeanTheSpec(EditCases deployment) {
        List<Path> specs = Goldens.specs();
        for (int i = Math.floorMod(deployment.name().hashCode(), EACH); i < specs.size(); i += EACH) {
            byte[] spec = Goldens.bytes(specs.get(i));
            MergedFiles merged;
            try {
                merged = MERGES.merge(spec, deployment.files(), false);
            } catch (InvalidInput | RejectedInput e) {
                continue;
            }
            // When
            List<SentFile> after = after(deployment.files(), merged);
            MergedFiles again = MERGES.merge(spec, after, false);
            // Then
            String what = specs.get(i).getFileName() + "\n"
                    + after.stream().map(SentFile::content).toList();
            assertThat(again.changes()).as(what).isEmpty();
            assertThat(contents(again)).as(what).isEqualTo(contents(merged));
            means(after, Imports.READER.read(spec), what);
        }
    }

    /** The variables of the spec itself, for values that a variable can carry. */
    private static void means(List<SentFile> files, RedisSpec spec, String what) {
        ImportRequest request = Imports.SENT.files(files);
        for (ComponentTable table : Tables.all()) {
            Optional<RedisSpec> found = Imports.IMPORTER.one(request, table).spec();
            Translation wanted = Imports.TRANSLATOR.translate(spec, table);
            if (found.isPresent()) {
                Translation now = Imports.TRANSLATOR.translate(found.get(), table);
                if (now.target().version().equals(wanted.target().version())) {
                    assertThat(variables(now, wanted)).as(table.name() + what).isEqualTo(variables(wanted, wanted));
                }
            }
        }
    }

    /** The main store's settings, without secret references and without the idle pool size. */
    private static Map<String, String> variables(Translation translation, Translation wanted) {
        Map<String, String> variables = EnvVariables.of(translation);
        Set<String> references = new TreeSet<>();
        wanted.settings().stream()
                .filter(setting -> setting.secret()
                        .filter(secret -> !(secret instanceof Secret.Literal))
                        .isPresent())
                .forEach(setting -> references.add(setting.env()));
        variables.keySet().removeAll(references);
        String main =
                wanted.table().envPrefix() + wanted.table().blocks().get(0).env();
        variables.keySet().removeIf(name -> !name.startsWith(main) || name.endsWith("MAXIDLE"));
        variables.values().removeIf("0"::equals);
        return variables;
    }

    private static List<SentFile> after(List<SentFile> files, MergedFiles merged) {
        List<SentFile> after = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            after.add(files.get(i).with(merged.files().get(i).content()));
        }
        return after;
    }

    private static List<String> contents(MergedFiles merged) {
        return merged.files().stream().map(MergedFile::content).toList();
    }

    private static final String CLUSTER =
            "{\"topology\": {\"mode\": \"cluster\", \"nodes\": [\"n1:6379\", \"n2:6379\"]}, \"password\": \"s3cret's $x\"}";

    private static String merge(String spec, String text) {
        SentFile file = new SentFile("file", text, null, Pointer.of("files").child(0));
        MergedFiles merged = MERGES.merge(spec.getBytes(UTF_8), List.of(file), false);
        assertThat(MergeDocument.of(merged).path("changes").toString()
                        + MergeDocument.of(merged).path("diagnostics"))
                .doesNotContain("s3cret");
        return merged.files().get(0).content();
    }

    @Test
    void anEnvFileKeepsItsComments() {
        assertThat(merge(CLUSTER, """
                        # The Gateway
                        export TYK_GW_STORAGE_TYPE = redis
                        export TYK_GW_STORAGE_HOST=old # the host
                        export TYK_GW_STORAGE_PORT=6379\r
                        TYK_GW_STORAGE_PASSWORD='old'   # quoted
                        TYK_GW_LISTENPORT=8080
                        OTHER="a  b\"""")).isEqualTo("""
                        # The Gateway
                        export TYK_GW_STORAGE_TYPE = redis
                        export TYK_GW_STORAGE_ADDRS=n1:6379,n2:6379 # the host
                        TYK_GW_STORAGE_PASSWORD="s3cret's \\$x"   # quoted
                        TYK_GW_STORAGE_ENABLECLUSTER=true
                        TYK_GW_STORAGE_USESSL=false
                        TYK_GW_LISTENPORT=8080
                        OTHER="a  b\"""");
    }

    @Test
    void aComposeFileKeepsItsComments() {
        assertThat(merge(CLUSTER, """
                        services:
                          # first
                          tyk-gateway:
                            image: tykio/tyk-gateway:v5.8.1
                            environment:
                              - TYK_GW_STORAGE_HOST=old # here
                              - "TYK_GW_STORAGE_PORT=6379"
                              # the password
                              - TYK_GW_STORAGE_PASSWORD=$${OLD}
                              - TYK_GW_LISTENPORT=8080
                          tyk-pump:
                            environment: {TYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS: 'old:6379', A: b}
                        """)).isEqualTo("""
                        services:
                          # first
                          tyk-gateway:
                            image: tykio/tyk-gateway:v5.8.1
                            environment:
                              - "TYK_GW_STORAGE_ADDRS=n1:6379,n2:6379" # here
                              # the password
                              - "TYK_GW_STORAGE_PASSWORD=s3cret's $$x"
                              - "TYK_GW_STORAGE_TYPE=redis"
                              - "TYK_GW_STORAGE_ENABLECLUSTER=true"
                              - "TYK_GW_STORAGE_USESSL=false"
                              - TYK_GW_LISTENPORT=8080
                          tyk-pump:
                            environment: {TYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS: "n1:6379,n2:6379", \
                        TYK_PMP_ANALYTICSSTORAGECONFIG_TYPE: "redis", \
                        TYK_PMP_ANALYTICSSTORAGECONFIG_ENABLECLUSTER: "true", \
                        TYK_PMP_ANALYTICSSTORAGECONFIG_PASSWORD: "s3cret's $$x", \
                        TYK_PMP_ANALYTICSSTORAGECONFIG_USESSL: "false", A: b}
                        """);
    }

    @Test
    void aManifestKeepsItsComments() {
        assertThat(merge(
                        "{\"topology\": {\"mode\": \"standalone\", \"endpoint\": \"new:6379\"},"
                                + " \"password\": {\"secretKeyRef\": {\"name\": \"redis\", \"key\": \"pw\"}}}",
                        """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: tyk-pump}
                        spec:
                          template:
                            spec:
                              containers:
                                - name: pump
                                  image: tykio/tyk-pump-docker-pub:v1.12.0
                                  env:
                                    # where
                                    - name: TYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS
                                      value: old:6379 # yes
                                    - {name: TYK_PMP_ANALYTICSSTORAGECONFIG_PASSWORD, value: s3cret}
                                    - name: OTHER
                                      value: "1"
                        """))
                .isEqualTo("""
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {name: tyk-pump}
                        spec:
                          template:
                            spec:
                              containers:
                                - name: pump
                                  image: tykio/tyk-pump-docker-pub:v1.12.0
                                  env:
                                    # where
                                    - name: TYK_PMP_ANALYTICSSTORAGECONFIG_ADDRS
                                      value: "new:6379" # yes
                                    - {name: TYK_PMP_ANALYTICSSTORAGECONFIG_PASSWORD, valueFrom: {secretKeyRef: \
                        {name: "redis", key: "pw"}}}
                                    - name: TYK_PMP_ANALYTICSSTORAGECONFIG_TYPE
                                      value: "redis"
                                    - name: TYK_PMP_ANALYTICSSTORAGECONFIG_USESSL
                                      value: "false"
                                    - name: OTHER
                                      value: "1"
                        """);
    }
}
