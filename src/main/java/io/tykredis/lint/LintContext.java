package io.tykredis.lint;

import io.tykredis.catalog.Role;
import io.tykredis.input.Pointer;
import io.tykredis.model.RedisSpec;
import io.tykredis.model.Store;
import io.tykredis.translate.Translation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** The input of rules about specs: the spec, its translations and the format. */
public final class LintContext {

    private final RedisSpec spec;
    private final List<Translation> translations;
    private final List<StoreAt> stores;
    private final List<FormatNotice> notices;

    public LintContext(RedisSpec spec, List<Translation> translations, TargetFormat output) {
        this(spec, translations, output, stores(spec, (role, store) -> StoreAt.of(store, role.pointer())));
    }

    private LintContext(RedisSpec spec, List<Translation> translations, TargetFormat output, List<StoreAt> stores) {
        this.spec = spec;
        this.translations = List.copyOf(translations);
        this.stores = stores;
        this.notices = output.notices(this.translations).toList();
    }

    private static List<StoreAt> stores(RedisSpec spec, BiFunction<Role, Store, StoreAt> storeAt) {
        List<StoreAt> stores = new ArrayList<>();
        for (Role role : Role.values()) {
            role.of(spec).ifPresent(store -> stores.add(storeAt.apply(role, store)));
        }
        return List.copyOf(stores);
    }

    /** For the components' own files. */
    public LintContext(RedisSpec spec, List<Translation> translations) {
        this(spec, translations, TargetFormat.FILES);
    }

    /** A spec derived from configurations, whose senders know only keys and variables. */
    public static LintContext imported(
            RedisSpec spec, List<Translation> translations, Function<Role, Spelling> spelling) {
        return new LintContext(
                spec,
                translations,
                TargetFormat.NONE,
                stores(spec, (role, store) -> StoreAt.of(store, role.pointer(), spelling.apply(role))));
    }

    public RedisSpec spec() {
        return spec;
    }

    public List<Translation> translations() {
        return translations;
    }

    /** Every deployment of the spec, the main one first. */
    public List<StoreAt> stores() {
        return stores;
    }

    /** How the sender writes the settings of the store that a place of the spec belongs to. */
    public Spelling spelling(Pointer at) {
        return stores.stream()
                .filter(store -> !store.at().equals(Pointer.ROOT) && store.at().covers(at))
                .findFirst()
                .orElse(stores.get(0))
                .spelling();
    }

    /** The format's notices of one kind about these translations. */
    public void notices(FormatNotice.Kind kind, Consumer<Finding> found) {
        for (FormatNotice notice : notices) {
            if (notice.kind() == kind) {
                found.accept(notice.finding());
            }
        }
    }
}
