package waymark.web.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// A mail server that does what mail servers do at their worst.
public final class FakeMailServer implements AutoCloseable {

    /// What it does with a letter.
    public enum Mood {
        TAKES,
        /// Says no to each letter, politely.
        REFUSES,
        /// Accepts the connection and never says a word.
        HANGS,
        /// Answers hello a byte at a time, without end.
        DRIPS,
        /// Takes the whole letter, and answers a byte at a time, without end.
        DRIPS_AFTER_THE_LETTER,
        /// Takes the whole letter and closes before it says so.
        CLOSES_AFTER_THE_LETTER,
        /// Closes as soon as somebody says hello.
        CLOSES_AT_ONCE,
        /// Takes the letter, says so, and closes instead of saying goodbye.
        NO_GOODBYE
    }

    public volatile Mood mood = Mood.TAKES;

    /// Each letter as it came over the wire, also those that it did not acknowledge.
    public final List<String> letters = new CopyOnWriteArrayList<>();

    /// Open once somebody has connected.
    public final CountDownLatch reached = new CountDownLatch(1);

    private final ServerSocket door;
    private final List<Socket> lines = new CopyOnWriteArrayList<>();

    public FakeMailServer() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofVirtual().start(this::listen);
    }

    /// What hands letters to it, with that many milliseconds of patience.
    public JavaMailSenderImpl sender(int patience) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(door.getLocalPort());
        for (var which : List.of("connectiontimeout", "timeout", "writetimeout")) {
            sender.getJavaMailProperties().setProperty("mail.smtp." + which, String.valueOf(patience));
        }
        return sender;
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var line = door.accept();
                lines.add(line);
                reached.countDown();
                Thread.ofVirtual().start(() -> talk(line));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket line) {
        if (mood == Mood.HANGS) {
            return;
        }
        try (line;
                var in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
            say(line, "220 fake.example.org");
            for (var said = in.readLine(); said != null; said = in.readLine()) {
                var word = said.length() < 4 ? said : said.substring(0, 4);
                switch (word) {
                    case "EHLO", "HELO" -> {
                        if (mood == Mood.CLOSES_AT_ONCE) {
                            return;
                        }
                        if (mood == Mood.DRIPS) {
                            drip(line);
                        }
                        say(line, "250 fake.example.org");
                    }
                    case "RCPT" -> say(line, mood == Mood.REFUSES ? "550 nobody of that name" : "250 yes");
                    case "DATA" -> {
                        say(line, "354 go on");
                        letters.add(letter(in));
                        if (mood == Mood.CLOSES_AFTER_THE_LETTER) {
                            return;
                        }
                        if (mood == Mood.DRIPS_AFTER_THE_LETTER) {
                            drip(line);
                        }
                        say(line, "250 taken");
                        if (mood == Mood.NO_GOODBYE) {
                            return;
                        }
                    }
                    case "QUIT" -> {
                        say(line, "221 goodbye");
                        return;
                    }
                    default -> say(line, "250 yes");
                }
            }
        } catch (IOException gone) {
            // whoever called hung up
        }
    }

    private static void drip(Socket line) throws IOException {
        while (true) {
            line.getOutputStream().write('2');
            line.getOutputStream().flush();
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static String letter(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var said = in.readLine(); said != null && !said.equals("."); said = in.readLine()) {
            text.append(said.startsWith(".") ? said.substring(1) : said).append("\r\n");
        }
        return text.toString();
    }

    private static void say(Socket line, String words) throws IOException {
        line.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        line.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            door.close();
            for (var line : lines) {
                line.close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
