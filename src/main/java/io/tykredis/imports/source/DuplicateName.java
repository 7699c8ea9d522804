package io.tykredis.imports.source;

import io.tykredis.input.Pointer;

/** A repeated name in a component's file or among the variables. */
public record DuplicateName(String component, Pointer at) {}
