package io.tykredis.docs;

import io.tykredis.redis.conf.ServerCode;
import io.tykredis.redis.probe.CheckKind;

/** Writes {@code docs/redis.md} from the checks and the codes about servers. */
final class RedisDocs {

    private RedisDocs() {}

    static String render() {
        Markdown text = new Markdown()
                .paragraph("# The Redis itself")
                .paragraph("Generated from the code.")
                .paragraph("## Checks")
                .paragraph(
                        "What `POST /v1/verifications` tries, and `POST /v1/discoveries` as far as it comes. Slugs are"
                                + " stable: filter on them. A check that is `skipped` could not be tried and says nothing about the"
                                + " Redis; nothing that comes after a failed one in this list need have been tried on that target.")
                .line("| check | holds when it passes |")
                .line("|---|---|");
        for (CheckKind kind : CheckKind.values()) {
            text.line("| `" + kind.slug() + "` | " + kind.what() + " |");
        }
        text.line("")
                .paragraph("## Diagnostics of the servers' files")
                .paragraph(
                        "What `POST /v1/redis-configs` tells beside [those of the spec](diagnostics.md). An `error` means"
                                + " that Redis would not start with the files or a component could not use it, and makes the"
                                + " answer a 422.")
                .line("| code | severity | when |")
                .line("|---|---|---|");
        for (ServerCode each : ServerCode.values()) {
            text.line(
                    "| <a id=\"" + each.code().slug() + "\"></a>`" + each.code().slug() + "` | "
                            + each.code().severity() + " | " + each.code().when() + " |");
        }
        return text.toString();
    }
}
