package io.tykredis.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/** The strict decoder of UTF-8. */
final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int MARK_LENGTH = 3;

    /** What the lenient decoder, which is many times faster, puts in the place of a malformed sequence. */
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** The text without a byte order mark, which editors on Windows add. */
    static String decode(byte[] bytes) {
        if (bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0)) {
            throw notUtf8("The body is UTF-16 or UTF-32. JSON requires UTF-8.");
        }
        try {
            String text = new String(bytes, UTF_8);
            if (text.indexOf(REPLACEMENT) >= 0) {
                text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            }
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw notUtf8("The body is not valid UTF-8. JSON requires UTF-8.");
        }
    }

    /** Whether the bytes begin with a byte order mark. */
    static boolean isMarked(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, MARK_LENGTH), UTF_8).indexOf(BYTE_ORDER_MARK) == 0;
    }

    private static InvalidInput notUtf8(String detail) {
        return new InvalidInput(
                InvalidInput.Kind.MALFORMED,
                List.of(new InputError(
                        Pointer.ROOT,
                        InputError.Code.NOT_UTF_8,
                        detail,
                        "Send the body as UTF-8, without compression.")));
    }

    static boolean canHold(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == 0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
