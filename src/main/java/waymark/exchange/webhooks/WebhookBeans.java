package waymark.exchange.webhooks;

import static waymark.kernel.Permission.MANAGE_ACCOUNTS;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;
import waymark.web.NavGroup;
import waymark.web.NavItem;
import waymark.web.jobs.Job;

/// Where webhooks are found, when they are sent, and what the audit log calls what is done with them.
@Configuration(proxyBeanMethods = false)
class WebhookBeans {

    @Bean
    NavItem webhooksItem() {
        return NavItem.of(
                        NavGroup.ADMINISTRATION,
                        92,
                        "Webhooks",
                        "/webhooks",
                        MANAGE_ACCOUNTS,
                        "Which systems of partners are told that something changed, and what was sent to them.")
                .foundBy("api notify events callback delivery log");
    }

    @Bean
    Job sendWebhooks(WebhookJob job) {
        return Job.every(Duration.ofSeconds(5), "Send webhooks", job::run).waitingOutside();
    }

    @Bean
    Job noteAnsweredSubmissions(Webhooks webhooks) {
        return Job.daily(LocalTime.of(7, 10), "Tell systems of answered submissions", webhooks::dayOver);
    }

    @Bean
    Job deleteWebhookLog(Webhooks webhooks) {
        return Job.daily(LocalTime.of(3, 40), "Delete the log of webhooks", webhooks::deleteOld);
    }

    @Bean
    AuditedKind auditedWebhooks() {
        return AuditedKind.of("Webhooks")
                .act("add_webhook", "Added a webhook")
                .act("resume_webhook", "Let a webhook go on")
                .act("stop_webhook", "Stopped a webhook")
                .act("end_webhook", "Ended a webhook")
                .act("test_webhook", "Sent a test to a webhook")
                .act("send_webhook_again", "Sent a message to a webhook again")
                .named(MANAGE_ACCOUNTS, """
                        select ref as object, ref as title, '/webhooks/' || ref as path
                          from exchange.webhook_endpoint where ref = any(:objects)
                        """);
    }
}
