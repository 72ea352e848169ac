package waymark.campaigns;

import static waymark.kernel.Permission.USE_WAYMARK;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts on campaigns, toolkits, newsletters and words in the words of the audit log.
@Configuration(proxyBeanMethods = false)
class CampaignsAuditKinds {

    @Bean
    AuditedKind auditedCampaigns() {
        return AuditedKind.of("Campaigns")
                .act("plan_campaign", "Planned a campaign")
                .act("copy_campaign", "Copied a campaign to another area")
                .act("change_campaign", "Changed a campaign")
                .act("launch_campaign", "Launched a campaign")
                .act("end_campaign", "Ended a campaign")
                .act("learn_from_campaign", "Wrote down what a campaign taught")
                .act("record_reach", "Recorded how far a campaign reached")
                .act("strike_reach", "Struck out a number of people reached")
                .act("show_picture", "Showed a picture with a campaign")
                .act("take_picture_off", "Took a picture off a campaign")
                .named(USE_WAYMARK, """
                        select ref as object, title, '/campaigns/' || ref as path
                          from campaigns.campaign where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedToolkits() {
        return AuditedKind.of("Toolkits")
                .act("make_toolkit", "Made a toolkit")
                .act("change_toolkit", "Changed a toolkit")
                .act("add_toolkit_file", "Added a file to a toolkit")
                .act("publish_toolkit", "Published a toolkit")
                .act("replace_toolkit", "Led people from a toolkit to a newer one")
                .act("withdraw_toolkit", "Withdrew a toolkit")
                .act("count_downloads", "Added up the downloads of toolkits")
                .named(USE_WAYMARK, """
                        select ref as object, title, '/campaigns/toolkits/' || ref as path
                          from campaigns.toolkit where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedNewsletters() {
        return AuditedKind.of("Newsletters")
                .act("write_newsletter", "Wrote a newsletter")
                .act("change_newsletter", "Changed a newsletter")
                .act("ask_for_second_look", "Asked somebody to look at a newsletter")
                .act("return_newsletter", "Gave a newsletter back")
                .act("send_newsletter", "Sent a newsletter")
                .act("test_newsletter", "Sent a newsletter to themselves")
                .act("choose_newsletters", "Chose whether to get newsletters")
                .act("end_newsletters", "Ended newsletters by the link in a letter")
                .named(USE_WAYMARK, """
                        select ref as object, subject as title, '/campaigns/newsletters/' || ref as path
                          from campaigns.newsletter where ref = any(:objects)
                        """);
    }

    @Bean
    AuditedKind auditedWords() {
        return AuditedKind.of("Preferred words")
                .act("add_preferred_word", "Added a preferred word")
                .act("change_preferred_word", "Changed a preferred word")
                .named(USE_WAYMARK, """
                        select ref as object, forms[1] as title, '/campaigns/words' as path
                          from campaigns.preferred_word where ref = any(:objects)
                        """);
    }
}
