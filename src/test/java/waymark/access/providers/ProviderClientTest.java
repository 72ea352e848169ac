package waymark.access.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A provider that hangs, sends without end, or lies somewhere else once it is connected to.
class ProviderClientTest {

    private final ServerSocket server = server();
    private final List<Socket> held = new ArrayList<>();
    private final ProviderClient calls = new ProviderClient(
            new ProviderHosts("127.0.0.1"), Duration.ofSeconds(1), SystemDefaultDnsResolver.INSTANCE);
    private final URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/keys");

    @AfterEach
    void away() throws IOException {
        calls.destroy();
        server.close();
        for (var one : held) {
            one.close();
        }
    }

    @Test
    void one_that_takes_the_question_and_never_answers_is_left() {
        answers("");

        assertThatThrownBy(() -> calls.get(address))
                .isInstanceOf(ProviderUnreachable.class)
                .hasMessage("It did not answer in 1 seconds");
    }

    @Test
    void one_that_begins_an_answer_and_never_ends_it_is_left() {
        answers("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");

        assertThatThrownBy(() -> calls.post(address, Map.of(), "code=x"))
                .isInstanceOf(ProviderUnreachable.class)
                .hasMessage("It did not answer in 1 seconds");
    }

    @Test
    void one_that_sends_more_than_metadata_is_long_is_left() {
        answers("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + "x".repeat(ProviderClient.MOST + 1));

        assertThatThrownBy(() -> calls.get(address))
                .isInstanceOf(ProviderUnreachable.class)
                .hasMessage("It answered with more than 256 kilobytes");
    }

    @Test
    void while_twelve_hang_a_thirteenth_is_told_so_at_once_and_there_is_room_again_afterwards() throws Exception {
        answers("");
        var waiting = new ArrayList<Thread>();
        for (int number = 0; number < 12; number++) {
            waiting.add(Thread.ofVirtual()
                    .start(() ->
                            assertThatThrownBy(() -> calls.get(address)).hasMessageStartingWith("It did not answer")));
        }
        while (connected() < 12) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> calls.get(address)).hasMessageStartingWith("Too many");

        for (var one : waiting) {
            one.join();
        }
        assertThatThrownBy(() -> calls.get(address)).hasMessageStartingWith("It did not answer");
    }

    @Test
    void a_name_that_resolves_to_this_machine_or_its_network_is_never_connected_to() throws Exception {
        answers("");
        for (var address : List.of("127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fd12::1", "5f00::1")) {
            var names = new Names(InetAddress.getByName(address));
            try (var client = clientWith(names)) {
                assertThatThrownBy(() -> client.calls().get(elsewhere()))
                        .as(address)
                        .hasMessage("Its address is not on the public internet");
            }
            assertThat(names.asked).as("resolved once").isEqualTo(1);
        }
        assertThat(connected()).isZero();
    }

    @Test
    void an_address_that_was_typed_as_figures_is_checked_alike() {
        answers("");
        for (var host : List.of("127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "2130706433")) {
            var typed = URI.create("https://" + host + ":" + server.getLocalPort() + "/keys");
            assertThatThrownBy(() -> new ProviderClient(new ProviderHosts("")).get(typed))
                    .as(host)
                    .isInstanceOf(ProviderUnreachable.class);
        }
        assertThat(connected()).isZero();
    }

    @Test
    void what_is_connected_to_is_what_was_resolved_and_nothing_is_resolved_again() throws Exception {
        answers("");
        var names = new Names(InetAddress.getLoopbackAddress());
        try (var client = new Client(
                new ProviderClient(new ProviderHosts("login.council.example"), Duration.ofSeconds(1), names))) {
            assertThatThrownBy(() -> client.calls().get(elsewhere())).hasMessageStartingWith("It did not answer");
        }
        assertThat(connected()).isEqualTo(1);
        assertThat(names.asked).isEqualTo(1);
    }

    private URI elsewhere() {
        return URI.create("https://login.council.example:" + server.getLocalPort() + "/keys");
    }

    private static Client clientWith(DnsResolver names) {
        return new Client(new ProviderClient(new ProviderHosts(""), Duration.ofSeconds(1), names));
    }

    private record Client(ProviderClient calls) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            calls.destroy();
        }
    }

    /// Resolves every name to one address, and counts how often it is asked.
    private static final class Names implements DnsResolver {

        private final InetAddress address;
        private int asked;

        private Names(InetAddress address) {
            this.address = address;
        }

        @Override
        public InetAddress[] resolve(String host) {
            asked++;
            return new InetAddress[] {address};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    /// Takes every connection, says that, and holds it open.
    private void answers(String text) {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    var one = server.accept();
                    one.getOutputStream().write(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                    synchronized (held) {
                        held.add(one);
                    }
                } catch (IOException closed) {
                    return;
                }
            }
        });
    }

    private int connected() {
        synchronized (held) {
            return held.size();
        }
    }

    private static ServerSocket server() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
