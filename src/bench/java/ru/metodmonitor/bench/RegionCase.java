package ru.metodmonitor.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The country: 2,000 published folders of 20 schools each, added up by the statements of docs/region.md. */
final class RegionCase implements Case {
    private static final Pattern BLOCK = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final int FOLDERS = 2_000;
    private static final int SCHOOLS = 20;
    private static final String[] IDS = {"presentations", "contests", "wins", "publications", "courses"};

    @Override
    public String name() {
        return "region";
    }

    @Override
    public void run(Place place, Sheet sheet) throws Exception {
        Path region = Files.createDirectories(place.fresh("region").resolve("region"));
        SplittableRandom random = new SplittableRandom(1);
        long bytes = 0;
        for (int i = 0; i < FOLDERS; i++) {
            Path data = Files.createDirectories(region.resolve(String.valueOf(i)).resolve("data"));
            String json = year(i, random);
            bytes += json.length();
            Files.writeString(data.resolve("2019-2020.json"), json);
        }
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            Matcher block = BLOCK.matcher(Files.readString(Path.of("docs", "region.md")));
            block.find();
            String load = block.group(1).replace("region/*", region + "/*");
            sheet.figure(
                    FOLDERS + " folders, " + FOLDERS * SCHOOLS + " schools, " + bytes / 1_000_000 + " MB into tables",
                    milliseconds(() -> statement.execute(load)));
            while (block.find() && !block.group(1).contains("LIMIT")) {
                statement.execute(block.group(1));
            }
            sheet.figure("pooled shares, region and each municipality", milliseconds(() -> drained(statement, "FROM pooled")));
            sheet.figure("clusters and places over all schools", milliseconds(() -> drained(statement, "FROM place")));
        }
    }

    private static void drained(Statement statement, String query) throws Exception {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static String milliseconds(Work work) throws Exception {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1_000_000 + " ms";
    }

    private static String year(int folder, SplittableRandom random) {
        StringBuilder json = new StringBuilder("{\"schema_version\":2,\"municipality\":{\"name\":\"район ")
                .append(folder)
                .append("\",\"oktmo\":\"")
                .append(10_000_000 + folder)
                .append("\"},\"year\":\"2019-2020\",\"published_at\":\"2020-12-01\",\"status\":\"approved\",\"indicators\":[");
        for (int i = 0; i < IDS.length; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"" + IDS[i] + "\",\"number\":" + (i + 1) + ",\"title\":\"t\",\"weight\":1}");
        }
        json.append("],\"schools\":[");
        for (int s = 0; s < SCHOOLS; s++) {
            int headcount = random.nextInt(15, 110);
            json.append(s == 0 ? "" : ",")
                    .append("{\"code\":\"" + s + "\",\"school\":\"Школа № " + s + "\",\"territory\":\"т\",\"kind\":\"")
                    .append(s % 5 == 0 ? "oosh" : "sosh")
                    .append("\",\"national_id\":null,\"pupils\":" + headcount * 12 + ",\"headcount\":" + headcount)
                    .append(",\"indicators\":[");
            for (int i = 0; i < IDS.length; i++) {
                json.append(i == 0 ? "" : ",")
                        .append("{\"number\":" + (i + 1) + ",\"active\":" + random.nextInt(headcount / 2) + "}");
            }
            json.append("]}");
        }
        return json.append("]}").toString();
    }
}
