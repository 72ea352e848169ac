package waymark.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import waymark.OtherPartnership;

/// The mail server of a partnership, and what is said in all that was sent to it.
final class OwnMail implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    OwnMail() {
        server.start();
    }

    /// What the program is told of it.
    Map<String, String> environment() {
        return Map.of(
                "SPRING_MAIL_HOST",
                "127.0.0.1",
                "SPRING_MAIL_PORT",
                Integer.toString(server.getSmtp().getPort()),
                "WAYMARK_MAIL_FROM",
                "office@moors.example.org");
    }

    /// Waits until so many letters came.
    boolean came(int letters) {
        return server.waitForIncomingEmail(180_000, letters);
    }

    int letters() {
        return server.getReceivedMessages().length;
    }

    /// Where a word of another partnership stands, or a letter that does not name this one as its sender.
    List<String> wrong(String sender) throws Exception {
        var found = new ArrayList<String>();
        for (MimeMessage message : server.getReceivedMessages()) {
            var words = new StringBuilder();
            message.getAllHeaderLines().asIterator().forEachRemaining(line -> words.append(decoded(line)));
            read(message, words);
            OtherPartnership.words(words.toString()).ifPresent(found::add);
            if (!message.getFrom()[0].toString().equals(sender + " <office@moors.example.org>")) {
                found.add("sent by " + message.getFrom()[0]);
            }
        }
        return found;
    }

    private static String decoded(String line) {
        try {
            return MimeUtility.decodeText(line) + "\n";
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void read(Part part, StringBuilder words) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            for (int place = 0; place < parts.getCount(); place++) {
                read(parts.getBodyPart(place), words);
            }
            return;
        }
        var text = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        words.append(part.getFileName()).append('\n').append(text).append('\n');
        if (part.isMimeType("text/html")) {
            words.append(Jsoup.parse(text).text()).append('\n');
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
