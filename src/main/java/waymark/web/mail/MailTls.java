package waymark.web.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/// Letters carry links that let people in. To a mail server on another machine they go over TLS, and the server
/// proves its name (ASVS 5.0, 12.3.1 and 12.3.2); what the operator set wins.
final class MailTls {

    private MailTls() {}

    static @Nullable JavaMailSender required(@Nullable JavaMailSender sender) {
        if (sender instanceof JavaMailSenderImpl server && !isThisMachine(server.getHost())) {
            var properties = server.getJavaMailProperties();
            properties.putIfAbsent("mail.smtp.starttls.enable", "true");
            properties.putIfAbsent("mail.smtp.starttls.required", "true");
            properties.putIfAbsent("mail.smtp.ssl.checkserveridentity", "true");
            properties.putIfAbsent("mail.smtps.ssl.checkserveridentity", "true");
        }
        return sender;
    }

    private static boolean isThisMachine(@Nullable String host) {
        if (host == null) {
            return true;
        }
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
