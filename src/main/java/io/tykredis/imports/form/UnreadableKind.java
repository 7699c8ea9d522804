package io.tykredis.imports.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A form that is recognised but not supported. */
enum UnreadableKind {
    UTF_16(
            "text in UTF-16",
            "Save it as UTF-8; in PowerShell, with: Out-File -Encoding utf8.",
            "\\A(?:\\uFFFD{2}|\\uFEFF)?(?:(?:[^\\x00]\\x00){3}|(?:\\x00[^\\x00]){3})"),
    BINARY(
            "a binary file",
            "Send a text file: a component's configuration file, an env file, a Compose file or Kubernetes manifests.",
            "[\\x00-\\x08\\x0E-\\x1A\\x1C-\\x1F\\uFFFD]"),
    TERRAFORM(
            "Terraform or other HCL",
            UnreadableKind.DEPLOYED,
            "(?m)^[ \\t]*(?:resource|data|module|variable|provider|locals|terraform|output)\\b[^\\n=:]*\\{[ \\t]*$"),
    TERRAFORM_JSON("Terraform in JSON", UnreadableKind.DEPLOYED, UnreadableKind::isTerraform),
    TERRAFORM_VARIABLES(
            "Terraform variables or TOML",
            UnreadableKind.DEPLOYED,
            firstLine("[a-z_][a-z0-9_]*[ \\t]+=[ \\t]+[\"\\[{].*")),
    BICEP(
            "Bicep",
            UnreadableKind.PROGRAM,
            "(?m)^(?:param[ \\t]+\\w+[ \\t]+\\w+|resource[ \\t]+\\w+[ \\t]+'[^'\\n@]+@|targetScope[ \\t]*=)"),
    PULUMI(
            "a Pulumi program",
            UnreadableKind.PROGRAM,
            "['\"]@pulumi/|(?m)^(?:import|from)[ \\t]+pulumi|^runtime:[ \\t]*(?:yaml|nodejs|python|go|dotnet|java)\\b"),
    CSHARP(
            "C#, such as an app host of Aspire",
            UnreadableKind.PROGRAM,
            "(?m)^using[ \\t]+[A-Z][\\w.]*;|\\bDistributedApplication\\.CreateBuilder\\b"),
    SYSTEMD(
            "a systemd unit",
            "Send its variables as an env file: the file of EnvironmentFile=, or the values of Environment=.",
            firstLine("\\[(?:Unit|Service|Install)]")),
    TOML(
            "TOML or an INI file",
            "Send a component's configuration file, which is JSON, or an env file.",
            firstLine("\\[{1,2}[A-Za-z_][A-Za-z0-9_.-]*]{1,2}")),
    OLD_COMPOSE(
            "a Compose file without \"services\"",
            "Move the services below \"services:\".",
            UnreadableKind::isOldCompose),
    HELM_TEMPLATE(
            "a template of a Helm chart",
            "Send the values, or the output of \"helm template\".",
            "(?m)^[ \\t]*\\{\\{-?[ \\t]*(?:if|with|range|include|template|define|end)\\b"),
    HELM_SET("a helm command", UnreadableKind.RENDERED, UnreadableKind::isHelmCommand),
    DESCRIBE(
            "the output of \"kubectl describe\"",
            "Send the output of \"kubectl get deployment NAME -o yaml\".",
            "(?m)^[ \\t]*[A-Za-z_][A-Za-z0-9_]*:[ \\t]+<set to the key|^Name:[ \\t]+\\S+\\nNamespace:[ \\t]|\\AEnvironment:[ \\t]*$"),
    CLOUD_INIT("cloud-init user data", "Send the files that it writes, each with its own name.", "\\A#cloud-config\\b"),
    SENTINEL_CONF(
            "a sentinel.conf, the configuration of Redis Sentinel",
            "Send the configuration of the Tyk components. POST /v1/redis-configs writes configurations of Redis.",
            "(?m)^[ \\t]*sentinel[ \\t]+(?:monitor|auth-pass|down-after-milliseconds|resolve-hostnames)\\s"),
    REDIS_CONF(
            "a redis.conf, the configuration of Redis itself",
            "Send the configuration of the Tyk components. POST /v1/redis-configs writes configurations of Redis.",
            "(?m)^(?:bind\\s+\\S+|protected-mode\\s+(?:yes|no)|appendonly\\s+(?:yes|no)|requirepass\\s+\\S+|maxmemory\\s+\\S+|"
                    + "save\\s+\\d+\\s+\\d+|cluster-enabled\\s+(?:yes|no))[ \\t]*$");

