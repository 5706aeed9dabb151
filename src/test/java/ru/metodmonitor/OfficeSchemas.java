package ru.metodmonitor;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** The schemas of ECMA-376, transitional: what Word and Excel were promised about every part of a document. */
public final class OfficeSchemas {
    private static final String FOLDER = "/org/apache/poi/schemas/ooxml/src/";

    /** Each brings along what it refers to. */
    private static final List<String> ROOTS = List.of(
            "sml.xsd",
            "wml.xsd",
            "dml-main.xsd",
            "dml-picture.xsd",
            "dml-chart.xsd",
            "dml-spreadsheetDrawing.xsd",
            "dml-wordprocessingDrawing.xsd",
            "shared-documentPropertiesExtended.xsd",
            "shared-documentPropertiesCustom.xsd");

    /** The one that they refer to without saying where it is. */
    private static final String XML = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
            <xs:attribute name="space"><xs:simpleType><xs:restriction base="xs:NCName">
            <xs:enumeration value="default"/><xs:enumeration value="preserve"/></xs:restriction></xs:simpleType></xs:attribute>
            <xs:attribute name="lang" type="xs:language"/>
            </xs:schema>""";

    /** Parts of the package itself, whose schemas are others. */
    private static final Pattern PACKAGE = Pattern.compile(".*\\.rels|\\[Content_Types\\]\\.xml|docProps/core\\.xml");

    private final Schema schema;

    private OfficeSchemas(Schema schema) {
        this.schema = schema;
    }

    /** Reads them. */
    public static OfficeSchemas load() {
        try {
            return read();
        } catch (SAXException e) {
            throw new IllegalStateException("the bundled schemas can't be read", e);
        }
    }

    private static OfficeSchemas read() throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        Stream<Source> files = ROOTS.stream().map(OfficeSchemas::file);
        return new OfficeSchemas(
                factory.newSchema(Stream.concat(Stream.of(new StreamSource(new StringReader(XML))), files)
                        .toArray(Source[]::new)));
    }

    private static Source file(String name) {
        URL url = Objects.requireNonNull(OfficeSchemas.class.getResource(FOLDER + name), name);
        return new StreamSource(url.toString());
    }

    /** What is wrong with the parts of a document, and how many were looked at. */
    public Findings of(Path document) throws IOException {
        List<String> faults = new ArrayList<>();
        int parts = 0;
        try (ZipFile zip = new ZipFile(document.toFile())) {
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                if (!entry.getName().matches(".*\\.(xml|rels)")
                        || PACKAGE.matcher(entry.getName()).matches()) {
                    continue;
                }
                parts++;
                part(entry.getName(), zip.getInputStream(entry).readAllBytes(), faults);
            }
        }
        return new Findings(parts, faults);
    }

    private void part(String name, byte[] xml, List<String> faults) throws IOException {
        Validator validator = schema.newValidator();
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException fault) {
                faults.add(
                        name + ":" + fault.getLineNumber() + ":" + fault.getColumnNumber() + " " + fault.getMessage());
            }
        });
        try {
            validator.validate(new StreamSource(new ByteArrayInputStream(xml)));
        } catch (SAXException e) {
            faults.add(name + " " + e.getMessage());
        }
    }

    /**
     * What was found.
     *
     * @param parts how many parts were looked at
     * @param faults part, line, column and what is wrong there
     */
    public record Findings(int parts, List<String> faults) {
        /** Copies the faults. */
        public Findings {
            faults = List.copyOf(faults);
        }
    }
}
