package io.tykredis.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tykredis.diagnostic.RejectedInput;
import io.tykredis.input.InvalidInput;
import java.util.function.Supplier;

/** The answer to a call, without HTTP: the status and the exact bytes. */
public record Answered(int status, String text) {

    /** @param work returns the answer or throws the error */
    public static Answered by(Supplier<byte[]> work) {
        try {
            return new Answered(200, new String(work.get(), UTF_8));
        } catch (InvalidInput e) {
            return of(Problem.of(e));
        } catch (RejectedInput e) {
            return of(Problem.of(e));
        }
    }

    private static Answered of(Problem problem) {
        return new Answered(problem.status(), new String(problem.bytes(), UTF_8));
    }

    public boolean isProblem() {
        return status != 200;
    }

    /** The form of goldens. */
    @Override
    public String toString() {
        return status + "\n" + text;
    }
}