    private static final String DEPLOYED =
            "Send what it deploys: the output of \"helm template\" with the same values, or"
                    + " \"kubectl get deployment -o yaml\".";

    static final String RENDERED =
            "Send the output of \"helm template\" or \"helm get manifest\" with the same arguments.";

    private static final String PROGRAM = "Send what it deploys: the components' variables as an env file, their"
            + " configuration files, or the output of \"kubectl get deployment -o yaml\".";

    private static final Pattern HELM =
            Pattern.compile("(?m)^[^#\\n]*\\bhelm\\s+(?:upgrade|install|template)\\b|^[ \\t]*--set(?:-string)?[ =]");

    /** An assignment in a script, such as of {@code export} or {@code docker run -e}. */
    private static final Pattern VARIABLE = Pattern.compile("(?m)(?:^|[\\s\"'=])TYK_[A-Z0-9_]+=");

    private static final Set<String> TERRAFORM_NAMES =
            Set.of("//", "data", "locals", "module", "output", "provider", "resource", "terraform", "variable");
    private static final Set<String> NOT_OLD = Set.of("apiVersion", "global", "services");
    private static final Set<String> SERVICE_NAMES =
            Set.of("command", "env_file", "environment", "links", "ports", "volumes");

    private final String what;
    private final String instead;

    @SuppressWarnings("ImmutableEnumChecker") // Each holds only constants.
    private final Predicate<FileText> isFound;

    UnreadableKind(String what, String instead, Predicate<FileText> isFound) {
        this.what = what;
        this.instead = instead;
        this.isFound = isFound;
    }

    UnreadableKind(String what, String instead, String pattern) {
        this(what, instead, containing(Pattern.compile(pattern)));
    }

    String what() {
        return what;
    }

    String instead() {
        return instead;
    }

    boolean isFoundIn(FileText file) {
        return isFound.test(file);
    }

    /** Of texts that are not JSON, which has no NUL. */
    private static Predicate<FileText> containing(Pattern pattern) {
        return file -> {
            String start = file.text().stripLeading();
            return (!start.startsWith("{")
                            || start.startsWith("{{")
                            || file.text().indexOf('\0') >= 0)
                    && pattern.matcher(file.text()).find();
        };
    }

    private static Predicate<FileText> firstLine(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return file ->
                file.firstLine().filter(line -> pattern.matcher(line).matches()).isPresent();
    }

    /** A script that sets variables of Tyk may run Helm for something else. */
    private static boolean isHelmCommand(FileText file) {
        return containing(HELM).test(file) && !VARIABLE.matcher(file.text()).find();
    }

    private static boolean isTerraform(FileText file) {
        return file.object()
                .filter(object -> TERRAFORM_NAMES.stream()
                        .anyMatch(name -> object.path(name).isObject()
                                || object.path(name).isArray()))
                .filter(object -> object.propertyStream().allMatch(member -> TERRAFORM_NAMES.contains(member.getKey())))
                .isPresent();
    }

    /** Whether services of Compose are at the top, as in its first version. */
    private static boolean isOldCompose(FileText file) {
        return !file.isJson()
                && file.documents().size() == 1
                && NOT_OLD.stream().noneMatch(file.documents().get(0)::has)
                && file.documents().get(0).valueStream().anyMatch(UnreadableKind::isService);
    }

    private static boolean isService(JsonNode node) {
        return node.path("image").isTextual() && SERVICE_NAMES.stream().anyMatch(node::has);
    }
}
