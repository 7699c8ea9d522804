package io.tykredis.model;

import java.util.List;

/** A password or a reference to one. It prints as a mask or as the reference. */
public sealed interface Secret {

    /** The password itself. */
    final class Literal implements Secret {
        /** The mask. Lint reports it as a placeholder, so that it is not deployed by mistake. */
        public static final String REDACTED = "<redacted>";

        private final String value;
        private final String shown;

        public Literal(String value) {
            this(value, value);
        }

        private Literal(String value, String shown) {
            this.value = value;
            this.shown = shown;
        }

        /** The password itself, for the output writers only. */
        public String reveal() {
            return shown;
        }

        /** The same password, printed as a mask in every output. It still equals only itself. */
        public Literal redacted() {
            return new Literal(value, REDACTED);
        }

        /** Whether this is an unexpanded placeholder instead of a password. */
        public boolean isPlaceholder() {
            return Placeholder.isPassword(value);
        }

        /** Whether this is a key-value store reference in the field of a plain password. */
        public boolean isReference() {
            return FromKv.is(value);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Literal literal && literal.value.equals(value);
        }

        @Override
        public int hashCode() {
            return value.hashCode();
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    /** The environment variable that contains it. */
    record FromEnv(String name) implements Secret {}

    /** The file that contains it. */
    record FromFile(String path) implements Secret {}

    /** The Kubernetes Secret and its key. */
    record FromKubernetes(String name, String key) implements Secret {}

    /** The ARN of a secret in AWS Secrets Manager, or of a parameter in AWS Systems Manager. */
    record FromSecretArn(String arn) implements Secret {}

    /** The name of a parameter in AWS Systems Manager, in the account and region of the deployment. */
    record FromSsm(String name) implements Secret {}

    /** A key-value store reference in Tyk's spelling, such as {@code vault://secret/redis.password}. */
    record FromKv(String reference) implements Secret {
        private static final List<String> SCHEMES =
                List.of("secrets://", "env://", "consul://", "vault://", "file://", "kv://");
        private static final String OPEN = "$kv{";

        /** Whether the text is a reference, on one line, rather than a password. */
        public static boolean is(String text) {
            return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && names(text);
        }

        private static boolean names(String text) {
            return (text.startsWith(OPEN) && text.endsWith("}") && text.length() > OPEN.length() + 1)
                    || SCHEMES.stream().anyMatch(scheme -> text.startsWith(scheme) && text.length() > scheme.length());
        }
    }
}
