package io.github.cameltextrequest.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.cameltextrequest.TextRequestComponent;
import io.github.cameltextrequest.exception.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who the service is, is checked by its certificate, against the JVM's own list or against one that is given. */
class TlsTest {

    private static final String PASSWORD = "changeit";

    @TempDir
    static Path folder;

    private final AtomicInteger requests = new AtomicInteger();
    private final DefaultCamelContext context = new DefaultCamelContext();
    private @Nullable HttpsServer server;

    @BeforeAll
    static void makeCertificates() throws Exception {
        makeCertificate("good", "ip:127.0.0.1");
        makeCertificate("other", "dns:other.example");
    }

    /** By the JDK's own tool: a certificate with its key, and a store that trusts nobody else. */
    private static void makeCertificate(String name, String subject) throws Exception {
        Path store = folder.resolve(name + ".p12");
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        name,
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=" + subject,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        assertThat(tool.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(tool.exitValue())
                .as(Files.readString(folder.resolve(name + ".log")))
                .isZero();
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(name, keys(name).getCertificate(name));
        try (var out = Files.newOutputStream(trust(name))) {
            trusted.store(out, PASSWORD.toCharArray());
        }
    }

    private static Path trust(String name) {
        return folder.resolve(name + "-trust.p12");
    }

    private static KeyStore keys(String name) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve(name + ".p12"))) {
            keys.load(in, PASSWORD.toCharArray());
        }
        return keys;
    }

    @AfterEach
    void stop() throws IOException {
        context.close();
        if (server != null) {
            server.stop(0);
        }
    }

    @Test
    void anUnknownCertificateIsRefusedBeforeAnythingIsSent() throws Exception {
        start("good", null);

        assertRefused();
    }

    @Test
    void theJvmsOwnCertificatesAreTheDefault() throws Exception {
        Properties before = (Properties) System.getProperties().clone();
        System.setProperty("javax.net.ssl.trustStore", trust("good").toString());
        System.setProperty("javax.net.ssl.trustStorePassword", PASSWORD);
        try {
            start("good", null);

            assertThat(send()).contains("\"message_id\"");
        } finally {
            System.setProperties(before);
        }
    }

    @Test
    void aGivenTrustStoreIsUsedInstead() throws Exception {
        start("good", trusting("good"));

        assertThat(send()).contains("\"message_id\"");
        assertThat(send()).contains("\"message_id\"");
        assertThat(requests).hasValue(2);
    }

    @Test
    void aTrustedCertificateOfAnotherHostIsRefused() throws Exception {
        start("other", trusting("other"));

        assertRefused();
    }

    private void start(String certificate, @Nullable SSLContextParameters tls) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(keys(certificate), PASSWORD.toCharArray());
        SSLContext ssl = SSLContext.getInstance("TLS");
        ssl.init(keys.getKeyManagers(), null, null);
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(ssl));
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getRequestBody().readAllBytes();
            byte[] answer = "{\"message_id\":\"m-1\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();

        TextRequestComponent component = new TextRequestComponent();
        component.getConfiguration().setApiKey("test");
        component
                .getConfiguration()
                .setBaseUrl("https://127.0.0.1:" + server.getAddress().getPort() + "/api/v3");
        component.getConfiguration().setMaximumRetries(0);
        component.getConfiguration().setSslContextParameters(tls);
        context.addComponent("textrequest", component);
        context.start();
    }

    private static SSLContextParameters trusting(String certificate) {
        KeyStoreParameters store = new KeyStoreParameters();
        store.setResource("file:" + trust(certificate));
        store.setPassword(PASSWORD);
        store.setType("PKCS12");
        TrustManagersParameters trust = new TrustManagersParameters();
        trust.setKeyStore(store);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trust);
        return parameters;
    }

    private String send() {
        return context.createProducerTemplate()
                .requestBody(
                        "textrequest:sendMessageByPhoneNumber?dashboardId=121&phoneNumber=14235550142&outputFormat=json",
                        "See you at 3",
                        String.class);
    }

    private void assertRefused() {
        assertThatThrownBy(this::send)
                .isInstanceOf(CamelExecutionException.class)
                .cause()
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("cannot be reached (SSL");
        assertThat(requests).hasValue(0);
    }
}
