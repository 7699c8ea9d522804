package io.tykredis.format;

import io.tykredis.lint.Output;
import io.tykredis.lint.Remark;
import io.tykredis.mapping.Setting;
import io.tykredis.mapping.Translation;
import io.tykredis.spec.Secret;
import java.util.List;
import java.util.stream.Stream;

/** A form in which settings are deployed. An implementation that is a CDI bean is found by itself. */
public interface Format extends Output {

    /** Without parameters; what is written is always UTF-8. */
    String mediaType();

    /**
     * The settings of one component.
     *
     * @throws io.tykredis.json.InvalidInput naming every value that the form cannot carry
     */
    default String one(Translation translation) {
        return all(List.of(translation));
    }

    /**
     * The settings of several components, told apart as the form allows.
     *
     * @throws io.tykredis.json.InvalidInput naming every value that the form cannot carry
     */
    String all(List<Translation> translations);

    /** Whether the form can refer to the secret in the place of the password itself. */
    default boolean refersTo(Secret secret, Setting setting) {
        return false;
    }

    /** The references that the form can write down, as the end of a sentence; empty if there is none. */
    default String references() {
        return "";
    }

    @Override
    default Stream<Remark> remarks(List<Translation> translations) {
        return References.leftOut(this, translations);
    }
}
