package ru.metodmonitor.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import ru.metodmonitor.municipality.Issuer;
import ru.metodmonitor.municipality.Issuers;

/** How an order is written in what is stored on the way: its issuer by the code alone, whatever it is called by now. */
public final class OrderJson extends SimpleModule {
    private static final long serialVersionUID = 1;

    /** Reads codes as these issuers. */
    public OrderJson(Issuers issuers) {
        addSerializer(new Written());
        addDeserializer(Issuer.class, new Read(issuers));
    }

    private static final class Written extends StdScalarSerializer<Issuer> {
        private static final long serialVersionUID = 1;

        Written() {
            super(Issuer.class);
        }

        @Override
        public void serialize(Issuer issuer, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(issuer.code());
        }
    }

    private static final class Read extends StdScalarDeserializer<Issuer> {
        private static final long serialVersionUID = 1;

        private final transient Issuers issuers;

        Read(Issuers issuers) {
            super(Issuer.class);
            this.issuers = issuers;
        }

        @Override
        public Issuer deserialize(JsonParser in, DeserializationContext context) throws IOException {
            return issuers.stored(in.getText());
        }
    }
}
