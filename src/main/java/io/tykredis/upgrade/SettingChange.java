package io.tykredis.upgrade;

import io.tykredis.input.Pointer;
import io.tykredis.translate.Omission;
import io.tykredis.translate.Translation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A setting of the spec that only one of two releases has.
 *
 * @param detail why the other release does not have it
 */
public record SettingChange(Pointer pointer, String detail) {

    private static final Set<Omission.Reason> BY_RELEASE =
            Set.of(Omission.Reason.NOT_IN_VERSION, Omission.Reason.MODE_NOT_IN_VERSION, Omission.Reason.KV_UNSUPPORTED);

    /** The settings that one translation omits because of its release, but the other contains. */
    static List<SettingChange> omittedOnlyIn(Translation translation, Translation other) {
        Set<Pointer> others = omissions(other).stream().map(Omission::source).collect(Collectors.toSet());
        return omissions(translation).stream()
                .filter(omission -> !others.contains(omission.source()))
                .map(omission -> new SettingChange(omission.source().under(UpgradeRequest.SPEC), omission.detail()))
                .distinct()
                .toList();
    }

    private static List<Omission> omissions(Translation translation) {
        return translation.omissions().stream()
                .filter(omission -> BY_RELEASE.contains(omission.reason()))
                .toList();
    }
}
