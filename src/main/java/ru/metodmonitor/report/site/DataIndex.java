package ru.metodmonitor.report.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import ru.metodmonitor.municipality.Municipality;

/** What data a published folder holds: its years, their files, and the hashes of these. */
final class DataIndex {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Municipality municipality;

    DataIndex(Municipality municipality) {
        this.municipality = municipality;
    }

    /** Years of the site, with the files that are made for them. */
    String json(List<Site.Year> years, Map<String, byte[]> files) {
        ObjectNode root = JSON.createObjectNode();
        root.put("schema_version", OpenData.SCHEMA_VERSION);
        OpenData.municipality(root, municipality);
        root.put("published_at", years.get(years.size() - 1).mark().day().toString());
        ArrayNode list = root.putArray("years");
        for (Site.Year year : years) {
            String name = year.figures().year().toString();
            ObjectNode one = list.addObject();
            one.put("year", name);
            one.put("status", year.mark().code());
            ArrayNode its = one.putArray("files");
            for (String file : List.of(name + ".json", name + ".csv")) {
                byte[] bytes = Objects.requireNonNull(files.get("data/" + file));
                its.addObject().put("name", file).put("bytes", bytes.length).put("sha256", Site.sha256(bytes));
            }
        }
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                            .writeValueAsString(root)
                            .replace("\r\n", "\n") + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the index of data can't be written", e);
        }
    }
}
