package io.tykredis.format;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tykredis.translate.Setting;
import io.tykredis.translate.Translation;
import io.tykredis.translate.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The volumes that mount the TLS files of a Kubernetes Secret at the paths that a component reads. Each file is mounted
 * alone, because a folder would hide other files of the image. A pod whose Secret lacks a key does not start, and its
 * events name the key.
 */
final class TlsVolumes {

    private static final String NAME = "tyk-redis-tls";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,253}");

    private TlsVolumes() {}

    /** Whether the file is in a Secret and its name is a valid key. */
    static boolean mounts(Value.TlsFile file) {
        return file.secretName() != null
                && TlsFiles.isAbsolute(file)
                && file.path().indexOf(':') < 0
                && KEY.matcher(TlsFiles.nameOf(file)).matches();
    }

    /** Adds the volumes to the patch of a pod and of its container. */
    static void add(Translation translation, ObjectNode pod, ObjectNode container) {
        Map<String, Set<String>> pathsBySecret = new LinkedHashMap<>();
        for (Setting setting : TlsFiles.of(translation)) {
            Value.TlsFile file = setting.file().orElseThrow();
            if (mounts(file)) {
                pathsBySecret
                        .computeIfAbsent(String.valueOf(file.secretName()), secret -> new LinkedHashSet<>())
                        .add(file.path());
            }
        }
        if (pathsBySecret.isEmpty()) {
            return;
        }
        ArrayNode mounts = container.putArray("volumeMounts");
        ArrayNode volumes = pod.putArray("volumes");
        pathsBySecret.forEach((secret, paths) -> {
            String volume = volumes.isEmpty() ? NAME : NAME + "-" + (volumes.size() + 1);
            ObjectNode source = volumes.addObject().put("name", volume).putObject("secret");
            ArrayNode items = source.put("secretName", secret).putArray("items");
            Set<String> keys = new LinkedHashSet<>();
            for (String path : paths) {
                String key = TlsFiles.nameOf(new Value.TlsFile(path, secret));
                mounts.addObject()
                        .put("name", volume)
                        .put("mountPath", path)
                        .put("subPath", key)
                        .put("readOnly", true);
                if (keys.add(key)) {
                    items.addObject().put("key", key).put("path", key);
                }
            }
        });
    }
}
