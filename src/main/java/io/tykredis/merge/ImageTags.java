package io.tykredis.merge;

import io.tykredis.edit.EditableText;
import io.tykredis.edit.TextEdit;
import io.tykredis.imports.form.SentFile;
import io.tykredis.imports.source.ComponentInstance;
import io.tykredis.imports.source.ImageText;
import io.tykredis.imports.source.ImportRequest;
import io.tykredis.imports.source.ImportRequestReader;
import io.tykredis.imports.source.KnownRelease;
import io.tykredis.input.InputError;
import io.tykredis.input.Pointer;
import io.tykredis.input.SourcePosition;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a deployment with the tags of other releases on their images.
 *
 * @param files all files, changed or not
 * @param left the images that keep their tag
 */
public record ImageTags(List<SentFile> files, List<InputError> left) {

    /** A tag that is the number of a release and nothing else. */
    private static final Pattern RELEASE = Pattern.compile("(?:.*:)?v?([0-9]+(?:\\.[0-9]+){1,3}(?:-rc[0-9]+)?)");

    public ImageTags {
        files = List.copyOf(files);
        left = List.copyOf(left);
    }

    /** Changes the tags of the instances that have a release here. */
    public static ImageTags of(ImportRequest request, Function<ComponentInstance, Optional<Version>> releases) {
        List<InputError> left = new ArrayList<>();
        List<SentFile> files = new ArrayList<>();
        for (SentFile file : request.sources().files()) {
            Set<TextEdit> edits = new LinkedHashSet<>();
            for (ComponentInstance instance : request.sources().instances()) {
                ImageText image = instance.image();
                KnownRelease known = instance.release();
                if (image == null && known != null && known.from().equals("chart")) {
                    releases.apply(instance).ifPresent(release -> left.add(chart(instance, release)));
                } else if (image != null && file.at().covers(image.at())) {
                    releases.apply(instance).ifPresent(release -> edit(image, release, file)
                            .ifPresentOrElse(edits::add, () -> left.add(left(instance, image, release))));
                }
            }
            files.add(file.with(new EditableText(file.content()).after(List.copyOf(edits))));
        }
        return new ImageTags(files, left.stream().distinct().toList());
    }

    private static Optional<TextEdit> edit(ImageText image, Version release, SentFile file) {
        SourcePosition start = image.position();
        String line = new EditableText(file.content())
                .text()
                .lines()
                .skip(start.line() - 1L)
                .findFirst()
                .orElse("");
        int at = line.indexOf(image.text(), start.column() - 1);
        Matcher tag = RELEASE.matcher(image.text());
        // Behind at most a quote.
        if (!tag.matches() || at < 0 || at > start.column()) {
            return Optional.empty();
        }
        return Optional.of(new TextEdit(
                file.name(),
                SourcePosition.of(start.line(), at + tag.start(1) + 1),
                SourcePosition.of(start.line(), at + tag.end(1) + 1),
                release.toString()));
    }

    private static InputError chart(ComponentInstance instance, Version release) {
        return new InputError(
                Pointer.of(ImportRequestReader.FILES),
                InputError.Code.UNREADABLE_FORM,
                "The values do not set the tag of the " + instance.table().title()
                        + "'s image: it comes from the chart.",
                "Set \"" + instance.service() + ".image.tag\" to the image of " + release + ".");
    }

    private static InputError left(ComponentInstance instance, ImageText image, Version release) {
        return new InputError(
                image.at(),
                InputError.Code.UNREADABLE_FORM,
                "The tag of the " + instance.table().title()
                        + "'s image is not changed, because it is not the number of a release.",
                "Set it to the image of " + release + ".",
                image.position());
    }
}
