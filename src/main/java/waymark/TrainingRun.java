package waymark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/// Requests the first pages a few times, so that the JDK's ahead-of-time cache holds what a
/// start really uses.
final class TrainingRun {

    private static final int ROUNDS = 20;
    private static final List<String> PAGES = List.of("/sign-in", "/", "/no-such-page");

    private TrainingRun() {}

    static void play(ConfigurableApplicationContext context) {
        String port = context.getEnvironment().getRequiredProperty("local.server.port");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (String page : PAGES) {
                    var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
                            .build();
                    client.send(request, BodyHandlers.discarding());
                }
            }
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException("the rehearsal was interrupted", broken);
        }
    }
}
