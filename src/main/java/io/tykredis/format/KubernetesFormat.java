package io.tykredis.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.input.InputErrors;
import io.tykredis.lint.FormatNotice;
import io.tykredis.translate.Translation;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The Kubernetes format: a kustomization component as files, or objects and patches as one stream. */
@Singleton
public final class KubernetesFormat implements Format {

    public static final String NAME = "kubernetes";

    static final String OWNER_LABEL = "app.kubernetes.io/managed-by";
    static final String OWNER = "tyk-redis-translator";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String FOLDER = "tyk-redis";

    private final Workloads workloads;

    /** For workloads with the default names. */
    @Inject
    public KubernetesFormat() {
        this(List.of());
    }

    /**
     * For the given workloads.
     *
     * @throws InvalidTarget if a target is invalid
     */
    private KubernetesFormat(List<String> targets) {
        this.workloads = Workloads.of(targets);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public FormatUse use() {
        return new FormatUse(
                List.of("kubectl apply -k DIRECTORY"),
                "Write the files with --output-dir or Accept: application/zip. Add their folder to \"components\" in the kustomization.yaml of your Deployments; DIRECTORY is that of this kustomization.yaml. In the YAML stream, each document has its own command.",
                "The output does not create the Deployments.");
    }

    @Override
    public String mediaType() {
        return Yaml.MEDIA_TYPE;
    }

    @Override
    public Format at(List<String> targets) {
        return new KubernetesFormat(targets);
    }

    /** @throws InvalidTarget if a target matches none of the components */
    @Override
    public String all(List<Translation> translations) {
        StringBuilder stream = new StringBuilder();
        for (KubernetesParts parts : parts(translations, VariableVisitor.NONE)) {
            String apply = "kubectl apply --selector=" + OWNER_LABEL + "=" + OWNER + " --filename=FILE";
            if (!parts.passwords().isEmpty()) {
                stream.append(document(parts.secret(), apply));
            }
            String file = parts.component() + "-patch.yaml";
            String workload = parts.patch().path("kind").asText().toLowerCase(Locale.ROOT) + "/"
                    + parts.patch().at("/metadata/name").asText();
            stream.append(document(parts.config(), apply))
                    .append(document(
                            parts.patch(),
                            "Save this document as " + file + ", then run:",
                            "kubectl patch " + workload + " --patch-file=" + file,
                            "If only values in the Secret or ConfigMap change, restart the pods:",
                            "kubectl rollout restart " + workload));
        }
        return stream.toString();
    }

    /** @throws InvalidTarget if a target matches none of the components */
    @Override
    public List<FormatFile> files(List<Translation> translations) {
        ObjectNode component = NODES.objectNode()
                .put("apiVersion", "kustomize.config.k8s.io/v1alpha1")
                .put("kind", "Component");
        ArrayNode generators = component.putArray("generators");
        ArrayNode patches = component.putArray("patches");
        List<FormatFile> files = new ArrayList<>();
        for (KubernetesParts parts : parts(translations, KubernetesFormat::obstacle)) {
            if (!parts.passwords().isEmpty()) {
                String secret = parts.component() + "-secret.yaml";
                files.add(new FormatFile(secret, document(parts.secretGenerator())));
                generators.add(secret);
            }
            String config = parts.component() + "-config.yaml";
            files.add(new FormatFile(config, document(parts.configGenerator())));
            generators.add(config);
            String patch = parts.component() + "-patch.yaml";
            files.add(new FormatFile(patch, document(parts.patch())));
            ObjectNode target = patches.addObject().put("path", patch).putObject("target");
            target.set("kind", parts.patch().path("kind"));
            target.put("name", exactly(parts.patch().at("/metadata/name").asText()));
        }
        files.add(
                0,
                new FormatFile(
                        "kustomization.yaml",
                        document(
                                component,
                                "Put these files in a directory " + FOLDER
                                        + " next to the kustomization.yaml of the"
                                        + " Deployments, and add to it:",
                                "components: [" + FOLDER + "]",
                                "The names of Secret and ConfigMap change with their content, so the pods restart.",
                                "If the Deployments have a namespace in their own files, add it here:",
                                "namespace: NAME")));
        return files;
    }

    /**
     * The target by which a patch finds its Deployment in any namespace. Kustomize reads it as a regular expression.
     */
    private static String exactly(String name) {
        return name.replace(".", "\\.");
    }

    private List<KubernetesParts> parts(List<Translation> translations, VariableVisitor.Limit limit) {
        Map<String, Workload> workload = workloads.of(translations);
        InputErrors errors = new InputErrors();
        List<KubernetesParts> parts = new ArrayList<>();
        for (Translation translation : translations) {
            Workload own =
                    workload.getOrDefault(translation.table().name(), Workload.named(DeploymentNames.of(translation)));
            parts.add(KubernetesParts.of(translation, own, limit, errors));
        }
        errors.throwIfAny();
        return parts;
    }

    /** Kustomize writes some characters in a way that it cannot read again (its YAML reader: yaml readerc.go). */
    private static Optional<String> obstacle(String name, String value) {
        return value.codePoints().anyMatch(KubernetesFormat::isLost)
                ? Optional.of("a character that kustomize cannot read")
                : Optional.empty();
    }

    private static boolean isLost(int character) {
        return (character >= 0x7f && character <= 0x9f) || character == 0xfffe || character == 0xffff;
    }

    /** Comments follow the {@code ---} that begins the document, so that they stay with it. */
    private static String document(ObjectNode document, String... comments) {
        StringBuilder text = new StringBuilder(Yaml.text(List.of(document)));
        StringBuilder head = new StringBuilder();
        for (String comment : comments) {
            head.append("# ").append(comment).append('\n');
        }
        return text.insert(text.indexOf("\n") + 1, head).toString();
    }

    @Override
    public SecretReferences references() {
        return SecretReferences.KUBERNETES;
    }

    @Override
    public Stream<FormatNotice> notices(List<Translation> translations) {
        return Stream.concat(
                SecretReferences.leftOut(this, translations),
                TlsFiles.notMounted(
                        this,
                        translations,
                        file -> !TlsVolumes.mounts(file),
                        "Set \"secretName\" in \"tls\" to the Kubernetes Secret with these files, each under its file name"
                                + " as the key, and use absolute paths."));
    }
}
