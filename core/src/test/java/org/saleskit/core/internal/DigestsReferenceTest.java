package org.saleskit.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** SHA-256 by the examples of FIPS 180-4, HMAC-SHA256 by RFC 4231, section 4; netstrings by the text that defines them. */
class DigestsReferenceTest {

    private static byte[] repeated(String hex, int times) {
        return HexFormat.of().parseHex(hex.repeat(times));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq,"
                + " 248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    })
    void sha256_publishedMessages_givePublishedDigests(String message, String digest) {
        assertThat(Digests.sha256(ascii(message))).isEqualTo(digest);
    }

    @Test
    void hmac_case1_shortKey() {
        assertThat(Digests.hmacSha256(repeated("0b", 20), ascii("Hi There")))
                .isEqualTo("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    }

    @Test
    void hmac_case2_keyShorterThanTheDigest() {
        assertThat(Digests.hmacSha256(ascii("Jefe"), ascii("what do ya want for nothing?")))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void hmac_case3_longData() {
        assertThat(Digests.hmacSha256(repeated("aa", 20), repeated("dd", 50)))
                .isEqualTo("773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    }

    @Test
    void hmac_case4_countingKey() {
        byte[] key = HexFormat.of().parseHex("0102030405060708090a0b0c0d0e0f10111213141516171819");
        assertThat(Digests.hmacSha256(key, repeated("cd", 50)))
                .isEqualTo("82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
    }

    @Test
    void hmac_case5_firstBytes() {
        assertThat(Digests.hmacSha256(repeated("0c", 20), ascii("Test With Truncation")))
                .startsWith("a3b6167473100ee06e0c796c2955552b");
    }

    @Test
    void hmac_case6_keyLongerThanABlock() {
        assertThat(Digests.hmacSha256(
                        repeated("aa", 131), ascii("Test Using Larger Than Block-Size Key - Hash Key First")))
                .isEqualTo("60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    }

    @Test
    void hmac_case7_keyAndDataLongerThanABlock() {
        assertThat(Digests.hmacSha256(
                        repeated("aa", 131),
                        ascii("This is a test using a larger than block-size key and a larger than block-size data."
                                + " The key needs to be hashed before being used by the HMAC algorithm.")))
                .isEqualTo("9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
    }

    @Test
    void netstrings_texts_areCountedInBytes() {
        assertThat(new String(Digests.netstrings(List.of("hello world!", "", "да")), StandardCharsets.UTF_8))
                .isEqualTo("12:hello world!,0:,4:да,");
    }

    @Test
    void netstrings_movedBorder_differs() {
        assertThat(Digests.netstrings(List.of("ab", "c"))).isNotEqualTo(Digests.netstrings(List.of("a", "bc")));
    }

    @Test
    void checkedKey_shortKey_tellsItsLengthOnly() {
        assertThatThrownBy(() -> Digests.checkedKey(new byte[31]))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessage("key must have at least 32 bytes, but was 31 bytes");
    }

    @Test
    void checkedKey_changedAfterwards_isACopy() {
        byte[] key = new byte[32];
        byte[] copy = Digests.checkedKey(key);
        key[0] = 1;
        assertThat(copy).containsOnly(0);
    }

    /** The bytes of U+D83D by the scheme of UTF-8 are ED A0 BD; the whole pair is the four bytes of U+1F600. */
    @Test
    void netstrings_halfOfASurrogatePair_isNotAQuestionMark() {
        assertThat(Digests.netstrings(List.of("a\uD83D")))
                .isEqualTo(HexFormat.of().parseHex("343a61eda0bd2c"));
        assertThat(Digests.netstrings(List.of("\uDE00")))
                .isEqualTo(HexFormat.of().parseHex("333aedb8802c"));
        assertThat(Digests.netstrings(List.of("\uD83D\uDE00")))
                .isEqualTo(HexFormat.of().parseHex("343af09f98802c"));
        assertThat(Digests.netstrings(List.of("\uDE00я")))
                .isEqualTo(HexFormat.of().parseHex("353aedb880d18f2c"));
    }
}
