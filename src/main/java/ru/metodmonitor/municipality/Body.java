package ru.metodmonitor.municipality;

import java.util.List;

/**
 * A body of the municipality that issues orders.
 *
 * @param issuer what its orders are known by
 * @param labelOf its short name in the genitive: «приказ Комитета»
 * @param full its name in full
 * @param signed how it is named beside others, with its legal form: «МКУ ЦРО»
 * @param also other ways to write its short name
 * @param signs words of a letterhead that tell it, in any case; its full name where none is given
 */
public record Body(Issuer issuer, String labelOf, String full, String signed, List<String> also, List<String> signs) {
    /** Copies the lists. */
    public Body {
        also = List.copyOf(also);
        signs = List.copyOf(signs);
    }

    /** As people write it. */
    public String label() {
        return issuer.label();
    }
}
