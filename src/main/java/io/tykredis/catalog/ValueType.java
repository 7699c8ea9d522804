package io.tykredis.catalog;

/** The Go type of a key's struct field, which determines its JSON and its environment variable. */
public enum ValueType {
    STRING("string"),
    INT("int"),
    INT64("int64"),
    BOOL("bool"),
    STRING_LIST("[]string"),
    STRING_MAP("map[string]string"),
    DURATION("string (Go duration)"),
    OBJECT("object");

    private final String goName;

    ValueType(String goName) {
        this.goName = goName;
    }

    @Override
    public String toString() {
        return goName;
    }
}
