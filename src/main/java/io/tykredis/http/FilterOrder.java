package io.tykredis.http;

/** Which filter sees a request first: the greatest. */
final class FilterOrder {

    static final int HEADERS = 5_000;
    static final int ADMISSION = 4_000;
    static final int STREAM = 3_000;
    static final int BODY = 2_000;
    static final int DEADLINE = 1_000;
    static final int PAGE = 900;

    private FilterOrder() {}
}
