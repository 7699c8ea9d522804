package io.tykredis.lint;

import io.tykredis.input.Pointer;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;

/** Something unexpected that an output format does, with its message. */
public record FormatNotice(Kind kind, Finding finding) {

    /** What it is about; each has a rule. */
    public enum Kind {
        /** A secret reference that the form cannot write down. */
        SECRET_LEFT_OUT,
        /** A value that the form cannot hold, so that it is left out as a whole. */
        FORM_LEFT_OUT,
        /** A password that the form carries in clear where it need not be. */
        SECRET_IN_CLEAR,
        /** A setting that Tyk's charts have no value for. */
        NOT_IN_CHART,
        /** TLS files that the form does not bring to where the component runs. */
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
