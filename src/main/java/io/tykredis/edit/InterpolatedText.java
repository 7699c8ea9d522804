package io.tykredis.edit;

import java.util.Arrays;

/** A text in which Compose replaced variables by their values. */
final class InterpolatedText {

    private InterpolatedText() {}

    /**
     * The offsets of its characters: of each line, those of the start and the end that stayed the same.
     *
     * @param value the text with the variables
     * @param offsets of its characters and its end
     * @return -1 for a character in between; empty if the lines differ in number
     */
    static int[] offsets(String value, String content, int[] offsets) {
        String[] before = value.split("\n", -1);
        String[] after = content.split("\n", -1);
        if (before.length != after.length) {
            return new int[0];
        }
        int[] moved = new int[content.length() + 1];
        Arrays.fill(moved, -1);
        int from = 0;
        int to = 0;
        for (int line = 0; line < before.length; line++) {
            int shorter = Math.min(before[line].length(), after[line].length());
            int start = 0;
            while (start < shorter && before[line].charAt(start) == after[line].charAt(start)) {
                moved[to + start] = offsets[from + start];
                start++;
            }
            from += before[line].length();
            to += after[line].length();
            moved[to] = offsets[from];
            for (int end = 1; end <= shorter - start && value.charAt(from - end) == content.charAt(to - end); end++) {
                moved[to - end] = offsets[from - end];
            }
            from++;
            to++;
        }
        return moved;
    }
}
