package waymark.access.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A provider that hangs, sends without end, or lies somewhere else once it is connected to.
class ProviderClientTest {

    private final ServerSocket server = server();
    private final List<Socket> held = new ArrayList<>();
    private final ProviderClient calls = new ProviderClient(new ProviderHosts("127.0.0.1"), Duration.ofSeconds(1));
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
    void the_address_is_asked_again_when_the_connection_is_made() throws IOException {
        var asked = new ArrayList<InetAddress>();
        var sockets = new CheckedSockets((SSLSocketFactory) SSLSocketFactory.getDefault(), found -> {
            asked.add(found);
            return false;
        });
        var there = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getLocalPort());

        try (var socket = sockets.createSocket()) {
            assertThatThrownBy(() -> socket.connect(there, 1_000)).hasMessage("an address that is not connected to");
            assertThatThrownBy(() -> socket.connect(there)).hasMessage("an address that is not connected to");
            assertThatThrownBy(() -> socket.connect(InetSocketAddress.createUnresolved("localhost", 1)))
                    .hasMessage("an address that is not connected to");
        }
        assertThat(asked).hasSize(2).allMatch(InetAddress::isLoopbackAddress);
        assertThatThrownBy(() -> sockets.createSocket("localhost", there.getPort()))
                .hasMessage("connected only once the address is known");
        assertThatThrownBy(() -> sockets.createSocket(there.getAddress(), there.getPort()))
                .hasMessage("connected only once the address is known");
        try (var open =
                new CheckedSockets((SSLSocketFactory) SSLSocketFactory.getDefault(), found -> true).createSocket()) {
            open.connect(there, 1_000);
            assertThat(open.isConnected()).isTrue();
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
