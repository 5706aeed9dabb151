package ru.metodmonitor.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts copies as {@code openssl enc -aes-256-cbc -pbkdf2} does, so that they can be opened without this program:
 * {@code openssl enc -d -aes-256-cbc -pbkdf2 -pass file:KEYFILE -in F.enc -out F}.
 *
 * <p>The format hides and does not seal: that a copy is unchanged is told by its list of hashes and by the journal in it.
 *
 * @param secret at least {@value #SHORTEST} characters, so that the format's 10,000 rounds are enough
 */
public record BackupCipher(String secret) {
    /** The fewest characters of a secret. */
    public static final int SHORTEST = 32;

    private static final byte[] MAGIC = "Salted__".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 8;
    private static final int ROUNDS = 10_000;
    private static final int KEY = 32;
    private static final int IV = 16;

    /** Refuses a secret that can be guessed. */
    public BackupCipher {
        if (secret.length() < SHORTEST) {
            throw new IllegalArgumentException("a secret of fewer than " + SHORTEST + " characters");
        }
    }

    /** What is written comes out encrypted; closing it ends the text. */
    OutputStream encrypting(OutputStream out) throws IOException {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        out.write(MAGIC);
        out.write(salt);
        return new CipherOutputStream(out, cipher(Cipher.ENCRYPT_MODE, salt));
    }

    /**
     * What is read comes decrypted.
     *
     * @throws IOException if it was not encrypted like that
     */
    InputStream decrypting(InputStream in) throws IOException {
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new IOException("not encrypted by openssl enc");
        }
        return new CipherInputStream(in, cipher(Cipher.DECRYPT_MODE, in.readNBytes(SALT)));
    }

    private Cipher cipher(int mode, byte[] salt) throws IOException {
        try {
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(secret.toCharArray(), salt, ROUNDS, (KEY + IV) * 8))
                    .getEncoded();
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(mode, new SecretKeySpec(derived, 0, KEY, "AES"), new IvParameterSpec(derived, KEY, IV));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java platform has no AES", e);
        }
    }
}
