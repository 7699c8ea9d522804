package io.tykredis.advice;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The result of one requirement for one deployment option.
 *
 * @param requirement the field that states it
 * @param by how far asked and offered are apart, in words
 * @param miss 0 if met; else how far it is missed in relation to what was asked, for ranking alone
 * @param give what would have to give for it to be met
 */
public record Assessment(
        String requirement, JsonNode asked, JsonNode offered, boolean met, String by, double miss, String give) {}
