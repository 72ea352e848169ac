package waymark.system.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The mailbox to which mail servers return letters, where one is set up. It is read over IMAP with TLS whose
/// certificate is checked; only a server on this machine may be asked without.
@Component
class ReturnsMailbox {

    private static final int MOST = 100;

    /// A return with the whole letter in it; larger ones are not of ours.
    private static final int LARGEST = 512 << 10;

    private static final String TIMEOUT = "15000";

    private final String host;
    private final int port;
    private final String user;
    private final String password;
    private final boolean demonstration;

    ReturnsMailbox(
            @Value("${waymark.mail.returns.host:}") String host,
            @Value("${waymark.mail.returns.port:993}") int port,
            @Value("${waymark.mail.returns.user:}") String user,
            @Value("${waymark.mail.returns.password:}") String password,
            @Value("${waymark.demonstration:false}") boolean demonstration) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.demonstration = demonstration;
    }

    /// True where there is one.
    boolean open() {
        return !host.isBlank() && !demonstration;
    }

    /// Hands over what came and was not looked at, a hundred at most: a letter of return is deleted once it was handed
    /// over, since it names an address; anything else stays, marked as read.
    void read(Consumer<ReturnedLetter> found) throws MessagingException, IOException {
        var protocol = plain() ? "imap" : "imaps";
        try (var store = Session.getInstance(properties(protocol)).getStore(protocol)) {
            store.connect(host, port, user, password);
            try (var folder = store.getFolder("INBOX")) {
                folder.open(Folder.READ_WRITE);
                var fresh = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int place = 0; place < Math.min(fresh.length, MOST); place++) {
                    look(fresh[place], found);
                }
            }
        }
    }

    private static void look(Message message, Consumer<ReturnedLetter> found) throws MessagingException, IOException {
        if (message instanceof IMAPMessage whole && message.getSize() <= LARGEST) {
            var returned = read(whole);
            returned.ifPresent(found);
            message.setFlag(Flags.Flag.DELETED, returned.isPresent());
        }
        message.setFlag(Flags.Flag.SEEN, true);
    }

    /// Read here from its bytes: what a server says of the structure of such messages differs.
    private static Optional<ReturnedLetter> read(IMAPMessage whole) throws MessagingException, IOException {
        whole.setPeek(true);
        try (var content = whole.getMimeStream()) {
            return ReturnedLetter.of(new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(content.readNBytes(LARGEST))));
        }
    }

    private static Properties properties(String protocol) {
        var properties = new Properties();
        var at = "mail." + protocol + ".";
        properties.put(at + "connectiontimeout", TIMEOUT);
        properties.put(at + "timeout", TIMEOUT);
        properties.put(at + "writetimeout", TIMEOUT);
        properties.put(at + "ssl.checkserveridentity", "true");
        properties.put(at + "partialfetch", "true");
        return properties;
    }

    private boolean plain() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
