package io.tykredis.imports.form;

import java.util.regex.Pattern;

/** A form that is recognised but not supported. */
enum UnreadableKind {
    BINARY(
            "a binary file",
            "Send a text file: a component's configuration file, an env file, a Compose file or Kubernetes manifests.",
            "[\\x00-\\x08\\x0E-\\x1A\\x1C-\\x1F\\uFFFD]"),
    TERRAFORM(
            "Terraform or other HCL",
            "Send what it deploys: the output of \"helm template\" with the same values, or \"kubectl get deployment -o"
                    + " yaml\".",
            "(?m)^[ \\t]*(?:resource|data|module|variable|provider|locals|terraform|output)\\b[^\\n=:]*\\{[ \\t]*$"),
    HELM_TEMPLATE(
            "a template of a Helm chart",
            "Send the values, or the output of \"helm template\".",
            "(?m)^[ \\t]*\\{\\{-?[ \\t]*(?:if|with|range|include|template|define|end)\\b"),
    HELM_SET(
            "a helm command",
            "Send the output of \"helm template\" or \"helm get manifest\" with the same arguments.",
            "(?m)^[^#\\n]*\\bhelm\\s+(?:upgrade|install|template)\\b|(?m)^[ \\t]*--set(?:-string)?[ =]"),
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

    private final String what;
    private final String instead;
    private final Pattern pattern;

    UnreadableKind(String what, String instead, String pattern) {
        this.what = what;
        this.instead = instead;
        this.pattern = Pattern.compile(pattern);
    }

    String what() {
        return what;
    }

    String instead() {
        return instead;
    }

    boolean isFoundIn(FileText file) {
        String start = file.text().stripLeading();
        return (!start.startsWith("{") || start.startsWith("{{"))
                && pattern.matcher(file.text()).find();
    }
}
