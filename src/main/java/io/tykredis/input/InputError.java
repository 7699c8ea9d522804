package io.tykredis.input;

import org.jspecify.annotations.Nullable;

/**
 * One error in an input.
 *
 * @param pointer its place; the root if the place has no pointer (a syntax error)
 * @param code stable and machine-readable
 * @param detail what is wrong and why it matters; never a value that may be secret
 * @param fix what to write instead
 * @param position its position in the original text, if known
 */
public record InputError(
        Pointer pointer,
        Code code,
        String detail,
        String fix,
        @Nullable SourcePosition position) {

    public InputError(Pointer pointer, Code code, String detail, String fix) {
        this(pointer, code, detail, fix, null);
    }

    public InputError at(Pointer place) {
        return new InputError(place, code, detail, fix, position);
    }

    public InputError in(@Nullable SourcePosition place) {
        return new InputError(pointer, code, detail, fix, place);
    }

    /** The codes of input errors. Clients filter by their slugs. */
    public enum Code {
        NOT_UTF_8("not-utf-8"),
        JSON_SYNTAX("json-syntax"),
        ENV_SYNTAX("env-syntax"),
        ENV_UNRESOLVED("env-unresolved"),
        YAML_SYNTAX("yaml-syntax"),
        UNREADABLE_FORM("unreadable-form"),
        FILE_NOT_SENT("file-not-sent"),
        UNREAD_VARIABLE("unread-variable"),
        CHART_ASSUMED("chart-assumed"),
        CHART_DEFAULT("chart-default"),
        RETIRED_CHART("retired-chart"),
        MERGE_ORDER("merge-order"),
        MISPLACED_VALUES("misplaced-values"),
        CLASHING_VALUES("clashing-values"),
        NESTED_TOO_DEEP("nested-too-deep"),
        DUPLICATE_KEY("duplicate-key"),
        UNKNOWN_FIELD("unknown-field"),
        UNKNOWN_KEY("unknown-key"),
        MISSING_OBJECT_KEY("missing-object-key"),
        NOT_BASE64("not-base64"),
        UNKNOWN_COMPONENT("unknown-component"),
        SUPERFLUOUS_FIELD("superfluous-field"),
        MISSING_FIELD("missing-field"),
        WRONG_TYPE("wrong-type"),
        INVALID_VALUE("invalid-value"),
        TOO_LONG("too-long"),
        INVALID_ENDPOINT("invalid-endpoint"),
        INVALID_PORT("invalid-port"),
        UNREPRESENTABLE_VALUE("unrepresentable-value");

        private final String slug;

        Code(String slug) {
            this.slug = slug;
        }

        public String slug() {
            return slug;
        }
    }
}
