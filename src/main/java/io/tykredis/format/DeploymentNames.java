package io.tykredis.format;

import io.tykredis.translate.Translation;

/** The default names of a component's service, container and objects in a deployment. */
final class DeploymentNames {

    private DeploymentNames() {}

    static String of(Translation translation) {
        return "tyk-" + translation.table().name();
    }
}
