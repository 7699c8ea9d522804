package io.tykredis.imports.source;

import io.tykredis.input.Pointer;

/** A name that is given a second time: within one object of a component's file, or as a variable. */
public record DuplicateName(String component, Pointer at) {}
