package ru.metodmonitor.municipality;

import java.util.Map;
import java.util.Optional;
import ru.metodmonitor.app.Core;
import ru.metodmonitor.evidence.OrderReference;
import ru.metodmonitor.text.Texts;

/** The municipality of the shipped configuration, in which most tests live. */
public final class Sochi {
    /** As the file says. */
    public static final Municipality MUNICIPALITY =
            Core.config(Optional.empty(), Map.of()).municipality();

    /** Whose orders are evidence. */
    public static final Issuers ISSUERS = MUNICIPALITY.issuers();

    /** The department. */
    public static final Issuer UON = MUNICIPALITY.department().issuer();

    /** The centre. */
    public static final Issuer SCRO = MUNICIPALITY.centre().issuer();

    private Sochi() {}

    /** All messages. */
    public static Texts texts() {
        return Texts.load(MUNICIPALITY.words());
    }

    /** Reads how people write an order. */
    public static OrderReference reference() {
        return new OrderReference(ISSUERS);
    }
}
