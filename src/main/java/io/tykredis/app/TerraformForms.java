package io.tykredis.app;

import io.tykredis.format.EnvFormat;
import io.tykredis.format.Format;
import io.tykredis.format.Formats;
import io.tykredis.format.JsonFormat;
import io.tykredis.format.TerraformFormat;
import io.tykredis.input.InvalidInput;
import io.tykredis.lint.Finding;
import io.tykredis.lint.FormatNotice;
import io.tykredis.lint.TargetFormat;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The output formats in a Terraform result: the fixed ones and the requested one. */
final class TerraformForms implements TargetFormat {

    private final Format asked;
    private final Format env;
    private final List<Format> all = new ArrayList<>();

    TerraformForms(Formats formats, @Nullable Format asked) {
        this.asked = asked == null ? formats.require(JsonFormat.NAME) : asked;
        this.env = formats.require(EnvFormat.NAME);
        List.of(JsonFormat.NAME, EnvFormat.NAME, TerraformFormat.NAME).forEach(name -> all.add(formats.require(name)));
        if (all.stream().noneMatch(each -> each.name().equals(this.asked.name()))) {
            all.add(this.asked);
        }
    }

    /**
     * Returns the outputs by their keys in the result.
     *
     * @throws InvalidInput if the requested format cannot carry a value
     */
    Map<String, String> of(Translation translation) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Format format : all) {
            if (format != env || isWritten(translation)) {
                texts.put(key(translation, format), format.one(translation));
            }
        }
        return texts;
    }

    @Override
    public String name() {
        return asked.name();
    }

    @Override
    public Stream<FormatNotice> notices(List<Translation> translations) {
        Stream<FormatNotice> leftOut = translations.stream()
                .filter(translation -> !isWritten(translation))
                .map(this::leftOut);
        return Stream.concat(asked.notices(translations), leftOut);
    }

    /** Whether to write the variables. A plan must not fail because of a format that was not requested. */
    private boolean isWritten(Translation translation) {
        return asked == env || refusal(translation) == null;
    }

    private @Nullable InvalidInput refusal(Translation translation) {
        try {
            env.one(translation);
            return null;
        } catch (InvalidInput refused) {
            return refused;
        }
    }

    private FormatNotice leftOut(Translation translation) {
        InvalidInput refused = refusal(translation);
        if (refused == null) {
            throw new IllegalStateException("nothing is left out");
        }
        return new FormatNotice(
                FormatNotice.Kind.FORM_LEFT_OUT,
                new Finding(
                        translation.table().name(),
                        refused.errors().get(0).pointer(),
                        "\"" + key(translation, env) + "\" is not in the result. "
                                + refused.errors().get(0).detail(),
                        "Use the variables under their own names, or jsondecode() of \""
                                + translation.table().name() + "." + TerraformFormat.NAME
                                + "\", which can represent every character."));
    }

    private static String key(Translation translation, Format format) {
        return translation.table().name() + "." + format.name();
    }
}
