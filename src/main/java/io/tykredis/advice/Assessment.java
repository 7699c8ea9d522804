package io.tykredis.advice;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The result of one requirement for one deployment option.
 *
 * @param requirement the field of the requirement
 * @param by the difference between the requirement and the option, in words
 * @param miss 0 if met; else the difference relative to the requirement, for ranking only
 * @param give how to relax the requirement so that the option meets it
 */
public record Assessment(
        String requirement, JsonNode asked, JsonNode offered, boolean met, String by, double miss, String give) {}
