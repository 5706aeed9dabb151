package ru.metodmonitor.text;

/**
 * Words that name a teacher, or may: a name, or what somebody typed or an order says about people. Whatever is said with them is
 * never sent to a group and can't be forwarded.
 *
 * @param words as they are
 */
public record Personal(String words) {
    @Override
    public String toString() {
        return words;
    }
}
