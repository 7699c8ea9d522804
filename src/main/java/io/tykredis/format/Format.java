package io.tykredis.format;

import io.tykredis.mapping.Translation;
import java.util.List;

/** A form in which settings are deployed. An implementation that is a CDI bean is found by itself. */
public interface Format {

    /** The value of {@code ?format=}. */
    String name();

    /** Without parameters; what is written is always UTF-8. */
    String mediaType();

    /**
     * The settings of one component.
     *
     * @throws io.tykredis.json.InvalidInput naming every value that the form cannot carry
     */
    String one(Translation translation);

    /**
     * The settings of several components, told apart as the form allows.
     *
     * @throws io.tykredis.json.InvalidInput naming every value that the form cannot carry
     */
    String all(List<Translation> translations);
}
