package org.saleskit.core.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * SHA-256 and HMAC-SHA256 as small hexadecimal digits, and the one form in which several texts are put into them.
 *
 * <p>The form writes each text as its length in bytes of UTF-8, a colon, the bytes and a comma (a netstring), so that no
 * two lists of texts are written alike: {@code ["ab", ""]} is {@code 2:ab,0:,}. Half of a surrogate pair, which UTF-8 has no
 * bytes for, is written as the three bytes that its number would have, so that it is not taken for a question mark.
 */
public final class Digests {

    private Digests() {}

    /**
     * {@return the SHA-256 of the bytes}
     *
     * @param bytes the bytes
     */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /**
     * {@return the HMAC-SHA256 of the bytes, RFC 2104}
     *
     * @param key the key, at least one byte
     * @param bytes the bytes
     */
    public static String hmacSha256(byte[] key, byte[] bytes) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bytes));
        } catch (GeneralSecurityException e) {
            throw missing(e);
        }
    }

    /** Every Java platform must have both, so this is a broken installation. */
    private static IllegalStateException missing(GeneralSecurityException cause) {
        return new IllegalStateException("the Java platform lacks a required algorithm", cause);
    }

    /**
     * {@return the texts in their one form}
     *
     * @param texts the texts in order
     */
    public static byte[] netstrings(Iterable<String> texts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (String text : texts) {
            byte[] bytes = utf8(text);
            out.writeBytes((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            out.writeBytes(bytes);
            out.write(',');
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        boolean whole = text.codePoints().noneMatch(Digests::isHalf);
        if (whole) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.codePoints().forEach(point -> {
            if (isHalf(point)) {
                out.write(0xE0 | (point >> 12));
                out.write(0x80 | ((point >> 6) & 0x3F));
                out.write(0x80 | (point & 0x3F));
            } else {
                out.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
            }
        });
        return out.toByteArray();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    /**
     * {@return a copy of a key of the host, if it is long enough} The message tells its length only.
     *
     * @param key the key, at least 32 bytes, the length of the digest, as RFC 2104 advises
     */
    public static byte[] checkedKey(byte[] key) {
        Checks.check(key.length >= 32, "key", "have at least 32 bytes", key.length + " bytes");
        return key.clone();
    }
}
