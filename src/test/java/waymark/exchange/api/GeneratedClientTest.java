package waymark.exchange.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.annotation.Generated;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import waymark.Deep;
import waymark.TestDatabase;
import waymark.WaymarkTest;
import waymark.intelligence.IntelligenceFixtures;

/// Another program can be written from `docs/api/openapi.yaml` alone: OpenAPI Generator makes a client of it, a
/// partner’s program (`src/test/resources/partner`) is compiled with that, and asks over the network. Neither is on the
/// class path of the tests.
@WaymarkTest
@Deep
class GeneratedClientTest {

    /// Copied there in a deep run.
    private static final Path GENERATOR = Path.of("target/tools/openapi-generator-cli.jar");

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Autowired
    IntelligenceFixtures intelligence;

    @Test
    void a_client_that_was_generated_reads_writes_and_understands_what_is_refused() throws Exception {
        generate();
        compile();
        intelligence.receives("HULL", IntelligenceFixtures.UNIT);
        var consumer = new TestConsumer(
                port, "HCC", "plan.read@area:HULL", "actions.write@area:HULL", "intelligence.submit@organisation:HCC");
        consumer.add(TestConsumer.p256());
        var actions = List.of(action(), action(), action());
        var found = run(consumer, actions.getFirst());

        assertThat((Collection<?>) found.get("actions")).map(Object::toString).containsAll(actions);
        assertThat(found)
                .containsEntry("title", "Generated")
                .containsEntry("version", 2)
                .containsEntry("again", 2);
        assertThat(found).containsEntry("state", "received");
        assertThat(found.get("told")).asString().startsWith("IS-");
        assertThat(found.get("missing")).asString().contains("404", "urn:waymark:problem:not-found");
        assertThat(found.get("forbidden")).asString().contains("403", "contacts.read");
    }

    private void generate() throws IOException, InterruptedException {
        var output = folder.resolve("generator.log").toFile();
        int code = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx400m",
                        "-jar",
                        GENERATOR.toAbsolutePath().toString(),
                        "generate",
                        "-i",
                        ContractCheck.FILE.toAbsolutePath().toString(),
                        "-g",
                        "java",
                        "-o",
                        folder.resolve("client").toString(),
                        "--global-property",
                        "apis,models,supportingFiles,apiTests=false,modelTests=false,apiDocs=false,modelDocs=false",
                        "--additional-properties",
                        "library=native,openApiNullable=false,useJakartaEe=true,invokerPackage=partner,apiPackage=partner.api,modelPackage=partner.model")
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start()
                .waitFor();
        assertThat(code).describedAs(Files.readString(output.toPath())).isZero();
    }

    /// With the Jackson that the generator brings.
    private void compile() throws IOException {
        var sources = new ArrayList<String>();
        try (var files = Files.walk(folder.resolve("client"))) {
            files.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(sources::add);
        }
        sources.add("src/test/resources/partner/Partner.java");
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            said,
                            manager,
                            null,
                            List.of(
                                    "-proc:none",
                                    "-Xlint:none",
                                    "-d",
                                    folder.resolve("classes").toString(),
                                    "-cp",
                                    GENERATOR + File.pathSeparator + annotations()),
                            null,
                            manager.getJavaFileObjectsFromStrings(sources))
                    .call();
            assertThat(compiled).describedAs(said.toString()).isTrue();
        }
    }

    private static Path annotations() {
        return Path.of(
                Objects.requireNonNull(Generated.class.getProtectionDomain().getCodeSource())
                        .getLocation()
                        .getPath());
    }

    private Map<String, Object> run(TestConsumer consumer, String action) throws Exception {
        var key = (ECKey) consumer.key;
        var classes = new URL[] {
            folder.resolve("classes").toUri().toURL(), GENERATOR.toUri().toURL()
        };
        try (var loader = new URLClassLoader(classes, ClassLoader.getPlatformClassLoader())) {
            var found = new HashMap<String, Object>();
            var answer = (Map<?, ?>) loader.loadClass("program.Partner")
                    .getMethod(
                            "run",
                            String.class,
                            String.class,
                            String.class,
                            String.class,
                            PrivateKey.class,
                            String.class)
                    .invoke(
                            null,
                            "http://localhost:" + port + "/api/v1",
                            TestConsumer.AUDIENCE,
                            consumer.ref,
                            key.computeThumbprint().toString(),
                            key.toECPrivateKey(),
                            action);
            answer.forEach((name, value) -> found.put(name.toString(), value));
            return found;
        }
    }

    private static String action() {
        return TestDatabase.owner().sql("""
                insert into strategy.action (ref, area, objective, title, detail, owner, partners, start_on, due_on, status)
                select 'AC-' || (5000000 + (random() * 999999)::int), 'HULL', min(code), 'Generated', '', 'HCC', '{}', current_date,
                       current_date, 'NOT_STARTED' from strategy.objective
                returning ref
                """).query(String.class).single();
    }
}
