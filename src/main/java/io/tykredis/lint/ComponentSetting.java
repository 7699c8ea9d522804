package io.tykredis.lint;

import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;

/** A setting with the translation it belongs to. */
public record ComponentSetting(Translation translation, Setting setting) {

    /** A finding about the place in the spec that it comes from, for this component. */
    public Finding finding(String message, String fix) {
        return new Finding(translation.table().name(), setting.sources().get(0), message, fix);
    }
}
