package io.github.cameltextrequest.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HookSignatureTest {
    private static final String KEY = "the-key-nobody-may-see";
    private static final Instant NOW = Instant.ofEpochSecond(1_785_000_000);
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final byte[] BODY = "{\"message\":\"See you at 3\"}".getBytes(UTF_8);
    private static final String TIMESTAMP = "1785000000";
    /** Its signature has both characters that URL-safe Base64 spells otherwise. */
    private static final byte[] BODY_WITH_SPECIAL_SIGNATURE = bodyWithSpecialSignature();

    @Test
    void whatOpensslSignedIsGenuine() throws IOException {
        List<Vector> vectors = vectors();

        assertThat(vectors).hasSizeGreaterThanOrEqualTo(20).allSatisfy(vector -> {
            Instant signedAt = Instant.ofEpochSecond(Long.parseLong(vector.timestamp));
            HookSignature signature = new HookSignature(vector.signature, vector.timestamp);
            assertThat(signature.isGenuine(HookKeys.of(vector.key, null), vector.body, signedAt, TOLERANCE))
                    .as(vector.name)
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "=", "not Base64!", "null"})
    void whatIsNoSignatureIsNotGenuine(String signature) {
        assertThat(isGenuine(signature, TIMESTAMP)).isFalse();
    }

    @Test
    void aSignatureSpeltOtherwiseIsNotGenuine() {
        String genuine = Signer.sign(KEY, TIMESTAMP, BODY_WITH_SPECIAL_SIGNATURE);
        assertThat(isGenuine(genuine, TIMESTAMP, BODY_WITH_SPECIAL_SIGNATURE)).isTrue();

        assertThat(List.of(
                        genuine + genuine,
                        genuine + "," + genuine,
                        genuine + " ",
                        " " + genuine,
                        genuine + "\n",
                        genuine.substring(0, 43),
                        genuine.substring(0, 42),
                        genuine.substring(1),
                        genuine.replace('+', '-').replace('/', '_'),
                        genuine.toLowerCase(Locale.ROOT),
                        genuine.replace("=", "%3D"),
                        "sha256=" + genuine))
                .noneMatch(spelling -> isGenuine(spelling, TIMESTAMP, BODY_WITH_SPECIAL_SIGNATURE));
    }

    @Test
    void bothKeysOfARotationAreGoodInEitherOrder() {
        String byOld = Signer.sign("old", TIMESTAMP, BODY);
        String byNew = Signer.sign("new", TIMESTAMP, BODY);

        for (HookKeys keys : List.of(HookKeys.of("new", "old"), HookKeys.of("old", " new ,,other"))) {
            assertThat(new HookSignature(byOld, TIMESTAMP).isGenuine(keys, BODY, NOW, TOLERANCE))
                    .isTrue();
            assertThat(new HookSignature(byNew, TIMESTAMP).isGenuine(keys, BODY, NOW, TOLERANCE))
                    .isTrue();
        }
        assertThat(new HookSignature(byOld, TIMESTAMP).isGenuine(HookKeys.of("new", null), BODY, NOW, TOLERANCE))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-301,false", "-300,true", "-299,true", "0,true", "299,true", "300,true", "301,false"})
    void aSignatureIsGoodFiveMinutesEitherWay(long secondsFromNow, boolean good) {
        assertThat(isGenuineAt(Long.toString(NOW.getEpochSecond() + secondsFromNow)))
                .isEqualTo(good);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "0",
                "-1785000000",
                "+1785000000",
                "1785000000000",
                "639206496000000000",
                "10000000000000000000",
                "1e9",
                "1.785e9",
                "1785000000.0",
                " 1785000000",
                "1785000000 ",
                "1785000000\n",
                "0x6a64d280",
                "१७८५००००००",
                "2026-07-25T17:20:00Z"
            })
    void whatIsNoTimeInSecondsIsRefused(String timestamp) {
        assertThat(isGenuineAt(timestamp)).isFalse();
    }

    @Test
    void manyThreadsAtOnceGetNoWrongVerdict() throws Exception {
        int threads = 64;
        int each = 10_000;
        HookSignature good = new HookSignature(Signer.sign(KEY, TIMESTAMP, BODY), TIMESTAMP);
        HookSignature bad = new HookSignature(Signer.sign("another key", TIMESTAMP, BODY), TIMESTAMP);
        HookKeys keys = HookKeys.of(KEY, null);
        Callable<Integer> wrongVerdicts = () -> (int) IntStream.range(0, each)
                .filter(round -> round % 2 == 0
                        ? !good.isGenuine(keys, BODY, NOW, TOLERANCE)
                        : bad.isGenuine(keys, BODY, NOW, TOLERANCE))
                .count();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            int wrong = 0;
            for (Future<Integer> one : pool.invokeAll(IntStream.range(0, threads)
                    .mapToObj(thread -> wrongVerdicts)
                    .toList())) {
                wrong += one.get();
            }
            assertThat(wrong).isZero();
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean isGenuine(String signature, String timestamp) {
        return isGenuine(signature, timestamp, BODY);
    }

    private static boolean isGenuine(String signature, String timestamp, byte[] body) {
        return new HookSignature(signature, timestamp).isGenuine(HookKeys.of(KEY, null), body, NOW, TOLERANCE);
    }

    private static boolean isGenuineAt(String timestamp) {
        return isGenuine(Signer.sign(KEY, timestamp, BODY), timestamp);
    }

    private static byte[] bodyWithSpecialSignature() {
        return IntStream.range(0, 10_000)
                .mapToObj(number -> ("{\"n\":" + number + "}").getBytes(UTF_8))
                .filter(body -> {
                    String signature = Signer.sign(KEY, TIMESTAMP, body);
                    return signature.contains("+") && signature.contains("/");
                })
                .findFirst()
                .orElseThrow();
    }

    private static List<Vector> vectors() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HookSignatureTest.class.getResourceAsStream("signatures.csv")), UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Vector::parse)
                    .toList();
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Vector(String name, String key, String timestamp, byte[] body, String signature) {

        static Vector parse(String line) {
            String[] part = line.split(";");
            byte[] body = part[3].startsWith("*")
                    ? "0123456789abcdef"
                            .repeat(Integer.parseInt(part[3].substring(1)))
                            .getBytes(UTF_8)
                    : Base64.getDecoder().decode(part[3]);
            return new Vector(part[0], part[1], part[2], body, part[4]);
        }
    }
}
