package ru.metodmonitor.workbook;

import java.util.Arrays;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.poi.poifs.crypt.CryptoFunctions;
import org.apache.poi.poifs.crypt.HashAlgorithm;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheetProtection;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbookProtection;

/**
 * Protection by a password: what is computed can't be overwritten, filters stay usable, columns can be made wider.
 *
 * <p>The salt comes from the data's code and not from chance, so that equal data give equal bytes. It keeps its purpose: two
 * exports with one password have different hashes.
 */
final class Protection {
    private static final int SPINS = 100_000;

    private final byte[] salt;
    private final byte[] hash;

    private Protection(byte[] salt, byte[] hash) {
        this.salt = salt;
        this.hash = hash;
    }

    /** Protection with this password; an empty one protects against slips of the hand alone. */
    static Protection with(String password, String code) {
        byte[] salt = Arrays.copyOf(DigestUtils.sha256("metodmonitor " + code), 16);
        byte[] hash = password.isEmpty()
                ? new byte[0]
                : CryptoFunctions.hashPassword(password, HashAlgorithm.sha512, salt, SPINS, false);
        return new Protection(salt, hash);
    }

    void protect(XSSFSheet sheet) {
        sheet.enableLocking();
        CTSheetProtection protection = sheet.getCTWorksheet().getSheetProtection();
        protection.setObjects(true);
        protection.setScenarios(true);
        // In this schema "false" means: allowed.
        protection.setAutoFilter(false);
        protection.setSort(false);
        protection.setFormatColumns(false);
        protection.setFormatRows(false);
        if (hash.length > 0) {
            protection.setAlgorithmName("SHA-512");
            protection.setHashValue(hash);
            protection.setSaltValue(salt);
            protection.setSpinCount(SPINS);
        }
    }

    /** Keeps sheets from being removed or renamed. */
    void protectStructure(XSSFWorkbook workbook) {
        workbook.lockStructure();
        CTWorkbookProtection protection = workbook.getCTWorkbook().getWorkbookProtection();
        if (hash.length > 0) {
            protection.setWorkbookAlgorithmName("SHA-512");
            protection.setWorkbookHashValue(hash);
            protection.setWorkbookSaltValue(salt);
            protection.setWorkbookSpinCount(SPINS);
        }
    }
}
