package ru.metodmonitor.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import ru.metodmonitor.evidence.DateText;

/** What a cell's XML says, as people see it: {@code 10} and not {@code 10.0}, dates as dates. */
final class SheetCells {
    private static final Pattern LEADING_ZEROS = Pattern.compile("0{2,40}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{0,30})?([eE][+-]?\\d{1,3})?");
    private static final int LONGEST_NUMBER = 40;

    private final SharedStrings texts;
    private final StylesTable styles;
    private final boolean date1904;
    private final Map<Integer, Look> looks = new HashMap<>();

    SheetCells(SharedStrings texts, StylesTable styles, boolean date1904) {
        this.texts = texts;
        this.styles = styles;
        this.date1904 = date1904;
    }

    /**
     * A cell.
     *
     * @param type the {@code t} attribute; empty for a number
     * @param style the {@code s} attribute, -1 if there is none
     * @param value the text of {@code v} or {@code is}
     * @param formula whether it has a formula
     */
    RawCell cell(String type, int style, String value, boolean formula) {
        return switch (type) {
            case "s" -> RawCell.of(CellText.read(shared(value)));
            case "b" -> RawCell.of(value.strip().equals("1") ? "ИСТИНА" : "ЛОЖЬ");
            case "e" -> RawCell.error(value);
            case "d" -> isoDate(value);
            case "str", "inlineStr" -> RawCell.of(CellText.read(value));
            default -> number(style, value.strip(), formula);
        };
    }

    private String shared(String index) {
        try {
            return texts.getItemAt(Integer.parseInt(index.strip())).getString();
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new RefusedWorkbook(ImportRefusal.BROKEN, "workbook.refused.broken");
        }
    }

    private static RawCell isoDate(String value) {
        String day = value.strip().split("T", -1)[0];
        Optional<LocalDate> date = DateText.parse(day);
        return date.map(RawCell::of).orElseGet(() -> RawCell.of(CellText.read(value)));
    }

    private RawCell number(int style, String value, boolean formula) {
        if (value.isEmpty()) {
            return formula ? RawCell.error("=") : RawCell.EMPTY;
        }
        if (!NUMBER.matcher(value).matches()) {
            return RawCell.of(CellText.read(value));
        }
        Look look = looks.computeIfAbsent(style, this::look);
        if (look.date()) {
            Optional<LocalDate> date = date(Double.parseDouble(value));
            if (date.isPresent()) {
                return RawCell.of(date.get());
            }
        }
        String plain = plain(new BigDecimal(value));
        boolean padded = plain.length() < look.zeros() && plain.chars().allMatch(c -> c >= '0' && c <= '9');
        return RawCell.of(padded ? "0".repeat(look.zeros() - plain.length()) + plain : plain);
    }

    private Optional<LocalDate> date(double serial) {
        return DateUtil.isValidExcelDate(serial) && serial >= 1
                ? Optional.of(DateUtil.getLocalDateTime(serial, date1904).toLocalDate())
                : Optional.empty();
    }

    /** Excel stores 15 digits; the noise of binary numbers beyond these is not what people see. */
    private static String plain(BigDecimal number) {
        BigDecimal seen = number.round(new java.math.MathContext(15)).stripTrailingZeros();
        String text = seen.signum() == 0 ? "0" : seen.toPlainString();
        return text.length() <= LONGEST_NUMBER ? text : number.toString();
    }

    private Look look(int style) {
        if (style < 0 || style >= styles.getNumCellStyles()) {
            return new Look(false, 0);
        }
        XSSFCellStyle known = styles.getStyleAt(style);
        String format = known.getDataFormatString();
        if (format == null) {
            return new Look(false, 0);
        }
        boolean date = DateUtil.isADateFormat(known.getDataFormat(), format);
        return new Look(date, LEADING_ZEROS.matcher(format).matches() ? format.length() : 0);
    }

    /** How a style shows numbers: as dates, or with this many leading zeros. */
    private record Look(boolean date, int zeros) {}
}
