package io.tykredis.format;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The container in a cluster that runs a component.
 *
 * @param component the component's name before it, if there is one
 * @param kind the kind of the object with the pod template; Tyk's charts can run the Gateway as a DaemonSet
 */
record Workload(@Nullable String component, String kind, String name, String container) {

    static final String FORM =
            "Use NAME/CONTAINER, for example gateway-rel-tyk-gateway/gateway-tyk-gateway. A component and a kind may"
                    + " precede it: gateway=daemonset/NAME/CONTAINER.";

    private static final String DEPLOYMENT = "deployment";
    private static final Map<String, String> KINDS =
            Map.of(DEPLOYMENT, "Deployment", "daemonset", "DaemonSet", "statefulset", "StatefulSet");
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern TARGET = Pattern.compile(
            "(?:([a-z]+)=)?(?:([A-Za-z]+)/)?(?=[^/]{1,253}/)(" + LABEL + "(?:\\." + LABEL + ")*)/(" + LABEL + ")");

    static Workload of(String target) {
        Matcher matcher = TARGET.matcher(target);
        String kind = matcher.matches() ? KINDS.get(kind(matcher)) : null;
        if (kind == null) {
            throw new InvalidTarget("The target is not NAME/CONTAINER. " + FORM);
        }
        return new Workload(matcher.group(1), kind, matcher.group(3), matcher.group(4));
    }

    private static String kind(Matcher matcher) {
        return matcher.group(2) == null ? DEPLOYMENT : matcher.group(2).toLowerCase(Locale.ROOT);
    }

    static Workload named(String name) {
        return new Workload(null, "Deployment", name, name);
    }
}
