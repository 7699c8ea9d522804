package io.tykredis.importing;

import io.tykredis.json.Pointer;

/** A name that is given a second time: within one object of a component's file, or as a variable. */
public record Repeated(String component, Pointer at) {}
