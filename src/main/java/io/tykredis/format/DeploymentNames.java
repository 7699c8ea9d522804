package io.tykredis.format;

import io.tykredis.translate.Translation;

/** What a component's service, container or object is called where it is deployed. */
final class DeploymentNames {

    private DeploymentNames() {}

    static String of(Translation translation) {
        return "tyk-" + translation.table().name();
    }
}
