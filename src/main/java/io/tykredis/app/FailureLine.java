package io.tykredis.app;

import static java.util.stream.Collectors.joining;

import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;

/** All errors of a failure on one line, because Terraform shows only one. */
public final class FailureLine {

    private FailureLine() {}

    /** The line for an {@link InvalidInput} or a {@link RejectedInput}. */
    public static String of(RuntimeException failure) {
        return failure instanceof RejectedInput rejected ? of(rejected) : of((InvalidInput) failure);
    }

    private static String of(InvalidInput input) {
        return input.errors().stream()
                .map(error -> at(error.pointer()) + error.detail() + " " + error.fix())
                .collect(joining("; "));
    }

    private static String of(RejectedInput refused) {
        return refused.fatal().stream()
                .map(found -> at(found.pointer()) + found.message() + " " + found.fix())
                .collect(joining("; "));
    }

    private static String at(Pointer pointer) {
        return pointer.toString().isEmpty() ? "" : pointer + ": ";
    }
}
