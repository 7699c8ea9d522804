package io.tykredis.imports.reading;

import io.tykredis.catalog.Key;
import io.tykredis.model.Version;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys that take effect, and those that they override, in the order in which a component reads them. */
final class KeyPrecedence {

    private final @Nullable FoundKey omitting;
    private final @Nullable Version release;
    private final Map<Key, FoundKey> winners = new LinkedHashMap<>();
    private final List<ShadowedKey> shadows = new ArrayList<>();

    /**
     * @param packaged the keys of the packaged file, which all others override
     * @param omitting the variable that makes the component ignore its file
     * @param release the component's release; {@code null}: any
     */
    KeyPrecedence(List<FoundKey> packaged, @Nullable FoundKey omitting, @Nullable Version release) {
        this.omitting = omitting;
        this.release = release;
        packaged.forEach(occurrence -> winners.put(occurrence.key(), occurrence));
    }

    /** Later keys override earlier ones. */
    void add(FoundKey occurrence) {
        if (!occurrence.counts() || !occurrence.isReadBy(release)) {
            return;
        }
        FoundKey winner = omitting != null && !occurrence.isVariable() ? omitting : occurrence;
        FoundKey loser = winner == occurrence ? winners.put(occurrence.key(), occurrence) : occurrence;
        if (loser != null
                && !loser.isPackaged()
                && !(loser.isVariable() && loser.name().equals(winner.name()))) {
            shadows.add(new ShadowedKey(loser, winner));
        }
    }

    Map<Key, FoundKey> winners() {
        return winners;
    }

    List<ShadowedKey> shadows() {
        return shadows;
    }
}
