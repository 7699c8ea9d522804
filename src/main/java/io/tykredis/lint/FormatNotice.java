package io.tykredis.lint;

import io.tykredis.input.Pointer;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;

/** Something unexpected that an output format does, with its message. */
public record FormatNotice(Kind kind, Finding finding) {

    /** The subject of a notice; each has a rule. */
    public enum Kind {
        /** A secret reference that the format cannot write. */
        SECRET_LEFT_OUT,
        /** A value that the format cannot carry, so the whole value is omitted. */
        FORM_LEFT_OUT,
        /** A password in plain text that a reference could replace. */
        SECRET_IN_CLEAR,
        /** A setting that Tyk's charts have no value for. */
        NOT_IN_CHART,
        /** TLS files that the format does not mount. */
        FILES_NOT_MOUNTED,
        /** A component that Tyk's charts do not deploy. */
        NO_CHART
    }

    public static FormatNotice of(Kind kind, Translation translation, Setting setting, String message, String fix) {
        return new FormatNotice(
                kind, new Finding(translation.table().name(), setting.sources().get(0), message, fix));
    }

    public static FormatNotice of(Kind kind, Translation translation, String message, String fix) {
        return new FormatNotice(kind, new Finding(translation.table().name(), Pointer.ROOT, message, fix));
    }
}
