package waymark.sharing;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import waymark.cases.record.ChronologySource.FromHistory;
import waymark.cases.record.ChronologySource.Kind;

/// What the chronology takes of sharing from the history of a case.
@Configuration(proxyBeanMethods = false)
class SharingInChronology {

    @Bean
    FromHistory disclosuresInChronology() {
        return new FromHistory(
                Kind.SHARING,
                Set.of(
                        "share_disclosure",
                        "share_without_agreement",
                        "drop_disclosure",
                        "recall_disclosure",
                        "end_disclosure",
                        "tell_of_disclosure",
                        "ask_again_about_disclosure",
                        "postpone_telling",
                        "record_deletion_answer",
                        "record_views_on_request",
                        "decide_part_of_request",
                        "decide_as_second_person",
                        "answer_police_request",
                        "withdraw_police_request",
                        "make_htcds_file",
                        "make_htcds_file_with_identity",
                        "prepare_transfer",
                        "prepare_transfer_without_agreement",
                        "recall_transfer",
                        "close_transfer_received",
                        "close_transfer_rejected"));
    }
}
