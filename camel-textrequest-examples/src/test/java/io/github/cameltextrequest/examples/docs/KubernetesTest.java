package io.github.cameltextrequest.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cameltextrequest.simulator.SentMessage;
import io.github.cameltextrequest.simulator.SimulatorServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the manifests as a cluster does, and runs the configuration that is in them. */
@Timeout(120)
class KubernetesTest {

    private static final Path FOLDER = Path.of("../docs/kubernetes");

    @Test
    void everyManifestNamesWhatItIs() throws IOException {
        assertThat(manifests("texting.yaml"))
                .extracting(manifest -> manifest.get("kind"))
                .containsExactly("ConfigMap", "Deployment", "PodDisruptionBudget");
        assertThat(manifests("database.yaml"))
                .extracting(manifest -> manifest.get("kind"))
                .containsExactly("Service", "StatefulSet");
        for (String file : List.of("texting.yaml", "database.yaml")) {
            assertThat(manifests(file)).allSatisfy(manifest -> {
                assertThat(manifest.get("apiVersion")).isInstanceOf(String.class);
                assertThat(at(manifest, "metadata", "name")).isIn("texting", "texting-database");
            });
        }
    }

    @Test
    void selectorsFindTheirPodsAndVolumesTheirSources() throws IOException {
        for (Map<String, Object> workload :
                List.of(manifest("texting.yaml", "Deployment"), manifest("database.yaml", "StatefulSet"))) {
            assertThat(at(workload, "spec", "selector", "matchLabels"))
                    .isEqualTo(at(workload, "spec", "template", "metadata", "labels"));
        }
        assertThat(at(manifest("database.yaml", "Service"), "spec", "selector"))
                .isEqualTo(at(manifest("database.yaml", "StatefulSet"), "spec", "selector", "matchLabels"));
        assertThat(at(manifest("texting.yaml", "PodDisruptionBudget"), "spec", "selector"))
                .isEqualTo(at(manifest("texting.yaml", "Deployment"), "spec", "selector"));
        assertThat(at(manifest("texting.yaml", "Deployment"), "spec", "replicas"))
                .isEqualTo(3);
        assertThat(manifest("texting.yaml", "Deployment").toString())
                .contains("configMap={name=" + at(manifest("texting.yaml", "ConfigMap"), "metadata", "name") + "}")
                .contains("jdbc:postgresql://" + at(manifest("database.yaml", "Service"), "metadata", "name") + ":");
    }

    @Test
    void threeNodesWithThatConfigurationAnswerEachTextOnce(@TempDir Path folder) throws Exception {
        List<Main> nodes = new ArrayList<>();
        try (SimulatorServer simulator = SimulatorServer.configure().build().start();
                EmbeddedPostgres database = EmbeddedPostgres.start()) {
            Properties properties = configuration(folder, database.getJdbcUrl("postgres", "postgres"));
            for (int node = 0; node < 3; node++) {
                nodes.add(start(properties, simulator));
            }

            for (int contact = 10; contact < 40; contact++) {
                simulator.contact("142355501" + contact).texts("Call me");
            }

            assertThat(simulator.awaitSent(30)).extracting(SentMessage::to).doesNotHaveDuplicates();
            Main last = nodes.get(2);
            List<?> dead = last.getCamelTemplate().requestBody("direct:what-died", "", List.class);
            assertThat(dead).isEmpty();
            assertThat(last.getCamelTemplate().requestBody("direct:once-more", "", Integer.class))
                    .isZero();
            // While their database is there.
            nodes.forEach(Main::stop);
        }
    }

    private static Main start(Properties properties, SimulatorServer simulator) {
        Main camel = new Main();
        camel.setInitialProperties(properties);
        camel.addInitialProperty("camel.component.textrequest.base-url", simulator.baseUrl());
        camel.addInitialProperty("camel.component.textrequest.api-key", simulator.apiKey());
        camel.addInitialProperty("camel.component.textrequest.poll-interval", "200ms");
        camel.addInitialProperty("camel.component.textrequest.rate-limit", "0");
        camel.start();
        return camel;
    }

    /** The files of the config map in a folder, with what the environment of the pod would say. */
    private static Properties configuration(Path folder, String url) throws IOException {
        Map<?, ?> files = (Map<?, ?>) at(manifest("texting.yaml", "ConfigMap"), "data");
        for (Map.Entry<?, ?> file : files.entrySet()) {
            String text = file.getValue()
                    .toString()
                    .replace("file:/config/", "file:" + folder + "/")
                    .replace("{{env:DATABASE_URL}}", url)
                    .replace("{{env:DATABASE_USER}}", "postgres")
                    .replace("{{env:DATABASE_PASSWORD}}", "postgres");
            Files.writeString(folder.resolve(file.getKey().toString()), text);
        }
        Properties properties = new Properties();
        properties.load(new StringReader(Files.readString(folder.resolve("application.properties"))));
        return properties;
    }

    private static Map<String, Object> manifest(String file, String kind) throws IOException {
        return manifests(file).stream()
                .filter(manifest -> kind.equals(manifest.get("kind")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> manifests(String file) throws IOException {
        List<Map<String, Object>> manifests = new ArrayList<>();
        for (Object document :
                new Load(LoadSettings.builder().build()).loadAllFromString(Files.readString(FOLDER.resolve(file)))) {
            manifests.add(objects(document));
        }
        return manifests;
    }

    private static Object at(Map<String, Object> manifest, String... path) {
        Object found = manifest;
        for (String step : path) {
            found = objects(found).get(step);
        }
        return found;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> objects(Object yaml) {
        return (Map<String, Object>) yaml;
    }
}
