package io.tykredis.docs;

import io.tykredis.redis.conf.ServerCode;
import io.tykredis.redis.probe.CheckKind;

/** The writer of {@code docs/redis.md}, from the checks and the codes about servers. */
final class RedisDocs {

    private RedisDocs() {}

    static String render() {
        Markdown text = new Markdown()
                .paragraph("# Redis servers")
                .paragraph("Generated from the code.")
                .paragraph("## Checks")
                .paragraph(
                        "The checks of `POST /v1/verifications` and `POST /v1/discoveries`, in order. Slugs are stable, for"
                                + " filtering. A `skipped` check did not run, so its result is unknown. After a failed check, the"
                                + " later checks of that target may not run.")
                .line("| check | passes if |")
                .line("|---|---|");
        for (CheckKind kind : CheckKind.values()) {
            text.line("| `" + kind.slug() + "` | " + kind.what() + " |");
        }
        text.line("")
                .paragraph("## Diagnostics of server files")
                .paragraph(
                        "`POST /v1/redis-configs` reports these in addition to [those of the spec](diagnostics.md). With an"
                                + " `error`, Redis does not start with the files or a component cannot use it, and the answer is a"
                                + " 422.")
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
