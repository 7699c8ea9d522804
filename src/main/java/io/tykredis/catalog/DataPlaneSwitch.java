package io.tykredis.catalog;

import java.util.List;

/**
 * The setting that makes a component part of a data plane, whose Redis is its own.
 *
 * @param path where its file has it
 * @param env its whole variable
 * @param evidence the place in Tyk's sources
 */
public record DataPlaneSwitch(List<String> path, String env, String evidence) {

    public DataPlaneSwitch {
        path = List.copyOf(path);
    }
}
