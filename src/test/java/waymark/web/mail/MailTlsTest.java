package waymark.web.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailTlsTest {

    private static final String REQUIRED = "mail.smtp.starttls.required";

    private final JavaMailSenderImpl server = new JavaMailSenderImpl();

    @Test
    void a_mail_server_on_another_machine_is_spoken_to_over_tls_with_its_name_checked() {
        server.setHost("192.0.2.25");

        MailTls.required(server);

        assertThat(server.getJavaMailProperties())
                .containsEntry(REQUIRED, "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    }

    @Test
    void what_the_operator_set_wins() {
        server.setHost("192.0.2.25");
        server.getJavaMailProperties().setProperty(REQUIRED, "false");

        MailTls.required(server);

        assertThat(server.getJavaMailProperties()).containsEntry(REQUIRED, "false");
    }

    @Test
    void one_on_this_machine_is_left_as_it_is() {
        server.setHost("localhost");

        MailTls.required(server);

        assertThat(server.getJavaMailProperties()).doesNotContainKey(REQUIRED);
    }
}
