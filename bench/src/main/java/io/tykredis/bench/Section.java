package io.tykredis.bench;

/** One thing that is measured, and what there is to say about it. */
interface Section {

    /** @return Markdown that begins with a heading of the second level */
    String measure() throws Exception;
}
