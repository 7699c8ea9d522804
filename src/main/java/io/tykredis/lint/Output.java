package io.tykredis.lint;

import io.tykredis.mapping.Setting;
import io.tykredis.mapping.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The form that translations are for, as far as there is something to tell about it. */
public interface Output {

    /** The component's own files, which is what a spec is looked at for when nobody says otherwise. */
    Output FILES = new Output() {
        @Override
        public String name() {
            return "json";
        }

        @Override
        public Stream<Remark> remarks(List<Translation> translations) {
            List<Remark> remarks = new ArrayList<>();
            for (Translation translation : translations) {
                for (Setting setting : translation.settings()) {
                    if (setting.reference().isPresent()) {
                        remarks.add(leftOut(translation, setting));
                    }
                }
            }
            return remarks.stream();
        }

        private static Remark leftOut(Translation translation, Setting setting) {
            return Remark.of(
                    Remark.Kind.SECRET_LEFT_OUT,
                    translation,
                    setting,
                    translation.table().file() + " cannot refer to a secret → \""
                            + setting.key().json() + "\" was left out of it.",
                    "Set the environment variable " + setting.env() + " from the secret; it wins over the file.");
        }
    };

    /** The value of {@code ?format=}. */
    String name();

    /** What the form does with these translations that one would not expect of it. */
    Stream<Remark> remarks(List<Translation> translations);
}
