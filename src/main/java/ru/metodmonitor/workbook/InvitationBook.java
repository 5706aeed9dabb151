package ru.metodmonitor.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import ru.metodmonitor.text.Texts;

/**
 * Invitations of school heads as a workbook: links to send, slips to print and cut, and the schools that get none. Protected like
 * the export.
 *
 * @param password of the protection; empty: protected without one
 */
public record InvitationBook(Texts texts, String password) {
    private static final int WIDTH = 256;
    private static final int SLIPS_A_PAGE = 5;

    /**
     * What goes into it.
     *
     * @param code of the journal's head: equal data give equal bytes
     * @param until the last day of the links, as it is shown
     * @param messengers what people call them, in the order of the links
     * @param lines one for each link
     * @param others schools without a link
     */
    public record Content(String code, String until, List<String> messengers, List<Line> lines, List<Other> others) {
        /** Copies the lists. */
        public Content {
            messengers = List.copyOf(messengers);
            lines = List.copyOf(lines);
            others = List.copyOf(others);
        }
    }

    /**
     * A school that is invited.
     *
     * @param territory where it is
     * @param school its name
     * @param links the address in each messenger
     */
    public record Line(String territory, String school, List<String> links) {
        /** Copies the list. */
        public Line {
            links = List.copyOf(links);
        }
    }

    /**
     * A school that is not.
     *
     * @param school its name
     * @param why in words
     */
    public record Other(String school, String why) {}

    /**
     * Writes the workbook.
     *
     * @throws WorkbookNotWritten if the file can't be written
     */
    public void write(Path target, Content content) {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(target)) {
            CellStyle head = style(book, true);
            CellStyle body = style(book, false);
            links(book, content, head, body);
            slips(book, content, head, body);
            others(book, content, head, body);
            Protection protection = Protection.with(password, content.code());
            book.forEach(sheet -> protection.protect((XSSFSheet) sheet));
            protection.protectStructure(book);
            book.write(out);
        } catch (IOException e) {
            throw new WorkbookNotWritten(target, e);
        }
    }

    private void links(XSSFWorkbook book, Content content, CellStyle head, CellStyle body) {
        XSSFSheet sheet = book.createSheet(texts.plain("invite.sheet-links"));
        List<String> header =
                new ArrayList<>(List.of(texts.plain("invite.column-territory"), texts.plain("invite.column-school")));
        header.addAll(content.messengers());
        row(sheet, 0, header, head);
        for (Line line : content.lines()) {
            List<String> cells = new ArrayList<>(List.of(line.territory(), line.school()));
            cells.addAll(line.links());
            row(sheet, sheet.getLastRowNum() + 1, cells, body);
        }
        widths(sheet, 18, 40, 66, 66);
        sheet.createFreezePane(0, 1);
        sheet.setAutoFilter(new CellRangeAddress(0, content.lines().size(), 0, header.size() - 1));
        printed(sheet, true);
    }

    /** A slip a school: who it is for, what to do with it, until when. */
    private void slips(XSSFWorkbook book, Content content, CellStyle head, CellStyle body) {
        XSSFSheet sheet = book.createSheet(texts.plain("invite.sheet-slips"));
        int number = 0;
        for (Line line : content.lines()) {
            int first = sheet.getLastRowNum() + (number == 0 ? 1 : 2);
            row(sheet, first, List.of(texts.plain("invite.slip-title", "school", line.school())), head);
            row(sheet, first + 1, List.of(texts.plain("invite.slip-how", "until", content.until())), body);
            for (int i = 0; i < line.links().size(); i++) {
                String link = content.messengers().get(i) + ": " + line.links().get(i);
                row(sheet, first + 2 + i, List.of(link), body);
            }
            number++;
            if (number % SLIPS_A_PAGE == 0) {
                sheet.setRowBreak(sheet.getLastRowNum());
            }
        }
        widths(sheet, 92);
        printed(sheet, false);
    }

    private void others(XSSFWorkbook book, Content content, CellStyle head, CellStyle body) {
        XSSFSheet sheet = book.createSheet(texts.plain("invite.sheet-others"));
        row(sheet, 0, List.of(texts.plain("invite.column-school"), texts.plain("invite.column-why")), head);
        content.others()
                .forEach(other -> row(sheet, sheet.getLastRowNum() + 1, List.of(other.school(), other.why()), body));
        widths(sheet, 40, 50);
        sheet.createFreezePane(0, 1);
        printed(sheet, false);
    }

    private static void printed(XSSFSheet sheet, boolean landscape) {
        sheet.getPrintSetup().setLandscape(landscape);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
    }

    private static void widths(XSSFSheet sheet, int... characters) {
        for (int i = 0; i < characters.length; i++) {
            sheet.setColumnWidth(i, characters[i] * WIDTH);
        }
    }

    /** Text is never a formula, whatever a school is called. */
    private static void row(XSSFSheet sheet, int number, List<String> values, CellStyle style) {
        var row = sheet.createRow(number);
        for (int i = 0; i < values.size(); i++) {
            Cell cell = row.createCell(i);
            cell.setCellStyle(style);
            cell.setCellValue(values.get(i));
        }
    }

    private static CellStyle style(XSSFWorkbook book, boolean bold) {
        CellStyle style = book.createCellStyle();
        Font font = book.createFont();
        font.setBold(bold);
        style.setFont(font);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setBorderTop(BorderStyle.THIN);
        style.setBorderBottom(BorderStyle.THIN);
        style.setBorderLeft(BorderStyle.THIN);
        style.setBorderRight(BorderStyle.THIN);
        return style;
    }
}
