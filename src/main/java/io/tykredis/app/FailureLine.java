package io.tykredis.app;

import static java.util.stream.Collectors.joining;

import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.input.InvalidInput;
import io.tykredis.input.Pointer;

/** All errors of a failure on one line, because Terraform shows only one. */
public final class FailureLine {

    private FailureLine() {}

    public static String of(InvalidInput input) {
        return input.errors().stream()
                .map(error -> at(error.pointer()) + error.detail() + " " + error.fix())
                .collect(joining("; "));
    }

    public static String of(RejectedInput refused) {
        return refused.fatal().stream()
                .map(found -> at(found.pointer()) + found.message() + " " + found.fix())
                .collect(joining("; "));
    }

    private static String at(Pointer pointer) {
        return pointer.toString().isEmpty() ? "" : pointer + ": ";
    }
}
