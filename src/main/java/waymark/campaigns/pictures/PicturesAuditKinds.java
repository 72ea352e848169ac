package waymark.campaigns.pictures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.audit.AuditedKind;

/// The acts on pictures in the words of the audit log, which knows a picture by its reference alone.
@Configuration(proxyBeanMethods = false)
class PicturesAuditKinds {

    @Bean
    AuditedKind auditedPictures() {
        return AuditedKind.of("Pictures")
                .act("add_picture", "Added a picture")
                .act("add_picture_file", "Added the file of a picture")
                .act("change_picture", "Changed the words of a picture")
                .act("check_picture", "Went through the checklist of a picture")
                .act("send_picture_back", "Sent a picture back to be put right")
                .act("publish_picture", "Published a picture")
                .act("refuse_picture", "Refused a picture")
                .act("recall_picture", "Recalled a picture")
                .act("ask_to_stop_picture", "Asked to stop a picture")
                .act("stop_picture", "Stopped a picture until it is looked at")
                .act("release_picture", "Let a stopped picture be used again")
                .act("use_picture", "Said what a picture is used for")
                .act("end_use_of_picture", "Ended a use of a picture")
                .act("pass_use_of_picture", "Passed a use of a picture on")
                .act("call_picture_back", "Called a use of a picture back")
                .act("download_picture", "Downloaded a picture");
    }

    @Bean
    AuditedKind auditedPicturePanels() {
        return AuditedKind.of("Panels on pictures").act("record_picture_panel", "Recorded a meeting of the panel");
    }

    @Bean
    AuditedKind auditedPeopleShown() {
        return AuditedKind.of("People shown in pictures")
                .act("add_person_shown", "Noted a person in a picture")
                .act("record_picture_consent", "Recorded what a person shown agreed to")
                .act("withdraw_picture_consent", "Recorded what a person shown took back")
                .act("view_person_shown", "Looked at the page of a person shown")
                .act("open_person_shown", "Opened how a person shown can be reached")
                .act("save_person_shown", "Sealed how a person shown can be reached")
                .act("forget_person_shown", "Deleted how a person shown can be reached")
                .act("contact_person_shown", "Recorded whether a person shown was reached");
    }
}
